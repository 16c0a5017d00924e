import type { VerdictProbabilities } from '../ports.js';
import type { Language, Span } from '../types.js';
import { amendClaim, rewordedText, type AmendedClaim } from './amend-claim.js';
import { compareValues, type Surroundings } from './compare-values.js';
import type { Comparison, DifferenceKind, Mismatch } from './comparison.js';
import { readStatement, type Statement } from './statement.js';
import { verdictFeatures, type VerdictFeatures } from './verdict-features.js';
import { leastHarm, verdictProbabilities } from './verdict-model.js';
import type { Stance, VerdictReader } from './verdict.js';
import type { VerdictSettings } from './verdict-settings.js';

/** A value of the claim and what the source has in its place; spans count on their own texts. */
export interface JudgedDifference {
  readonly kind: DifferenceKind;
  readonly claim: Span;
  readonly source: Span;
}

/** What one source says about one claim. */
export interface Judgement {
  readonly stance: Stance | 'neutral';
  /** Of the stance, 0 to 1. */
  readonly probability: number;
  readonly differences: readonly JudgedDifference[];
}

/** What a judgement rests on. */
export interface JudgedEvidence {
  readonly comparison: Comparison;
  readonly amended: AmendedClaim | null;
  readonly features: VerdictFeatures;
  readonly reading: VerdictProbabilities;
}

/** Reads and compares; deciding is `judge`. Where claim and source differ, the claim with the source's values is read too. */
async function weighEvidence(
  claim: Statement,
  source: Statement,
  around: Surroundings,
  reader: VerdictReader,
): Promise<JudgedEvidence> {
  const comparison = compareValues(claim, source, around);
  const { verdict: reading } = await reader.read(rewordedText(claim.text, comparison.rewordings), source.text);
  const amended = comparison.mismatches.length > 0 ? await amendClaim(claim, source, comparison, reader) : null;
  return {
    comparison,
    amended,
    reading,
    features: verdictFeatures(claim, source, comparison, reading, amended?.reading ?? null),
  };
}

/** The features of a claim and a text as they are, for fitting the model. */
export async function verdictFeaturesOf(
  texts: {
    readonly claim: string;
    readonly language: Language;
    readonly evidence: string;
    readonly evidenceLanguage: Language;
    readonly today: string;
  },
  reader: VerdictReader,
): Promise<VerdictFeatures> {
  const claim = readStatement(texts.claim, texts.language, texts.today);
  const source = readStatement(texts.evidence, texts.evidenceLanguage, texts.today);
  return (await weighEvidence(claim, source, { text: '', dates: [] }, reader)).features;
}

/**
 * Judges a claim by one source. Probabilities come from a small model over the reader's word and the comparison of values;
 * two rules stand above it: a value that differs in a sentence that would support the claim with its own value refutes,
 * and a value that the source does not have, or has otherwise, never supports.
 */
export async function judgeEvidence(
  claim: Statement,
  source: Statement,
  around: Surroundings,
  reader: VerdictReader,
  settings: VerdictSettings,
): Promise<Judgement> {
  const weighed = await weighEvidence(claim, source, around, reader);
  const probabilities = verdictProbabilities(weighed.features, settings.weights);
  const { mismatches } = weighed.comparison;
  if (isAboutOther(mismatches)) return neutral(probabilities);
  // Names of the other language may be translated ("Kementerian", "Ministry").
  const unexplained = weighed.comparison.absent.filter(
    (span) => claim.language === source.language || !isName(claim, span),
  );
  if (unexplained.length === 0 && isConfirmed(weighed, settings)) {
    const probability = Math.max(probabilities.refuted, settings.confirmedRefutal);
    return { stance: 'refutes', probability, differences: differencesOf(weighed, settings) };
  }
  const caution = claim.language === source.language ? settings.caution[claim.language] : settings.caution.across;
  switch (leastHarm(probabilities, caution)) {
    case 'supports':
      return maySupport(claim, weighed.comparison)
        ? { stance: 'supports', probability: probabilities.supported, differences: [] }
        : neutral(probabilities);
    case 'refutes':
      if (claim.language !== source.language && probabilities.refuted < settings.minRefutalAcross)
        return neutral(probabilities);
      return { stance: 'refutes', probability: probabilities.refuted, differences: differencesOf(weighed, settings) };
    case 'neutral':
      return neutral(probabilities);
  }
}

/** What is named as the difference: a name only where the source would support the claim with the other one. */
function differencesOf({ amended }: JudgedEvidence, settings: VerdictSettings): JudgedDifference[] {
  const fits = (amended?.reading?.supported ?? 0) >= settings.amendedSupport;
  return (amended?.chosen ?? [])
    .filter(({ mismatch }) => fits || (mismatch.kind !== 'name' && mismatch.kind !== 'place'))
    .map(({ mismatch, alternative }) => ({ kind: mismatch.kind, claim: mismatch.claim, source: alternative.source }));
}

/** Another country or time together with another value: the source tells of something else. */
function isAboutOther(mismatches: readonly Mismatch[]): boolean {
  const limits = mismatches.filter(({ kind }) => kind === 'date' || kind === 'place' || kind === 'name');
  return limits.length > 0 && mismatches.some(({ kind }) => !limiting.has(kind));
}

const limiting: ReadonlySet<DifferenceKind> = new Set(['date', 'place', 'name', 'polarity', 'direction']);

/**
 * The sentence is the same but for its values: it shares the claim's words, and would support the claim with the values it
 * has. A name alone never suffices, since people and firms go by several.
 */
function isConfirmed({ comparison, amended, reading, features }: JudgedEvidence, settings: VerdictSettings): boolean {
  const { mismatches } = comparison;
  if (!amended?.reading || mismatches.some(({ kind }) => kind === 'name')) return false;
  const aligned = mismatches.every((mismatch) => mismatch.aligned);
  if (features.topicCoverage < (aligned ? settings.minCoverageAligned : settings.minCoverage)) return false;
  const { supported } = amended.reading;
  if (supported < (aligned ? settings.amendedSupportAligned : settings.amendedSupport)) return false;
  const turned = mismatches.every(({ kind }) => kind === 'polarity' || kind === 'direction');
  if (!turned) return true;
  return supported - reading.supported >= (aligned ? 0 : settings.amendedGain);
}

/** Names have aliases, and negation and direction can be said in other words; figures, dates and countries cannot. */
function mayBeWording({ kind, aligned }: Mismatch): boolean {
  return kind === 'name' || ((kind === 'polarity' || kind === 'direction') && !aligned);
}

/** Only names may be missing, and only the wording may differ. */
function maySupport(claim: Statement, { mismatches, absent }: Comparison): boolean {
  return (
    mismatches.every((mismatch) => mayBeWording(mismatch) && mismatch.kind !== 'direction') &&
    absent.every((span) => isName(claim, span) || isNegation(claim, span))
  );
}

const isName = ({ names }: Statement, span: Span): boolean =>
  names.some(({ start, end }) => start === span.start && end === span.end);

const isNegation = ({ negations }: Statement, { start }: Span): boolean =>
  negations.some((negation) => negation.start === start);

const neutral = ({ notEnoughInfo }: VerdictProbabilities): Judgement => ({
  stance: 'neutral',
  probability: notEnoughInfo,
  differences: [],
});
