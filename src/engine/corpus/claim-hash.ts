const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const length = 12;

/**
 * Names a claim by its article and its words, 12 characters of 0-9 and a-z: short enough for the id of a button. Unlike a
 * claimId it survives sentences that are added before it, and a changed sentence is another one. Not for secrets: anyone can
 * find a text of a given hash. The upper 62 bits of FNV-1a over the UTF-8 bytes, http://www.isthe.com/chongo/tech/comp/fnv/.
 */
export function claimHash(articleId: string, text: string): string {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(`${articleId}\n${text}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  return (hash >> 2n).toString(36).padStart(length, '0');
}
