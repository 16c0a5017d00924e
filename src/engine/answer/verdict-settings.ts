import { z } from 'zod';
import { verdictFeatureNames } from './verdict-features.js';

const probability = z.number().min(0).max(1);
const cosine = z.number().min(-1).max(1);
const caution = z.number().min(0).max(20);
const weights = z.tuple([z.number(), z.number()]);

/** Every number that decides a verdict, with its range. */
export const verdictSettingsSchema = z.strictObject({
  /** UTF-16 code units; a longer claim is not judged. */
  maxLength: z.int().min(100).max(100_000),
  /** Most parts of one claim that are judged, in order. */
  maxParts: z.int().min(1).max(50),
  /** Weights of the verdict model, see verdict-features.ts. */
  weights: z.record(z.enum(verdictFeatureNames), weights),
  /** How much worse than a mere mistake it is to take supported for refuted or the reverse; higher means undecided more often. */
  caution: z.strictObject({ id: caution, en: caution, across: caution }),
  /** What is added to each caution where a server is set to `strict`. */
  strictCaution: caution,
  /** Share of the claim's words that a source must hold before a value in it refutes, for a value in other words. */
  minCoverage: probability,
  /** The same for a value in the same words. */
  minCoverageAligned: probability,
  /** The reader's probability that the source supports the claim once it has the source's value, for a value in other words. */
  amendedSupport: probability,
  /** The same for a value in the same words. */
  amendedSupportAligned: probability,
  /** How much more surely than the claim as it stands, where the difference may be one of wording only. */
  amendedGain: probability,
  /** Least probability of a refutal that the reader confirmed in this way. */
  confirmedRefutal: probability,
  /** Least probability of a refutal across languages that no value confirms: the reader takes free translations for other claims. */
  minRefutalAcross: probability,
  /** How many of the best passages are judged. */
  judged: z.int().min(1).max(50),
  /** Cosine of claim and passage below which the passage is about something else: in the claim's language and in the other. */
  minCosine: cosine,
  minCosineAcross: cosine,
  /** Probability that a passage loses for each unit of cosine it is further from the claim than the nearest. */
  distancePenalty: z.number().min(0).max(50),
  /** UTF-16 code units of given evidence that are judged at once; longer evidence is judged in windows of whole sentences. */
  windowLength: z.int().min(200).max(5000),
  /** Strength that a more trusted source may be behind another and still come before it. */
  trustMargin: probability,
  /** Probability that a verdict is right that rests on a published fact-check of the same claim and on nothing else. */
  publishedConfidence: probability,
  /** A stance weaker than the strongest opposite one by more than this does not make a conflict. */
  conflictMargin: probability,
});

export type VerdictSettings = z.infer<typeof verdictSettingsSchema>;

/** Weights: fitVerdictWeights on the development set verdict-id, 2026-11-25; cautions chosen on verdict-id and verdict-en. */
export const defaultVerdictSettings: VerdictSettings = verdictSettingsSchema.parse({
  maxLength: 2000,
  maxParts: 8,
  weights: {
    constant: [0.06, -0.62],
    readerSupports: [0.72, -0.01],
    readerRefutes: [0.05, 0.85],
    amendedSupports: [-0.22, 0.09],
    valueDiffers: [0.37, -0.93],
    valueDiffersInSameWords: [-1.73, 1.02],
    deniesSameWords: [0.23, -0.22],
    deniesOtherwise: [-0.02, 0.46],
    deniedBySource: [-1.21, 0.29],
    directionDiffers: [-0.62, 1.01],
    directionTurned: [0.19, 1.12],
    nameDiffers: [0.06, -0.17],
    nameAbsent: [-1.84, 0.25],
    valueAbsent: [-0.44, -0.29],
    generalises: [-0.48, 0.25],
    compares: [-0.13, -1],
    topicCoverage: [1.49, 0.14],
    orderedCoverage: [-1.37, 0.37],
    verbatim: [1.44, 0.17],
    reordered: [0.23, 1.89],
  },
  caution: { id: 0.6, en: 1.2, across: 1.5 },
  strictCaution: 1,
  minCoverage: 0.65,
  minCoverageAligned: 0.5,
  amendedSupport: 0.6,
  amendedSupportAligned: 0.35,
  amendedGain: 0.2,
  confirmedRefutal: 0.8,
  minRefutalAcross: 0.95,
  judged: 10,
  minCosine: 0.8,
  minCosineAcross: 0.8,
  distancePenalty: 4,
  windowLength: 1200,
  trustMargin: 0.1,
  publishedConfidence: 0.95,
  conflictMargin: 0.3,
});
