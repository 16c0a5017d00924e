import { publicationDays } from '../corpus/publication-date.js';
import type { HybridIndex } from '../retrieval/hybrid-index.js';
import type { Article, Claim } from '../types.js';
import type { Surroundings } from './compare-values.js';

/** How many sentences before a sentence without a date may have set the time it tells of. */
const sentencesBack = 2;

/** A passage of the corpus with its article and what stands around it. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly article: Article;
  readonly around: Surroundings;
}

/**
 * Looks up a passage. Its times are those of the sentences just before it, or else the publication date; its names those
 * of its title and neighbours. Throws a RangeError for a passage of another index.
 */
export function placeOf(
  passage: { readonly articleId: string; readonly claimId: string },
  index: HybridIndex,
): PlacedClaim {
  const article = index.articles.get(passage.articleId);
  const siblings = index.claimsOf(passage.articleId);
  const position = siblings.findIndex(({ claimId }) => claimId === passage.claimId);
  const claim = siblings[position];
  if (!article || !claim) throw new RangeError(`passage ${passage.claimId} is not in the index`);
  const neighbours = [siblings[position - 1]?.text ?? '', siblings[position + 1]?.text ?? ''];
  return {
    claim,
    article,
    around: { text: [article.title, ...neighbours].join('\n'), dates: timesBefore(position, siblings, article) },
  };
}

function timesBefore(position: number, siblings: readonly Claim[], article: Article): Surroundings['dates'] {
  for (let back = 1; back <= sentencesBack; back += 1) {
    const dates = siblings[position - back]?.dates ?? [];
    if (dates.length > 0) return dates;
  }
  return article.publishedOn === null ? [] : [publicationDays(article.publishedOn)];
}
