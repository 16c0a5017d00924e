import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../src/faces/discord/render/cut-text.js';
import { escapeMarkdown } from '../../src/faces/discord/render/escape-markdown.js';
import { visibleLine } from '../../src/faces/discord/render/visible-text.js';

const escapedLength = (text: string): number => escapeMarkdown(text).length;
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom('kata ', '👨‍👩‍👧', 'é', '🇮🇩', '*', '<@1>', ' '), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}

describe('cutText', () => {
  it('keeps what fits as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(cutText(text, text.length)).toBe(text);
      }),
    );
  });

  it('never measures more than it may, plain or escaped', () => {
    fc.assert(
      fc.property(texts.map(visibleLine), fc.integer({ min: 1, max: 120 }), (text, maxLength) => {
        expect(cutText(text, maxLength).length).toBeLessThanOrEqual(maxLength);
        expect(escapedLength(cutText(text, maxLength, escapedLength))).toBeLessThanOrEqual(maxLength);
      }),
    );
  });

  it('cuts between characters as a reader sees them, and shows the cut', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, maxLength) => {
        const cut = cutText(text, maxLength);
        if (cut === text) return;
        expect(cut.endsWith('…')).toBe(true);
        const kept = graphemes(cut.slice(0, -1));
        expect(graphemes(text).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it('prefers the end of a word', () => {
    expect(cutText('sumber investasi asing langsung terbesar', 34)).toBe('sumber investasi asing langsung…');
  });

  it('does not tear a flag or a family apart', () => {
    expect(cutText('🇮🇩🇮🇩🇮🇩', 7)).toBe('🇮🇩…');
    expect(cutText('👨‍👩‍👧👨‍👩‍👧', 10)).toBe('👨‍👩‍👧…');
  });

  it('of a long text does not take long', () => {
    expect(cutText('kata '.repeat(200_000), 20)).toBe('kata kata kata kata…');
  });
});
