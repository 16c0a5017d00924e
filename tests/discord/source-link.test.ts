import { describe, expect, it } from 'vitest';
import { sourceLink, type LinkedQuote } from '../../src/faces/discord/render/source-link.js';

const quote = 'Jepang adalah mitra dagang terbesar ketiga.';
const linked = (given: Partial<LinkedQuote>): LinkedQuote => ({
  url: 'https://example.org/a',
  textKind: 'original',
  quote,
  ...given,
});

describe('sourceLink', () => {
  it('opens an original at a short quote as a whole', () => {
    expect(sourceLink(linked({ quote: 'UMKM - naik, 5 & 6' }))).toBe(
      'https://example.org/a#:~:text=UMKM%20%2D%20naik%2C%205%20%26%206',
    );
  });

  it('opens an original at a long quote by its first and last words', () => {
    const long =
      'Jepang juga merupakan sumber investasi asing langsung terbesar kedua di ASEAN dengan nilai 21,2 miliar dolar AS.';
    expect(sourceLink(linked({ quote: long }))).toBe(
      'https://example.org/a#:~:text=Jepang%20juga%20merupakan%20sumber,21%2C2%20miliar%20dolar%20AS.',
    );
  });

  it('keeps the fragment that an address has', () => {
    expect(sourceLink(linked({ url: 'https://example.org/a#bagian', quote: 'UMKM' }))).toBe(
      'https://example.org/a#bagian:~:text=UMKM',
    );
    expect(sourceLink(linked({ url: 'https://example.org/a#:~:text=x' }))).toBe('https://example.org/a#:~:text=x');
  });

  it.each(['retold', 'translation'] as const)('opens a text that is %s at its beginning', (textKind) => {
    expect(sourceLink(linked({ textKind }))).toBe('https://example.org/a');
  });

  it.each([
    null,
    'none',
    '/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'discord://-/channels/1',
    'https://person:secret@example.org/',
    `https://example.org/${'a'.repeat(600)}`,
  ])('gives no link for %s', (url) => {
    expect(sourceLink(linked({ url }))).toBeNull();
  });

  it('leaves nothing in the address that could end a Markdown link', () => {
    const link = sourceLink(linked({ url: 'https://example.org/a)b](<c>|*\\`d e', textKind: 'retold' }));
    expect(link).toMatch(/^https:\/\/example\.org\/[\w%./-]+$/u);
  });

  it('drops the directive where it would make the address too long', () => {
    const url = `https://example.org/${'a'.repeat(480)}`;
    expect(sourceLink(linked({ url }))).toBe(url);
  });

  it('takes a quote with half a character', () => {
    expect(sourceLink(linked({ quote: 'UMKM \uD800' }))).toContain('#:~:text=UMKM%20%EF%BF%BD');
  });
});
