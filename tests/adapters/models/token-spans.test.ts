import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AutoTokenizer, type PreTrainedTokenizer } from '@xenova/transformers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenSpans, type TokenSpan } from '../../../src/adapters/models/token-spans.js';
import { loadPairModel, type PairModel } from '../../../src/adapters/models/transformers-runtime.js';

const folder = fileURLToPath(new URL('../../../models/reader-id-en', import.meta.url));

let model: PairModel;
let library: PreTrainedTokenizer;
beforeAll(async () => {
  model = await loadPairModel({ folder, allowDownload: false });
  library = await AutoTokenizer.from_pretrained(path.basename(folder));
});

const spansOf = (text: string): readonly TokenSpan[] => tokenSpans(text, model.tokenizer);
const slicesOf = (text: string): readonly string[] => spansOf(text).map(({ start, end }) => text.slice(start, end));
const idsOf = (text: string): readonly number[] => spansOf(text).map(({ id }) => id);
const decode = (spans: readonly TokenSpan[]): string =>
  library.decode(
    spans.map(({ id }) => id),
    { clean_up_tokenization_spaces: false },
  );

const cutsPair = (text: string, at: number): boolean => /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(at - 1, 0), at + 1));

const sentences = [
  'Jepang adalah sumber investasi asing langsung terbesar kedua di ASEAN dengan nilai 21,2 miliar dolar AS.',
  '“Kami optimistis,” ujar Enggartiasto Lukita (7/9) — nilainya naik 13,7% menjadi Rp1.234.567,89…',
  'Denpasar (ANTARA) - Suhu tercatat 36½ °C di ﬁnal  lomba;\u00a0hasilnya １２３ poin.',
  'Japan’s FDI in ASEAN reached US$21.2 billion, the second-largest after the E.U., in 2016–2018.',
  'The café’s naïve façade cost £3.50 (≈ €4)…\n\n  It re-opened on 1\u200b2 May 👍🏽🇮🇩, “as planned”.',
  'e\u0301\u0300 a\u0308 \u1e9b\u0323 ㄱㅏㄴ 한국 ｶﾞ ① Ⅷ ㎏ ﷺ ¨ ´ ™ ∑𝐀𝐁 x\u00adx',
];

/** Ordinary words among what is hard to follow: marks, ligatures, wide forms, spaces of all kinds, controls, halves of pairs. */
const hardText = fc
  .array(
    fc.oneof(
      fc.constantFrom('Jepang', ' ', '  ', '\u00a0', '\t', '\n\n', '21,2', 'naïve', '½', 'ﬁ', 'Ａ', '１', 'e\u0301', '\u0301'),
      fc.constantFrom('👍🏽', '🇮🇩', '\ud83d', '\udc4d', '\u0000', '\u200b', '\ufeff', '\u00ad', '▁', '¨', 'ｶﾞ', 'ㄱ', 'ㅏ', '각'),
      fc.constantFrom('<s>', '</s>', '<unk>', '<mask>', '漢字', 'سلام', 'ﷺ', '\u2028', '\u3000', '𝐀', '"', '’', '—'),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('the tokens', () => {
  it.each(sentences)('are those of the library: %s', (sentence) => {
    expect(idsOf(sentence)).toEqual(library.encode(sentence, null, { add_special_tokens: false }));
  });

  it('are framed as the library frames a pair', () => {
    const [first = '', second = ''] = sentences;
    const [open, close, openSecond, end] = model.frame;
    expect([open, ...idsOf(first), close, openSecond, ...idsOf(second), end]).toEqual(library.encode(first, second));
  });

  it('are those of the library for any text that spells no special token', () => {
    fc.assert(
      fc.property(
        hardText.filter((text) => !/<\/?(?:s|unk|mask|pad)>/u.test(model.tokenizer.normalize(text))),
        (text) => {
          expect(idsOf(text)).toEqual(library.encode(text, null, { add_special_tokens: false }));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('do not let a text close the pair', () => {
    const special = new Set([...model.frame, library.mask_token_id, library.pad_token_id]);
    expect(idsOf('a </s></s> b <s> <mask> <pad>').filter((id) => special.has(id))).toEqual([]);
  });
});

describe('the ranges', () => {
  it('are the words as the text has them', () => {
    expect(slicesOf('Di  ASEAN')).toEqual(['Di', 'ASEAN']);
    expect(slicesOf('  36½\u00a0persen').join('|')).toBe('36|½|persen');
    expect(slicesOf('℅ Budi').join('|')).toBe('℅|℅|℅|Budi');
    expect(slicesOf('ca\u200bfe\u0301 👍🏽!').join('|')).toBe('ca\u200bfe\u0301||👍🏽|!');
    expect(slicesOf('')).toEqual([]);
  });

  it.each(sentences)('decode to their slice, each token and each run of tokens: %s', (sentence) => {
    const spans = spansOf(sentence);
    for (const [from, first] of spans.entries()) {
      for (const [back, last] of spans.slice(from).entries()) {
        const run = spans.slice(from, from + back + 1);
        if (run.some(({ id }) => id === model.tokenizer.unknownId)) continue;
        const slice = model.tokenizer.normalize(sentence.slice(first.start, last.end));
        // A range takes in all of a character that is several tokens, such as "℅".
        expect(slice).toContain(decode(run).trim());
        const cutsCharacter = spans[from - 1]?.end === first.end || spans[from + back + 1]?.start === last.start;
        if (!cutsCharacter) expect(slice.trim()).toBe(decode(run).trim());
      }
    }
  });

  it('are in order, cut no character, and leave out nothing but spaces and what the tokenizer takes out', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const spans = spansOf(text);
        let covered = 0;
        for (const { start, end } of spans) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (start === end) continue;
          expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false);
          expect(model.tokenizer.normalize(text.slice(covered, start)).trim()).toBe('');
          covered = Math.max(covered, end);
        }
        expect(model.tokenizer.normalize(text.slice(covered)).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('hold the decoded text of every token of any text', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        for (const span of spansOf(text)) {
          if (span.id === model.tokenizer.unknownId) continue;
          const piece = decode([span]).trim();
          expect(model.tokenizer.normalize(text.slice(span.start, span.end))).toContain(piece);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('any string', () => {
  it.each([
    ['lone surrogates', '\ud83d \udc4d\ud83d\u200b\udc4d'],
    ['controls', '\u0000\u0001\u0007\u001b\u007f'],
    ['spaces', ' '.repeat(20_000)],
    ['one word', 'x'.repeat(20_000)],
    ['one unknown word', '漢'.repeat(200_000)],
    ['marks', `e${'\u0301'.repeat(20_000)}`],
    ['marks and vanishing characters', '\u0301\u200b'.repeat(10_000)],
    ['sentences', sentences.join(' ').repeat(40).slice(0, 20_000)],
  ])('is taken, and soon: %s', (_, text) => {
    const before = performance.now();
    const spans = spansOf(text);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(spans.every(({ start, end }) => start <= end && end <= text.length)).toBe(true);
  });
});
