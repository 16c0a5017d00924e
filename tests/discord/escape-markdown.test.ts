import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/faces/discord/render/escape-markdown.js';
import { visibleLine, visibleText } from '../../src/faces/discord/render/visible-text.js';

const fragments = [
  '*',
  '_',
  '~~',
  '||',
  '`',
  '```',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '\\',
  '@',
  '@everyone',
  '@HERE',
  '<@123>',
  '<t:1:R>',
  '<:a:1>',
  'https://',
  'HTTP://',
  'discord.gg/x',
  '://',
  '#',
  '-# ',
  '- ',
  '+ ',
  '1. ',
  '12) ',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '\u200B',
  '\u202E',
  '\u2066',
  '\u200D',
  '\uFE0F',
  '👨‍👩‍👧',
  'e\u0301\u0301\u0301\u0301\u0301',
  '\uD800',
  '\u0007',
  '\u2028',
  'kata',
  '21,2',
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** What Discord shows: a backslash before a mark disappears, and so does the width of our zero-width space. */
function asShown(escaped: string): string {
  return escaped.replace(/\\([^\dA-Za-z\s])/gu, '$1').replace(/@\u200B/gu, '@');
}

function activeMarks(escaped: string): string {
  return escaped.replace(/\\[^\dA-Za-z\s]/gu, '');
}

describe('escapeMarkdown', () => {
  it('shows the very characters of the text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(asShown(escapeMarkdown(text))).toBe(visibleText(text));
      }),
    );
  });

  it('leaves no mark active anywhere', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const escaped = escapeMarkdown(text);
        expect(activeMarks(escaped)).not.toMatch(/[\\*_~|`[\]<]/u);
        expect(escaped).not.toMatch(/[a-z]:\/\//iu);
        expect(escaped).not.toMatch(/@(?:everyone|here)/iu);
      }),
    );
  });

  it('leaves no line that starts as a heading, a list or a quote', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        for (const line of escapeMarkdown(text).split('\n')) expect(line).not.toMatch(/^\s*(?:[#>+-]|\d+[.)])/u);
      }),
    );
  });

  it.each([
    ['[klik](https://evil.example)', '\\[klik\\](https\\://evil.example)'],
    ['<@123> dan @everyone', '\\<@123> dan @\u200Beveryone'],
    ['# judul', '\\# judul'],
    ['  1. satu', '  1\\. satu'],
    ['-# kecil', '\\-# kecil'],
    ['```js', '\\`\\`\\`js'],
    ['discord.gg/x', 'discord\\.gg/x'],
    ['US$21,2 miliar (13,7%)', 'US$21,2 miliar (13,7%)'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('visibleText', () => {
  it('has no direction control, no hidden character and no control but line break and tab', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const visible = visibleText(text);
        expect(visible).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]|(?![\n\t])\p{Cc}/u);
        expect(visibleText(visible)).toBe(visible);
      }),
    );
  });

  it('keeps an emoji family whole and drops a joiner that hides between letters', () => {
    expect(visibleText('👨‍👩‍👧 a\u200Db')).toBe('👨‍👩‍👧 ab');
  });

  it('thins out a pile of accents', () => {
    expect(visibleText(`z${'\u0301'.repeat(50)}!`)).toBe(`z${'\u0301'.repeat(3)}!`);
  });

  it('puts a text on one line', () => {
    expect(visibleLine('  satu\r\n\r\ndua\u2028tiga ')).toBe('satu dua tiga');
  });
});
