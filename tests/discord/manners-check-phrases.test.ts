import { describe, expect, it } from 'vitest';
import { asksWhetherTrue, isCourtesy, isGreeting, isWordless } from '../../src/faces/discord/manners/check-phrases.js';

describe('asking whether something is true', () => {
  it.each([
    'is this true?',
    'Is this true',
    'is it true??',
    'true?',
    'TRUE OR FALSE?',
    'is this real or fake',
    'isn’t that a hoax?',
    'is that claim accurate?',
    'fact check please',
    'Fact-check this pls!!',
    'can you check this?',
    'check 🙏',
    'legit?',
    'is dis tru',
    'is that right?',
    'benarkah ini?',
    'Benarkah itu',
    'benarkah?',
    'ini benar?',
    'apakah berita ini benar?',
    'apa itu benar?',
    'bener ga nih?',
    'bener gak sih ini???',
    'beneran?',
    'benerrrr?',
    'betulkah kabar ini?',
    'ini bnr ga min',
    'cek',
    'CEK!',
    'cek dong',
    'tolong cek fakta ya kak',
    'tlg dicek',
    'mohon diperiksa',
    'hoaks?',
    'hoax gak?',
    'ini hoaks bukan sih?',
    'fakta atau hoaks?',
    'berita palsu?',
    'faktanya?',
    'serius?',
    'masa sih?',
  ])('%s', (text) => {
    expect(asksWhetherTrue(text)).toBe(true);
  });

  it.each([
    '',
    '?',
    'this',
    'what is true about Japan?',
    'is it true that Japan invests in ASEAN?',
    'why is this fake?',
    'how do you check facts?',
    'which claim is true?',
    'benarkah Jepang menanam modal di ASEAN?',
    'berapa yang benar?',
    'apa arti hoaks?',
    'kenapa ini hoaks?',
    'cek 14,6 miliar',
    'siapa yang bohong?',
    'true true true true true true true true true true true true true',
  ])('but not: %s', (text) => {
    expect(asksWhetherTrue(text)).toBe(false);
  });
});

describe('a text without a word', () => {
  it.each(['', '  ', '?', '❓❓', '…!', '👀'])('%j', (text) => {
    expect(isWordless(text)).toBe(true);
  });
  it.each(['a', '7', '日本'])('but not: %s', (text) => {
    expect(isWordless(text)).toBe(false);
  });
});

describe('courtesy', () => {
  it.each(['Thanks!', 'thank you so much', 'ok', 'makasih ya kak', 'Terima kasih 🙏', 'siap', 'mantap min', 'OKEEEE'])(
    '%s',
    (text) => {
      expect(isCourtesy(text)).toBe(true);
    },
  );
  it.each(['', '?', 'thanks, and in 2020?', 'berapa banyak?', 'terima kasih kepada siapa?'])('but not: %s', (text) => {
    expect(isCourtesy(text)).toBe(false);
  });
});

describe('a greeting', () => {
  it.each(['hi', 'Hello there!', 'halo kak', 'help', 'bantuan'])('%s', (text) => {
    expect(isGreeting(text)).toBe(true);
  });
  it.each(['', 'hello world economy', 'bantuan Jepang'])('but not: %s', (text) => {
    expect(isGreeting(text)).toBe(false);
  });
});
