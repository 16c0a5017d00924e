import { z } from 'zod';
import {
  assessPassage,
  confidenceFeatureNames,
  defaultSettings,
  lookUpWords,
  readPassages,
  readQuestion,
  settingsSchema,
  type Embedder,
  type HybridIndex,
  type Reader,
  type Settings,
} from '../../engine/index.js';
import { questionSets, type EvalQuestion, type QuestionSet } from './datasets.js';
import { holdsAnswer } from './retrieval.js';

/** How many candidates are read for each question, without stopping early. */
export const passagesRead = 12;

const passageSchema = z.object({
  features: z.record(z.enum(confidenceFeatureNames), z.number()),
  readScore: z.number(),
  /** Holds the start of the reference answer. */
  holds: z.boolean(),
  /** Whether subject, time, figures, words and kind of value are those asked for, whatever the probability. */
  fits: z.boolean(),
  /** The same where the scores are sure of the passage; see `evidence.sureProbability`. */
  fitsWhenSure: z.boolean(),
  /** Believed whatever the reader says: an acronym written out, or all of a few keywords. */
  plain: z.boolean(),
});

/** One question as calibration sees it: its passages in the order of retrieval. */
export const rowSchema = z.object({
  set: z.enum(questionSets),
  kind: z.enum(['answerable', 'unanswerable', 'foreign']),
  acrossLanguages: z.boolean(),
  passages: z.array(passageSchema).min(1).readonly(),
});

export type CalibrationPassage = Readonly<z.infer<typeof passageSchema>>;
export type CalibrationRow = Readonly<z.infer<typeof rowSchema>>;

const readingAll = { ...defaultSettings.reading, least: passagesRead };
/** Every passage whose subject, time and kind of value fit answers; the plain ones are those with probability 1. */
const anyProbability = (sureProbability: 0 | 1): Settings =>
  settingsSchema.parse({
    ...defaultSettings,
    evidence: { ...defaultSettings.evidence, minProbability: 1, minOtherProbability: 0, sureProbability },
  });
const neverSure = anyProbability(1);
const alwaysSure = anyProbability(0);

/** Reads the first candidates of a question. `foreign` ones are about another set's articles and have no answer here. */
export async function readRow(
  question: EvalQuestion,
  set: QuestionSet,
  foreign: boolean,
  parts: { readonly index: HybridIndex; readonly embedder: Embedder; readonly reader: Reader },
  today: string,
): Promise<CalibrationRow> {
  const { index, embedder, reader } = parts;
  const read = readQuestion(question.question, question.language, today);
  const vector = await embedder.embedQuery(read.text);
  const candidates = await index.search({ vector, text: read.text }, passagesRead);
  const words = lookUpWords(read, index);
  const passages = await readPassages(candidates, read, words, index, reader, readingAll);
  const answerable = !foreign && question.answers.length > 0;
  return {
    set,
    kind: foreign ? 'foreign' : answerable ? 'answerable' : 'unanswerable',
    acrossLanguages: passages[0]?.claim.language !== question.language,
    passages: passages
      .toSorted((a, b) => a.passage.rank - b.passage.rank)
      .map((one) => {
        const assessment = assessPassage(one, read, words, index, neverSure);
        return {
          features: assessment.features,
          readScore: one.readScore,
          holds: answerable && holdsAnswer(one.passage, question),
          fits: assessment.answers,
          fitsWhenSure: assessPassage(one, read, words, index, alwaysSure).answers,
          plain: assessment.probability === 1,
        };
      }),
  };
}

/** Passages in the order that reading gives them, best first. */
export function byReadScore(passages: readonly CalibrationPassage[]): readonly CalibrationPassage[] {
  return passages.toSorted((a, b) => b.readScore - a.readScore);
}
