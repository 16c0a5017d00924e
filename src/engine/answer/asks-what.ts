import { isSuperlative } from '../text/quantity-superlatives.js';
import { findRegions } from '../text/regions.js';
import { wordsOf } from '../text/words.js';

/** Nouns that "apakah" asks for the content of, and words that follow it only in the sense of "what". */
const asksFor =
  /^(?:yang|saja|itu|arti(?:nya)?|makna(?:nya)?|maksud(?:nya)?|pengertian|definisi|nama|sebutan|istilah|judul|isi|bunyi|perbedaan|beda(?:nya)?|kepanjangan|singkatan)(?!\p{L})/iu;

/** Words that say something of a subject. Superlatives ("terbesar") say nothing alone, nor do nouns that look like verbs. */
const predicate =
  /^(?:adalah|ialah|merupakan|menjadi|jadi|sudah|telah|akan|bisa|dapat|tidak|tak|bukan|belum|ada|pernah|masih|sedang|lebih|sama|harus|boleh|perlu|punya|ikut|kalah|menang|lahir|meninggal|hidup|tinggal|naik|turun|juga|termasuk|(?:me|ber|ter)\p{L}{4,}|di\p{L}{5,})$/iu;
const nouns =
  /^(?:menteri|media|mesin|merek|meter|metode|medali|menara|merpati|berita|beras|besar|beruang|bersama|direktur|distrik|digital|dialek|diameter|dinasti|disiplin|dinding|dirgantara)$/iu;

/**
 * Whether "apakah" in front of `rest` asks what something is ("apakah suku mayoritas di Filipina?") and not whether it is so
 * ("apakah Jepang menawarkan beasiswa?"): what follows is a noun with its attributes, of which nothing is said. A name in front is a
 * subject, whatever follows.
 */
export function asksWhat(rest: string): boolean {
  if (asksFor.test(rest)) return true;
  // What a relative clause says is an attribute: "negara yang pertama berhasil …".
  const head = rest.split(/\s+yang\s+/iu, 1)[0] ?? '';
  const [first, ...others] = wordsOf(head).map(({ surface }) => surface);
  if (first === undefined || /^[\p{Lu}\p{N}]/u.test(first) || findRegions(head)[0]?.start === 0) return false;
  return ![first, ...others].some((word) => saysSomething(word));
}

const saysSomething = (word: string): boolean =>
  predicate.test(word) && !nouns.test(word) && !isSuperlative(word.toLowerCase());
