const fewestLetters = 4;
const prefixes = /^(?:(?:mem|me|di|pe)?per|meny|meng|mem|men|me|peny|peng|pem|pen|pe|ber|ter|di|ke|se)(?=\p{L}{4})/u;
const suffixes = /(?:kannya|annya|inya|nya|kan|an|ing|ed|es|i|s)$/u;

/**
 * Whether two words are forms of one word ("menyetujui" and "disetujui", "grows" and "growing"). Rough on purpose: it only
 * pairs words of two sentences that are about the same thing already.
 */
export function sameStem(a: string, b: string): boolean {
  if (a === b || a === `${b}s` || b === `${a}s`) return true;
  const [one, other] = [stemOf(a), stemOf(b)];
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < fewestLetters) return one === other;
  // Indonesian prefixes swallow the first letter: "menolak" and "tolak" share "olak".
  return longer.endsWith(shorter) && longer.length - shorter.length <= 1;
}

function stemOf(word: string): string {
  const bare = word.replace(prefixes, '');
  return bare.length > fewestLetters ? bare.replace(suffixes, '') : bare;
}
