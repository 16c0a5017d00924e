import type { Embedder, HybridIndex, SearchMode } from '../../engine/index.js';
import type { EvalQuestion } from './datasets.js';

/** How often the sentence that holds the answer is found. Shares of 0 to 1 over the answerable questions. */
export interface RetrievalScores {
  readonly hitAt1: number;
  readonly hitAt5: number;
  readonly hitAt20: number;
  /** Mean reciprocal rank within the first hundred. */
  readonly mrr: number;
}

const modes: readonly SearchMode[] = ['dense', 'lexical', 'hybrid'];
const depth = 100;

/** Searches the whole set for each answerable question, with each mode in the same run. */
export async function evaluateRetrieval(
  index: HybridIndex,
  embedder: Embedder,
  questions: readonly EvalQuestion[],
): Promise<{ readonly questions: number; readonly byMode: Readonly<Record<SearchMode, RetrievalScores>> }> {
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  const ranks: Record<SearchMode, number[]> = { dense: [], lexical: [], hybrid: [] };
  for (const question of answerable) {
    const vector = await embedder.embedQuery(question.question);
    for (const mode of modes) {
      const passages = await index.search({ vector, text: question.question }, depth, mode);
      const found = passages.find((passage) => holdsAnswer(passage, question));
      ranks[mode].push(found?.rank ?? Infinity);
    }
  }
  return {
    questions: answerable.length,
    byMode: { dense: summarise(ranks.dense), lexical: summarise(ranks.lexical), hybrid: summarise(ranks.hybrid) },
  };
}

/** Whether a passage holds the start of a question's answer in the article that it comes from. */
export function holdsAnswer(
  passage: { readonly articleId: string; readonly start: number; readonly end: number },
  { articleId, answerStart }: EvalQuestion,
): boolean {
  const at = answerStart ?? -1;
  return passage.articleId === articleId && passage.start <= at && at < passage.end;
}

function summarise(ranks: readonly number[]): RetrievalScores {
  const share = (limit: number): number => ranks.filter((rank) => rank <= limit).length / ranks.length;
  return {
    hitAt1: share(1),
    hitAt5: share(5),
    hitAt20: share(20),
    mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
  };
}
