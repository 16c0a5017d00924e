/** What confidence is estimated from: scores of retrieval and reader, and shares of the question's words and names held. */
export const confidenceFeatureNames = [
  'sentenceScore',
  'windowScore',
  'fusedScore',
  'articleCosine',
  'contextCoverage',
  'wordCoverage',
  'articleWordCoverage',
  'namesHeld',
] as const;

export type ConfidenceFeatures = Readonly<Record<(typeof confidenceFeatureNames)[number], number>>;
