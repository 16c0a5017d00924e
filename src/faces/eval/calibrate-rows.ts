import { z } from 'zod';
import {
  assessPassage,
  confidenceFeatureNames,
  defaultSettings,
  isBestAmongNeighbours,
  lookUpWords,
  readPassages,
  readQuestion,
  selectEvidence,
  type Embedder,
  type HybridIndex,
  type Reader,
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
});

const chosenSchema = z.object({
  /** First estimate of the first passage cited. */
  probability: z.number(),
  isPlain: z.boolean(),
  isAcross: z.boolean(),
  /** See isBestAmongNeighbours. */
  isBest: z.boolean(),
  /** Whether one of the passages cited holds the reference answer. */
  right: z.boolean(),
});

/** One question as calibration sees it: its passages in the order of retrieval. */
export const rowSchema = z.object({
  set: z.enum(questionSets),
  kind: z.enum(['answerable', 'unanswerable', 'foreign']),
  acrossLanguages: z.boolean(),
  passages: z.array(passageSchema).min(1).readonly(),
  /** What `ask` would cite by the settings as they stand, were any probability enough; null where nothing fits. */
  chosen: chosenSchema.nullable(),
});

export type CalibrationPassage = Readonly<z.infer<typeof passageSchema>>;
export type CalibrationRow = Readonly<z.infer<typeof rowSchema>>;

const readingAll = { ...defaultSettings.reading, least: passagesRead };
/** Any probability is enough, as thresholds are chosen from what comes of it. */
const anyProbability = { ...defaultSettings.evidence, minFirstProbability: 0, minProbabilityAcross: 0 };

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
  const candidates = index.search({ vector, text: read.text }, passagesRead);
  const words = lookUpWords(read, index);
  const passages = await readPassages(candidates, read, words, index, reader, readingAll);
  const answerable = !foreign && question.answers.length > 0;
  const assessments = passages.map((one) => assessPassage(one, read, words, index, defaultSettings));
  const cited = selectEvidence(assessments, question.language, anyProbability);
  const [first] = cited;
  return {
    set,
    kind: foreign ? 'foreign' : answerable ? 'answerable' : 'unanswerable',
    acrossLanguages: passages[0]?.claim.language !== question.language,
    passages: assessments
      .map(({ passage, features }, at) => ({
        rank: passage.rank,
        features,
        readScore: passages[at]?.readScore ?? 0,
        holds: answerable && holdsAnswer(passage, question),
      }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ features, readScore, holds }) => ({ features, readScore, holds })),
    chosen: first
      ? {
          probability: first.probability,
          isPlain: first.isPlain,
          isAcross: first.isAcross,
          isBest: await isBestAmongNeighbours(first, read, index, reader, defaultSettings.lookAgain.characters),
          right: answerable && cited.some(({ passage }) => holdsAnswer(passage, question)),
        }
      : null,
  };
}

/** Passages in the order that reading gives them, best first. */
export function byReadScore(passages: readonly CalibrationPassage[]): readonly CalibrationPassage[] {
  return passages.toSorted((a, b) => b.readScore - a.readScore);
}
