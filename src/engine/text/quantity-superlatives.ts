import { isDash, touchesPrevious, wordSet, type Token } from './quantity-tokens.js';

const FALSE_SUPERLATIVES: ReadonlySet<string> = wordSet(
  'west east test rest forest interest guest request harvest contest arrest protest invest quest nest chest ' +
    'priest conquest midwest northwest southwest suggest',
);

const INDONESIAN_SUPERLATIVE =
  /^ter(?:besar|tinggi|kecil|rendah|banyak|sedikit|panjang|pendek|luas|kaya|miskin|padat|cepat|lambat|tua|muda|baik|buruk|kuat|lemah|mahal|murah|dalam|jauh|dekat|lama|baru|populer|penting|utama|sering|laris|berat|ringan|ramai|sibuk|parah|sukses|favorit|maju)$/u;

/** "terbesar", "largest", "most": a lower-case word that ranks. */
export function isSuperlative(word: string): boolean {
  if (FALSE_SUPERLATIVES.has(word)) return false;
  return INDONESIAN_SUPERLATIVE.test(word) || /^(?:\p{L}{2,}est|most|least|worst|leading|paling)$/u.test(word);
}

/** The index after "-largest" when it hangs on an ordinal, else `index`. */
export function hyphenatedSuperlativeEnd(tokens: readonly Token[], index: number): number {
  const joined = touchesPrevious(tokens, index) && touchesPrevious(tokens, index + 1);
  return joined && isDash(tokens[index]) && isSuperlative(tokens[index + 1]?.lower ?? '') ? index + 2 : index;
}
