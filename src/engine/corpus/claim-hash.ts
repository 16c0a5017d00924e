/** 0xcbf29ce484222325 in parts of 16 bits, the lowest first. */
const offsetBasis = [0x2325, 0x8422, 0x9ce4, 0xcbf2] as const;
/** The prime is 2 to the 40 and this. */
const primeRest = 0x1b3;
const length = 12;

/**
 * Names a claim by its article and its words, 12 characters of 0-9 and a-z: short enough for the id of a button. Unlike a
 * claimId it survives sentences that are added before it, and a changed sentence is another one. Not for secrets: anyone can
 * find a text of a given hash. The upper 62 bits of FNV-1a over the UTF-8 bytes, http://www.isthe.com/chongo/tech/comp/fnv/.
 */
export function claimHash(articleId: string, text: string): string {
  // In parts that multiply without losing a bit: with BigInt, the hashes of a large corpus take seconds.
  let [first, second, third, fourth]: [number, number, number, number] = [...offsetBasis];
  for (const byte of encoder.encode(`${articleId}\n${text}`)) {
    const low = first ^ byte;
    const one = low * primeRest;
    const two = second * primeRest + (one >>> 16);
    const three = third * primeRest + low * 256 + (two >>> 16);
    const four = fourth * primeRest + second * 256 + (three >>> 16);
    [first, second, third, fourth] = [one & 0xffff, two & 0xffff, three & 0xffff, four & 0xffff];
  }
  const hash = (BigInt(fourth * 0x10000 + third) << 32n) | BigInt(second * 0x10000 + first);
  return (hash >> 2n).toString(36).padStart(length, '0');
}

const encoder = new TextEncoder();
