import { wordAnswer, type Engine } from '../../engine/index.js';
import type { OpenedWording, WordingFigures } from '../../open-wording.js';
import type { EvalQuestion } from './datasets.js';

/** What an endpoint made of the answers to a set of questions. */
export interface LanguageModelScores {
  readonly questions: number;
  readonly answered: number;
  /** Answers with at least one sentence of the model's, or a translated quote. */
  readonly worded: number;
  readonly translated: number;
  /** Of the worded answers to questions with a known answer: whose sentences hold it, and how many there are. */
  readonly holdsAnswer: { readonly held: number; readonly of: number };
  /** From the plain answer to the worded one. */
  readonly medianMs: number;
  readonly figures: WordingFigures;
}

/** Asks every question and has the answer worded, with whatever time the settings give the endpoint. */
export async function evaluateLanguageModel(
  engine: Engine,
  wording: OpenedWording,
  questions: readonly EvalQuestion[],
  today: string,
): Promise<LanguageModelScores> {
  const times: number[] = [];
  let [answered, worded, translated, held, known] = [0, 0, 0, 0, 0];
  for (const { question, language, answers } of questions) {
    const request = { question, fallbackLanguage: language, today };
    const plain = await engine.ask(request);
    if (plain.kind === 'abstained') continue;
    answered += 1;
    const startedAt = performance.now();
    const answer = await wordAnswer(plain, request, wording.parts);
    times.push(performance.now() - startedAt);
    if (answer.kind === 'abstained' || answer.wording === undefined) continue;
    const { sentences, translations } = answer.wording;
    if (translations.length > 0) translated += 1;
    if (sentences.length === 0) continue;
    worded += 1;
    if (answers.length === 0) continue;
    known += 1;
    const text = sentences.map((sentence) => sentence.text.toLowerCase()).join('\n');
    if (answers.some((wanted) => text.includes(wanted.toLowerCase()))) held += 1;
  }
  const sorted = times.toSorted((one, other) => one - other);
  return {
    questions: questions.length,
    answered,
    worded,
    translated,
    holdsAnswer: { held, of: known },
    medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
    figures: wording.figures(),
  };
}
