import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimHash } from '../../../src/engine/index.js';

/** FNV-1a as it is written down, without regard to time. */
function plainHash(articleId: string, text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${articleId}\n${text}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return (hash >> 2n).toString(36).padStart(12, '0');
}

test('the hash of a claim is FNV-1a of its article and words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (articleId, text) => {
      expect(claimHash(articleId, text)).toBe(plainHash(articleId, text));
    }),
  );
});

test('is twelve characters, another one for another word or article', () => {
  const hash = claimHash('a', 'Japan was second.');
  expect(hash).toMatch(/^[0-9a-z]{12}$/u);
  expect(claimHash('a', 'Japan was third.')).not.toBe(hash);
  expect(claimHash('b', 'Japan was second.')).not.toBe(hash);
});
