import { createEngine, defaultSettings, settingsSchema } from '../../engine/index.js';
import type { EngineParts } from '../../open-engine.js';
import type { EvalQuestion } from './datasets.js';
import { shortAnswerF1 } from './evidence.js';

/** How good short answers are where no threshold keeps one back. */
export interface ShortAnswerScores {
  readonly questions: number;
  /** Mean token F1 over all answerable questions, 0 where none is given: 0 to 1. */
  readonly tokenF1: number;
}

/** No probability and no coverage is too low, and the reader's span is always believed; what contradicts the question still is. */
const atNoAbstention = settingsSchema.parse({
  ...defaultSettings,
  reading: { ...defaultSettings.reading, believedScore: -50 },
  evidence: {
    ...defaultSettings.evidence,
    minProbability: 0,
    minOtherProbability: 0,
    minContextCoverage: 0,
    minContextCoverageForPersons: 0,
    minNamesHeld: 0,
    sureProbability: 0,
  },
});

export async function evaluateShortAnswers(
  parts: EngineParts,
  questions: readonly EvalQuestion[],
  today: string,
): Promise<ShortAnswerScores> {
  const engine = createEngine(parts, atNoAbstention, parts);
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  let total = 0;
  for (const { question, language, answers } of answerable) {
    const answer = await engine.ask({ question, fallbackLanguage: language, today });
    if (answer.kind === 'answered' && answer.shortAnswer) total += shortAnswerF1(answer.shortAnswer, answers);
  }
  return { questions: answerable.length, tokenF1: total / answerable.length };
}
