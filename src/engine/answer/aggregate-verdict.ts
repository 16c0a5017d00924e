import { noTrustSet, trustedFirst, trustOf, type TrustList } from '../corpus/trust.js';
import type { JudgedSource } from './judged-source.js';
import { areOneReport } from './judged-source.js';
import type { Difference, Stance, UndecidedReason, Verdict, VerdictCitation } from './verdict.js';
import type { VerdictSettings } from './verdict-settings.js';
import type { Language } from '../types.js';

/** One part of a claim with all sources that were judged for it. */
export interface JudgedPart {
  readonly text: string;
  readonly sources: readonly JudgedSource[];
}

/** The verdict on a whole claim, ready to be told. */
export interface Aggregate {
  readonly verdict: Verdict;
  readonly reason: UndecidedReason | null;
  readonly confidence: number;
  readonly differences: readonly Difference[];
  readonly citations: readonly VerdictCitation[];
}

interface PartVerdict {
  readonly part: JudgedPart;
  readonly verdict: Verdict;
  readonly confidence: number;
  /** Strongest first; of both stances where sources conflict. */
  readonly deciding: readonly JudgedSource[];
}

const maxCitations = 3;

/**
 * A claim is refuted by one refuted part, supported by nothing less than all of them, and undecided where sources that are
 * not one report speak for and against it about equally.
 */
export function aggregateVerdict(
  parts: readonly JudgedPart[],
  language: Language,
  settings: VerdictSettings,
  trust: TrustList = noTrustSet,
): Aggregate {
  const decided = parts.map((part) => decidePart(part, language, settings, trust));
  const refuted = decided.filter(({ verdict }) => verdict === 'refuted');
  const conflicting = decided.filter(({ deciding, verdict }) => verdict === 'not-enough-info' && deciding.length > 0);
  if (refuted.length > 0) {
    return tell('refuted', null, Math.max(...refuted.map(({ confidence }) => confidence)), refuted);
  }
  if (decided.length > 0 && decided.every(({ verdict }) => verdict === 'supported')) {
    return tell('supported', null, Math.min(...decided.map(({ confidence }) => confidence)), decided);
  }
  const undecided = decided.filter(({ verdict }) => verdict === 'not-enough-info');
  const confidence = Math.min(1, ...undecided.map((part) => part.confidence));
  if (conflicting.length > 0) return tell('not-enough-info', 'conflicting-sources', confidence, conflicting);
  return { verdict: 'not-enough-info', reason: 'weak-evidence', confidence, differences: [], citations: [] };
}

function decidePart(part: JudgedPart, language: Language, settings: VerdictSettings, trust: TrustList): PartVerdict {
  const inOrder = (sources: readonly JudgedSource[]): readonly JudgedSource[] =>
    trustedFirst(sources, {
      trust: ({ place }) => (place === null ? 'normal' : trustOf(place.article, trust)),
      merit: ({ strength }) => strength,
      margin: settings.trustMargin,
    });
  const strongest = (stance: Stance): JudgedSource[] =>
    part.sources.filter(({ judgement }) => judgement.stance === stance).sort((a, b) => b.strength - a.strength);
  const [supporting, refuting] = [strongest('supports'), strongest('refutes')];
  const [support, refutal] = [supporting[0], refuting[0]];
  if (support && refutal) {
    const apart = Math.abs(support.strength - refutal.strength) > settings.conflictMargin;
    if (!apart && !areOneReport(support, refutal)) {
      const confidence = 1 - Math.max(support.judgement.probability, refutal.judgement.probability) / 2;
      return { part, verdict: 'not-enough-info', confidence, deciding: [support, refutal] };
    }
  }
  if (support && (!refutal || outweighs(support, refutal, settings))) {
    return {
      part,
      verdict: 'supported',
      confidence: support.judgement.probability,
      deciding: chosen(inOrder(supporting), language),
    };
  }
  if (refutal) {
    return {
      part,
      verdict: 'refuted',
      confidence: refutal.judgement.probability,
      deciding: chosen(inOrder(refuting), language),
    };
  }
  const surest = Math.min(1, ...part.sources.map(({ judgement }) => judgement.probability));
  return { part, verdict: 'not-enough-info', confidence: surest, deciding: [] };
}

/**
 * Of two sentences of one report the one that has the claim's values is what the claim is about; the other one tells of
 * another value of that kind.
 */
function outweighs(support: JudgedSource, refutal: JudgedSource, { conflictMargin }: VerdictSettings): boolean {
  const head = areOneReport(support, refutal) && refutal.judgement.differences.length > 0 ? conflictMargin / 2 : 0;
  return support.strength + head > refutal.strength;
}

/** The strongest source, in the asker's language where its report has one, and others that are not the same report. */
function chosen(sources: readonly JudgedSource[], language: Language): JudgedSource[] {
  const [best] = sources;
  if (!best) return [];
  const own = sources.find(
    (other) =>
      other.language === language &&
      best.language !== language &&
      areOneReport(best, other) &&
      namesAsMuch(other, best),
  );
  const reports = [own ?? best];
  for (const source of sources) {
    if (reports.length >= maxCitations) break;
    if (!reports.some((other) => areOneReport(other, source)) && best.strength - source.strength < 0.3)
      reports.push(source);
  }
  return reports;
}

const namesAsMuch = (a: JudgedSource, b: JudgedSource): boolean =>
  a.judgement.differences.length >= b.judgement.differences.length;

function tell(
  verdict: Verdict,
  reason: UndecidedReason | null,
  confidence: number,
  parts: readonly PartVerdict[],
): Aggregate {
  const citations: VerdictCitation[] = [];
  const differences: Difference[] = [];
  for (const { part, deciding } of parts) {
    for (const source of deciding) {
      const stance: Stance = source.judgement.stance === 'refutes' ? 'refutes' : 'supports';
      const made = { ...source.cite(citations.length + 1), stance };
      const known = citations.find(
        (other) => other.articleId === made.articleId && other.start === made.start && other.stance === stance,
      );
      if (!known) citations.push(made);
      differences.push(...differencesOf(part, source, (known ?? made).n));
    }
  }
  return { verdict, reason, confidence, differences, citations };
}

function differencesOf(part: JudgedPart, { judgement, text }: JudgedSource, citation: number): Difference[] {
  return judgement.differences.map(({ kind, claim, source }) => ({
    kind,
    claim: part.text.slice(claim.start, claim.end),
    source: text.slice(source.start, source.end),
    citation,
  }));
}
