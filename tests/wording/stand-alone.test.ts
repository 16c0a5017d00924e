import { beforeAll, describe, expect, it } from 'vitest';
import { readWordPairs } from '../../src/adapters/models/word-pairs.js';
import { createBilingualWords, defaultSettings, type BilingualWords } from '../../src/engine/index.js';
import { saysSame } from '../../src/engine/wording/stand-alone.js';

let words: BilingualWords;
beforeAll(async () => {
  words = createBilingualWords(await readWordPairs('models'));
});

const english = 'Japan has 125 million people. It exported cars worth US$90 billion in 2019. They do not export rice.';
const indonesian = 'Gubernur Bali Wayan Koster hadir di Denpasar. Ia tidak menaikkan pajak hotel pada 2023.';

describe('a sentence rewritten to stand alone', () => {
  it.each([
    [
      'en',
      'It exported cars worth US$90 billion in 2019.',
      'Japan exported cars worth US$90 billion in 2019.',
      english,
    ],
    ['en', 'They do not export rice.', 'Japan does not export rice.', english],
    [
      'id',
      'Ia tidak menaikkan pajak hotel pada 2023.',
      'Wayan Koster tidak menaikkan pajak hotel pada 2023.',
      indonesian,
    ],
  ] as const)('is taken: %s, %s', async (language, sentence, rewritten, context) => {
    const rewriting = { sentence, context, language, today: '2026-03-02' };
    expect(await saysSame(rewritten, rewriting, words, defaultSettings.wording)).toBe(true);
  });

  it.each([
    [
      'another number',
      'It exported cars worth US$90 billion in 2019.',
      'Japan exported cars worth US$80 billion in 2019.',
    ],
    ['a number left out', 'It exported cars worth US$90 billion in 2019.', 'Japan exported cars in 2019.'],
    [
      'a name from elsewhere',
      'It exported cars worth US$90 billion in 2019.',
      'China exported cars worth US$90 billion in 2019.',
    ],
    [
      'a word from elsewhere',
      'It exported cars worth US$90 billion in 2019.',
      'Japan exported stolen cars worth US$90 billion in 2019.',
    ],
    ['a denial left out', 'They do not export rice.', 'Japan does export rice.'],
    [
      'a denial added',
      'It exported cars worth US$90 billion in 2019.',
      'Japan did not export cars worth US$90 billion in 2019.',
    ],
    ['the other language', 'They do not export rice.', 'Jepang tidak mengekspor beras.'],
    ['two sentences', 'They do not export rice.', 'Japan does not export rice. Japan has 125 million people.'],
    ['markup', 'They do not export rice.', 'Japan does not export **rice**.'],
  ])('is not taken with %s', async (_, sentence, rewritten) => {
    const rewriting = { sentence, context: english, language: 'en', today: '2026-03-02' } as const;
    expect(await saysSame(rewritten, rewriting, words, defaultSettings.wording)).toBe(false);
  });
});
