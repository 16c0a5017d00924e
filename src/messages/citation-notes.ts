import type { Citation, Language, PublishedCheck, PublishedFinding } from '../engine/index.js';
import { describeCorpusWarning } from './corpus-warnings.js';
import { describePublishedOn } from './describe-source.js';

/** Texts about a quote, beside where it stands. */
export interface CitationNoteMessages {
  readonly alsoIn: (copies: { readonly count: number; readonly outlets: string }) => string;
  readonly older: (newer: { readonly n: number }) => string;
  /** The same article in that language. */
  readonly translation: Readonly<Record<Language, string>>;
  /** `rating` is as the reviewer words it, `reviewedOn` written out already. */
  readonly published: (check: {
    readonly reviewedBy: string;
    readonly reviewedOn: string | null;
    readonly rating: string;
  }) => string;
  readonly noRating: string;
  readonly ratingOnScale: (scale: { readonly value: number; readonly worst: number; readonly best: number }) => string;
}

const en: CitationNoteMessages = {
  alsoIn: ({ count, outlets }) => `also in ${count === 1 ? '1 outlet' : `${String(count)} outlets`}: ${outlets}`,
  older: ({ n }) => `an older figure, a newer one is in [${String(n)}]`,
  translation: { id: 'also in Indonesian', en: 'also in English' },
  published: ({ reviewedBy, reviewedOn, rating }) =>
    `Checked by ${reviewedBy}${reviewedOn === null ? '' : ` on ${reviewedOn}`}: “${rating}”`,
  noRating: 'no rating',
  ratingOnScale: ({ value, worst, best }) => `${String(value)} on a scale from ${String(worst)} to ${String(best)}`,
};

const id: CitationNoteMessages = {
  alsoIn: ({ count, outlets }) => `juga di ${String(count)} media: ${outlets}`,
  older: ({ n }) => `angka lama, yang lebih baru ada di [${String(n)}]`,
  translation: { id: 'juga dalam bahasa Indonesia', en: 'juga dalam bahasa Inggris' },
  published: ({ reviewedBy, reviewedOn, rating }) =>
    `Diperiksa oleh ${reviewedBy}${reviewedOn === null ? '' : ` pada ${reviewedOn}`}: “${rating}”`,
  noRating: 'tanpa penilaian',
  ratingOnScale: ({ value, worst, best }) => `${String(value)} pada skala ${String(worst)} sampai ${String(best)}`,
};

const catalogues: Readonly<Record<Language, CitationNoteMessages>> = { id, en };

export function citationNoteMessagesFor(language: Language): CitationNoteMessages {
  return catalogues[language];
}

const outletsNamed = 3;

/** What a reader should know of a quote, each as plain text; what is odd about it last. */
export function describeCitationNotes(
  { alsoIn, newerIn, flags }: Pick<Citation, 'alsoIn' | 'newerIn' | 'flags'>,
  language: Language,
): readonly string[] {
  const messages = catalogues[language];
  const outlets = alsoIn.slice(0, outletsNamed).join(', ') + (alsoIn.length > outletsNamed ? ', …' : '');
  return [
    ...(alsoIn.length === 0 ? [] : [messages.alsoIn({ count: alsoIn.length, outlets })]),
    ...(newerIn === null ? [] : [messages.older({ n: newerIn })]),
    ...flags.map((flag) => `⚠ ${describeCorpusWarning(flag, language)}`),
  ];
}

/** A rating in the reviewer's words, or as a place on their scale. */
export function describeRating({ wording, scale }: PublishedCheck['rating'], language: Language): string {
  const messages = catalogues[language];
  return wording ?? (scale === null ? messages.noRating : messages.ratingOnScale(scale));
}

/** Who found what about the same claim: "Checked by X on 3 May 2024: “False”". */
export function describePublished({ check }: PublishedFinding, language: Language): string {
  const messages = catalogues[language];
  const rating = describeRating(check.rating, language);
  const reviewedOn = check.reviewedOn === null ? null : describePublishedOn(check.reviewedOn, language);
  return messages.published({ reviewedBy: check.reviewedBy, reviewedOn, rating });
}
