import { noTrustSet, trustedFirst, trustOf, type TrustList } from '../corpus/trust.js';
import type { Settings } from '../settings.js';
import { wordsOf } from '../text/words.js';
import type { Language } from '../types.js';
import type { Assessment } from './assess-passage.js';

/** A passage that answers. */
export type Evidence = Extract<Assessment, { answers: true }>;

/** Share of the words of the shorter of two sentences that makes them the same report. */
const sameReportShare = 0.8;

/**
 * The passages an answer rests on, best first; empty when none answers. Given in the order of reading. Passages that give the
 * same value strengthen each other.
 * Where the best one has a translation among them in the asker's language, that is cited instead; a translation or a near
 * copy of a passage already chosen tells nothing more and is left out. Of passages that answer about equally well, those of
 * more trusted sources come first.
 */
export function selectEvidence(
  assessments: readonly Assessment[],
  language: Language,
  settings: Settings['evidence'],
  trust: TrustList = noTrustSet,
): readonly Evidence[] {
  const answering = trustedFirst(
    strengthened(assessments.filter((assessment): assessment is Evidence => assessment.answers)),
    {
      trust: ({ article }) => trustOf(article, trust),
      merit: ({ probability }) => probability,
      margin: settings.trustMargin,
    },
  );
  const best = answering.find(({ probability }) => probability >= settings.minProbability);
  if (!best) return [];
  const inAskersLanguage = answering.find(
    (other) => best.claim.language !== language && other.claim.language === language && areTranslations(best, other),
  );
  const first = inAskersLanguage ?? best;
  const chosen = [first];
  for (const candidate of answering) {
    if (chosen.length >= settings.maxCitations) break;
    if (
      chosen.some(
        (other) =>
          other === candidate ||
          areTranslations(other, candidate) ||
          isNearCopy(other, candidate) ||
          isAboutAnother(first, candidate),
      )
    ) {
      continue;
    }
    chosen.push(candidate);
  }
  return chosen;
}

/** Each probability with that of other reports of the same value: that not all of them are wrong, taken as independent. */
function strengthened(answering: readonly Evidence[]): readonly Evidence[] {
  return answering.map((one) => {
    const reports = [one];
    for (const other of answering) {
      const isAnother = reports.every((known) => !areTranslations(known, other) && !isNearCopy(known, other));
      if (isAnother && haveSameValue(one, other)) reports.push(other);
    }
    return { ...one, probability: 1 - reports.reduce((doubt, { probability }) => doubt * (1 - probability), 1) };
  });
}

function haveSameValue(a: Evidence, b: Evidence): boolean {
  if (a.span?.kind === 'quantity' && b.span?.kind === 'quantity') {
    const [one, other] = [a.span.quantity, b.span.quantity];
    return one.kind === other.kind && one.value === other.value && one.upper === other.upper && one.unit === other.unit;
  }
  if (a.span?.kind === 'date' && b.span?.kind === 'date') {
    return a.span.date.from === b.span.date.from && a.span.date.to === b.span.date.to;
  }
  return a.span?.kind === 'name' && b.span?.kind === 'name' && valueOf(a) === valueOf(b);
}

const valueOf = ({ span, claim }: Evidence): string =>
  span ? claim.text.slice(span.start, span.end).toLowerCase() : '';

/** Each report once: an article whose translation into the asker's language is among them is left out. */
export function withoutTranslations(assessments: readonly Assessment[], language: Language): readonly Assessment[] {
  return assessments.filter(
    (one) =>
      one.article.language === language ||
      !assessments.some((other) => other.article.language === language && areTranslations(one, other)),
  );
}

function areTranslations(a: Pick<Assessment, 'article'>, b: Pick<Assessment, 'article'>): boolean {
  return a.article.translationOf === b.article.articleId || b.article.translationOf === a.article.articleId;
}

/**
 * Whether a sentence of the same article gives another quantity, or another name or date with less of the question's words: what
 * Japan trades with ASEAN neither supports nor contradicts what it invests there. Another article that disagrees is cited.
 */
function isAboutAnother(first: Evidence, candidate: Evidence): boolean {
  if (first.article !== candidate.article || !first.span || !candidate.span) return false;
  const holdsLess = candidate.passage.scores.wordCoverage < first.passage.scores.wordCoverage;
  // "10 ASEAN countries" is not said again by "16 countries", however many words of the question stand there.
  if (first.span.kind === 'quantity' && candidate.span.kind === 'quantity') return !haveSameValue(first, candidate);
  return holdsLess && valueOf(first) !== valueOf(candidate);
}

function isNearCopy(a: Evidence, b: Evidence): boolean {
  const [shorter, longer] = [a, b]
    .map(({ claim }) => new Set(wordsOf(claim.text).map(({ word }) => word)))
    .sort((one, other) => one.size - other.size);
  if (!shorter || !longer || shorter.size === 0) return false;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared / shorter.size >= sameReportShare;
}
