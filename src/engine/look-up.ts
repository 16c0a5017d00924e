import { cite } from './answer/cite.js';
import { claimHash } from './corpus/claim-hash.js';
import type { ArticleView, PassageInContext } from './fact-checker.js';
import { sourceEntryOf } from './retrieval/find-sources.js';
import type { HybridIndex } from './retrieval/hybrid-index.js';
import type { Claim } from './types.js';

/** How many claims before and after one are shown with it. */
const around = 2;

/** Null where the index has no such article. */
export function articleView(articleId: string, index: HybridIndex): ArticleView | null {
  const article = index.articles.get(articleId);
  if (!article) return null;
  const sentences = index
    .claimsOf(articleId)
    .map(({ claimId, text }) => ({ claimId, hash: claimHash(articleId, text), text }));
  return { ...sourceEntryOf(article, sentences.length), sentences };
}

const hashed = new WeakMap<HybridIndex, ReadonlyMap<string, Claim>>();

/** Made when somebody looks at a sentence for the first time: hashing a large corpus takes longer than an answer may. */
function claimsByHash(index: HybridIndex): ReadonlyMap<string, Claim> {
  const known = hashed.get(index);
  if (known) return known;
  const made = new Map<string, Claim>();
  for (const claim of index.claims) {
    const hash = claimHash(claim.articleId, claim.text);
    // The same sentence twice in an article is found where it stands first.
    if (!made.has(hash)) made.set(hash, claim);
  }
  hashed.set(index, made);
  return made;
}

/** Null where no claim of the index has this hash. */
export function surroundingsOf(hash: string, index: HybridIndex): PassageInContext | null {
  const claim = claimsByHash(index).get(hash);
  const article = claim && index.articles.get(claim.articleId);
  if (!claim || !article) return null;
  const texts = index.claimsOf(article.articleId).map(({ text }) => text);
  const { position } = claim;
  return {
    citation: cite(claim, article, 1),
    before: texts.slice(Math.max(0, position - around), position),
    after: texts.slice(position + 1, position + 1 + around),
  };
}
