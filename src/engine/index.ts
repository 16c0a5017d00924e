export type * from './types.js';
export type * from './answer/answer.js';
export type * from './answer/verdict.js';
export type * from './corpus/corpus-problem.js';
export type * from './corpus/published-check.js';
export type * from './corpus-keeping.js';
export type * from './fact-checker.js';
export { SitasiError, type SitasiErrorCode } from './errors.js';
export { createEngine, type Engine } from './engine.js';
export { buildCandidateIndex, buildIndex, type BuildProgress } from './retrieval/build-index.js';
export type { CandidateIndex } from './retrieval/candidate-index.js';
export type { SearchMode } from './retrieval/fuse-scores.js';
export { createHybridIndex, type HybridIndex, type MemoryIndex } from './retrieval/hybrid-index.js';
export type { IndexData } from './retrieval/index-data.js';
export { createRowProducts } from './retrieval/row-products.js';
export { createVocabulary } from './retrieval/word-lists.js';
export { defaultSettings, settingsSchema, type Settings } from './settings.js';
export { detectLanguage } from './text/language.js';
export type {
  AnswerSpan,
  Embedder,
  EmbeddingCache,
  Reader,
  Reading,
  VectorKeeper,
  VerdictProbabilities,
} from './ports.js';
export { claimHash } from './corpus/claim-hash.js';
export { sourceEntryOf } from './retrieval/find-sources.js';
export { claimsOf, restoreClaims } from './corpus/claims.js';
export { storedArticleSchema } from './corpus/stored-article-schema.js';
export { isPublicationDate } from './corpus/publication-date.js';
export { findQuantities } from './text/quantities.js';
export { segmentText } from './text/sentences.js';
export { checkableSentences } from './answer/checkable-sentences.js';
export { checkCorpus, type CheckCorpusOptions } from './corpus/check-corpus.js';
export { flagsByClaim } from './corpus/flags-by-claim.js';
export { clusterNearDuplicates } from './corpus/near-duplicates.js';
export { noTrustSet, trustedFirst, trustListSchema, trustOf, type Trust, type TrustList } from './corpus/trust.js';
export { verdictOfRating, type PublishedRating } from './corpus/verdict-of-rating.js';
export { comparableClaim, isSameClaim, publishedClaimsOf, type ComparableClaim } from './corpus/published-claims.js';
export { judgeByEvidence } from './answer/judge-by-evidence.js';
export { verdictFeatureNames, type VerdictFeatures } from './answer/verdict-features.js';
export { verdictFeaturesOf } from './answer/judge-evidence.js';
export type { VerdictWeights } from './answer/verdict-model.js';
export type { VerdictSettings } from './answer/verdict-settings.js';
export { assessPassage } from './answer/assess-passage.js';
export { confidenceOf } from './answer/confidence.js';
export { confidenceFeatureNames, type ConfidenceFeatures } from './answer/confidence-features.js';
export { lookUpWords } from './answer/question-words.js';
export { readPassages } from './answer/read-passages.js';
export { readQuestion } from './answer/read-question.js';
export type * from './wording/worded.js';
export type { CitedPassage, DropReason } from './wording/wording.js';
export { gateDraft, type Gate } from './wording/gate-draft.js';
export { createBilingualWords, type BilingualWords } from './wording/bilingual-words.js';
export type { WordPair } from './wording/word-pair.js';
export { standaloneClaim, wordAnswer, wordCheck, type WordingParts } from './wording/word-reply.js';
