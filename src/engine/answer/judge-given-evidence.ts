import { detectLanguage } from '../text/language.js';
import { segmentText } from '../text/sentences.js';
import type { Language, Span } from '../types.js';
import type { JudgedPart } from './aggregate-verdict.js';
import { judgeEvidence, type Judgement } from './judge-evidence.js';
import { citationOfEvidence, type JudgedSource } from './judged-source.js';
import { orderedCoverage, readStatement, topicCoverage, type Statement } from './statement.js';
import type { VerdictReader } from './verdict.js';
import type { VerdictSettings } from './verdict-settings.js';

/** More sentences than this are not read one by one for the one to cite. */
const maxSentencesRead = 12;

/**
 * Judges the parts of a claim by evidence that came with it. Long evidence is judged in windows of whole sentences; the
 * sentence that decides is what is cited.
 */
export async function judgeGivenEvidence(
  parts: readonly Statement[],
  evidence: string,
  today: string,
  reader: VerdictReader,
  settings: VerdictSettings,
): Promise<JudgedPart[]> {
  const judged: JudgedPart[] = [];
  for (const part of parts) {
    const language = await languageOf(evidence, part.language);
    const sentences = segmentText(evidence, language).map(({ start, end }) => ({ start, end }));
    const sources: JudgedSource[] = [];
    for (const window of windowsOf(sentences, settings.windowLength)) {
      const source = readStatement(evidence.slice(window.start, window.end), language, today);
      const around = { text: evidence.slice(0, window.start) + evidence.slice(window.end), dates: [] };
      const judgement = await judgeEvidence(part, source, around, reader, settings);
      const inside = sentences.filter(({ start, end }) => start >= window.start && end <= window.end);
      const cited = await decidingSentence(part, judgement, evidence, window, inside, language, reader);
      sources.push({
        judgement,
        strength: judgement.probability,
        cite: citationOfEvidence(evidence, cited, language),
        text: source.text,
        language,
        place: null,
      });
    }
    judged.push({ text: part.text, sources });
  }
  return judged;
}

async function languageOf(evidence: string, claimLanguage: Language): Promise<Language> {
  const detected = await detectLanguage(evidence.slice(0, 2000));
  return detected === 'id' || detected === 'en' ? detected : claimLanguage;
}

/** Runs of sentences up to `length` UTF-16 code units, each but the first beginning with the last sentence of the one before. */
function windowsOf(sentences: readonly Span[], length: number): Span[] {
  const windows: Span[] = [];
  let first = 0;
  for (const [at, { end }] of sentences.entries()) {
    const next = sentences[at + 1];
    const start = sentences[first]?.start ?? 0;
    if (next && next.end - start <= length) continue;
    windows.push({ start, end });
    first = at > first ? at : at + 1;
  }
  return windows;
}

async function decidingSentence(
  part: Statement,
  { differences, stance }: Judgement,
  evidence: string,
  window: Span,
  sentences: readonly Span[],
  language: Language,
  reader: VerdictReader,
): Promise<Span> {
  const differing = differences[0];
  if (differing) {
    const at = window.start + differing.source.start;
    const holding = sentences.find(({ start, end }) => at >= start && at < end);
    if (holding && differing.source.end - differing.source.start < holding.end - holding.start) return holding;
  }
  const [only, another] = sentences;
  if (!only || stance === 'neutral') return only ?? window;
  if (!another) return only;
  let best = { sentence: only, score: -1 };
  for (const sentence of sentences.slice(0, maxSentencesRead)) {
    const text = evidence.slice(sentence.start, sentence.end);
    const score = await nearness(part, text, language, stance, reader);
    if (score > best.score) best = { sentence, score };
  }
  return best.sentence;
}

async function nearness(
  part: Statement,
  text: string,
  language: Language,
  stance: Judgement['stance'],
  reader: VerdictReader,
): Promise<number> {
  const { verdict } = await reader.read(part.text, text);
  const read = stance === 'supports' ? verdict.supported : verdict.refuted;
  if (language !== part.language) return read;
  const source = readStatement(text, language, null);
  return read + topicCoverage(part, source.wordSet) + orderedCoverage(part, source) / 2;
}
