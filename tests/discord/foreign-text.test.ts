import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignLine, markedQuote } from '../../src/faces/discord/render/foreign-text.js';

describe('a quote', () => {
  it.each([
    ['Nilainya 21,2 miliar dolar AS.', ['21,2 miliar dolar AS'], 'Nilainya **21,2 miliar dolar AS**.'],
    ['Ada 21,2 atau 2 orang.', ['2'], 'Ada 21,2 atau **2** orang.'],
    ['Ada 21,2 orang.', ['2'], 'Ada 21,2 orang.'],
    ['Ada 12 orang.', ['nothing', '12'], 'Ada **12** orang.'],
    ['Ada 12 orang.', [''], 'Ada 12 orang.'],
    ['Ada 12 orang.', [], 'Ada 12 orang.'],
    ['*12* orang_', ['12'], '\\***12**\\* orang\\_'],
    ['12.\nbaris', ['12'], '**12**. baris'],
    ['Ada 13.7 persen', ['13.7 persen'], 'Ada **13.7 persen**'],
    ['- 5 persen', ['5'], '\\- **5** persen'],
    ['\uE0005\uE001 persen', ['persen'], '5 **persen**'],
    ['naik (5-6)* [x]-|/', ['(5-6)* [x]-|/'], 'naik **(5-6)\\* \\[x\\]-\\|/**'],
    ['A: Rp5', ['Rp5'], 'A: **Rp5**'],
  ])('%j with %j is %j', (quote, values, expected) => {
    expect(markedQuote(quote, values, 200)).toBe(expected);
  });

  it('that is too long keeps its value: the beginning is cut, or the end', () => {
    const filler = 'kata lain di sini '.repeat(20);
    const late = markedQuote(`${filler}nilainya 21,2 persen.`, ['21,2 persen'], 100);
    expect(late).toMatch(/^….*nilainya \*\*21,2 persen\*\*\.$/u);
    const early = markedQuote(`Nilainya 21,2 persen, ${filler}`, ['21,2 persen'], 100);
    expect(early).toMatch(/^Nilainya \*\*21,2 persen\*\*, .*…$/u);
    const middle = markedQuote(`${filler}nilainya 21,2 persen dan ${filler}`, ['21,2 persen'], 100);
    expect(middle).toMatch(/^….*\*\*21,2 persen\*\*.*…$/u);
  });

  it('is never longer than allowed, and marks what it holds or nothing', () => {
    const text = fc
      .array(fc.constantFrom('kata ', '*', '21,2 ', '_', '👨‍👩‍👧', '\\', 'a', '-', '<@1>', '\n'), { maxLength: 80 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        text,
        fc.nat({ max: 60 }),
        fc.integer({ min: 10, max: 300 }),
        (before, after, at, maxLength) => {
          const quote = `${before}21,2 persen${after}`;
          const value = at % 2 === 0 ? '21,2 persen' : quote.slice(at % Math.max(quote.length, 1), at + 7);
          const marked = markedQuote(quote, [value], maxLength);
          expect(marked.length).toBeLessThanOrEqual(maxLength);
          expect(marked).not.toContain('\n');
          expect(marked).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u);
        },
      ),
    );
  });

  it('without a value is a foreign line', () => {
    expect(markedQuote('a *b*', [], 100)).toBe(foreignLine('a *b*', 100));
  });
});
