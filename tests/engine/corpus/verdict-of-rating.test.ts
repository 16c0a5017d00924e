import { describe, expect, test } from 'vitest';
import { verdictOfRating } from '../../../src/engine/index.js';

describe('verdictOfRating', () => {
  test.each([
    ['[SALAH]', 'refuted'],
    ['Hoaks!', 'refuted'],
    ['Salah / Hoaks', 'refuted'],
    ['Tidak benar', 'refuted'],
    ['Konten  Palsu', 'refuted'],
    ['False', 'refuted'],
    ['Pants on Fire!', 'refuted'],
    ['Benar', 'supported'],
    ['FAKTA', 'supported'],
    ['True', 'supported'],
    ['Sebagian benar', 'not-enough-info'],
    ['Tidak sepenuhnya salah', 'not-enough-info'],
    ['Benar, tetapi menyesatkan', 'not-enough-info'],
    ['Benar / Salah', 'not-enough-info'],
    ['Menyesatkan', 'not-enough-info'],
    ['Mostly true', 'not-enough-info'],
    ['Not false', 'not-enough-info'],
    ['Satire', 'not-enough-info'],
    ['Missing context', 'not-enough-info'],
  ] as const)('of the wording "%s" is %s', (wording, verdict) => {
    expect(verdictOfRating({ wording, scale: null })).toBe(verdict);
  });

  test.each([
    [1, 1, 5, 'refuted'],
    [5, 1, 5, 'supported'],
    [3, 1, 5, 'not-enough-info'],
    [5, 5, 1, 'refuted'],
    [1, 1, 1, 'not-enough-info'],
  ] as const)('of %d between %d and %d is %s', (value, worst, best, verdict) => {
    expect(verdictOfRating({ wording: null, scale: { value, worst, best } })).toBe(verdict);
  });

  test('goes by the wording where both are given, and by nothing where neither is', () => {
    const scale = { value: 5, worst: 1, best: 5 };
    expect(verdictOfRating({ wording: 'Salah', scale })).toBe('refuted');
    expect(verdictOfRating({ wording: ' – ', scale })).toBe('supported');
    expect(verdictOfRating({ wording: '', scale: null })).toBe('not-enough-info');
    expect(verdictOfRating({ wording: null, scale: null })).toBe('not-enough-info');
  });
});
