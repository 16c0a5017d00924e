import type { Verdict } from '../answer/difference.js';

/** How somebody else rated a claim, as ClaimReview has it: in words, on a scale, or both. */
export interface PublishedRating {
  readonly wording: string | null;
  /** Null where one of the three is not given. */
  readonly scale: { readonly value: number; readonly worst: number; readonly best: number } | null;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(',').map((word) => word.trim()));

const says: Readonly<Record<Exclude<Verdict, 'not-enough-info'>, ReadonlySet<string>>> = {
  supported: list(`benar, fakta, akurat, terbukti, terbukti benar, true, correct, accurate, verified, fact, confirmed`),
  refuted:
    list(`salah, keliru, hoaks, hoax, palsu, bohong, tidak benar, tidak akurat, disinformasi, misinformasi, fitnah, mitos,
    kabar bohong, konten palsu, informasi palsu, berita bohong, berita palsu, klaim salah, klaim keliru, false, incorrect,
    inaccurate, untrue, not true, fake, fake news, pants on fire, fabricated, debunked, disinformation,
    misinformation, myth`),
};

/**
 * The verdict that a published rating comes to. The wording counts before the scale, of which only the two ends decide; several
 * wordings ("Salah / Hoaks") must agree. What is mixed, of another kind ("satire", "missing context") or not known is
 * `not-enough-info`: readers are shown the wording.
 */
export function verdictOfRating({ wording, scale }: PublishedRating): Verdict {
  if (wording !== null && /\p{L}/u.test(wording)) {
    const [first, ...others] = wording.split(/[/,;|]/u).map(verdictOfWording);
    return first !== undefined && others.every((other) => other === first) ? first : 'not-enough-info';
  }
  if (scale === null || scale.best === scale.worst) return 'not-enough-info';
  if (scale.value === scale.best) return 'supported';
  return scale.value === scale.worst ? 'refuted' : 'not-enough-info';
}

function verdictOfWording(wording: string): Verdict {
  const plain = wording
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (says.supported.has(plain)) return 'supported';
  return says.refuted.has(plain) ? 'refuted' : 'not-enough-info';
}
