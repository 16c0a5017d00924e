import type { AnswerSpan as ReaderSpan, Reader } from '../ports.js';
import type { HybridIndex } from '../retrieval/hybrid-index.js';
import type { Settings } from '../settings.js';
import type { Claim } from '../types.js';
import type { RankedPassage } from './answer.js';
import type { ReadQuestion } from './read-question.js';
import { contextCoverage, contextOf, isAcross, type QuestionWords } from './question-words.js';

/** A candidate passage as the reader sees it. */
export interface ReadPassage {
  readonly passage: RankedPassage;
  readonly claim: Claim;
  /** Title, sentence and the sentences around it. */
  readonly context: string;
  /** Share of the question's words, by rarity, that the context holds. */
  readonly contextCoverage: number;
  /**
   * Score of the best span of the sentence read alone, and of the best span that touches the sentence when it is read between
   * its neighbours; see AnswerSpan in ports.ts.
   */
  readonly sentenceScore: number;
  readonly windowScore: number;
  /** The best spans of the sentence, best first; offsets count from the start of the claim. */
  readonly spans: readonly ReaderSpan[];
  /** What passages are ordered by, in logits. */
  readonly readScore: number;
}

/** What stands for the score of a text in which the reader sees nothing. */
const nothingSeen = -25;

/**
 * Reads the candidates in order of retrieval and orders them anew, best first. Reading stops where the best so far is clearly
 * ahead of what retrieval still offers.
 */
export async function readPassages(
  candidates: readonly RankedPassage[],
  question: ReadQuestion,
  words: QuestionWords,
  index: HybridIndex,
  reader: Reader,
  settings: Settings['reading'],
): Promise<readonly ReadPassage[]> {
  const read: ReadPassage[] = [];
  for (const passage of candidates) {
    const best = Math.max(...read.map(({ readScore }) => readScore));
    const lead = best - settings.fusedWeight * passage.scores.fusedScore;
    if (read.length >= settings.least && lead >= settings.clearLead) break;
    read.push(await readPassage(passage, question, words, index, reader, settings));
  }
  return read.sort((a, b) => b.readScore - a.readScore || a.passage.rank - b.passage.rank);
}

async function readPassage(
  passage: RankedPassage,
  question: ReadQuestion,
  words: QuestionWords,
  index: HybridIndex,
  reader: Reader,
  settings: Settings['reading'],
): Promise<ReadPassage> {
  const siblings = index.claimsOf(passage.articleId);
  const position = siblings.findIndex(({ claimId }) => claimId === passage.claimId);
  const claim = siblings[position];
  if (!claim) throw new RangeError(`passage ${passage.claimId} is not in the index`);
  const before = siblings[position - 1]?.text;
  const after = siblings[position + 1]?.text;
  const context = contextOf(index.articles.get(claim.articleId)?.title, before, claim.text, after);
  const coverage = contextCoverage(context, words);

  const alone = await reader.read(question.text, claim.text);
  const sentenceScore = alone.best?.score ?? nothingSeen;
  const windowScore =
    before === undefined && after === undefined
      ? sentenceScore
      : await scoreInWindow(question.text, before, claim.text, after, reader);
  const byWords = !isAcross(claim.language, question)
    ? settings.contextCoverageWeight * coverage + settings.wordCoverageWeight * passage.scores.wordCoverage
    : 0;
  const readScore =
    sentenceScore + settings.windowWeight * windowScore + settings.fusedWeight * passage.scores.fusedScore + byWords;
  return {
    passage,
    claim,
    context,
    contextCoverage: coverage,
    sentenceScore,
    windowScore,
    spans: alone.spans,
    readScore,
  };
}

async function scoreInWindow(
  question: string,
  before: string | undefined,
  sentence: string,
  after: string | undefined,
  reader: Reader,
): Promise<number> {
  const lead = before === undefined ? '' : `${before} `;
  const { spans } = await reader.read(question, `${lead}${sentence}${after === undefined ? '' : ` ${after}`}`);
  const touching = spans.find(({ start, end }) => start < lead.length + sentence.length && end > lead.length);
  return Math.max(touching?.score ?? nothingSeen, nothingSeen);
}
