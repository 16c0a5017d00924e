import type { ArticleView, Language } from '../../engine/index.js';
import type { CommandContext } from './command.js';
import { renderArticle } from './render/render-article.js';
import type { Reply } from './render/reply.js';

/** An article with one page of its claims, what is flagged in it and how often it was cited. */
export async function showArticle(
  article: ArticleView,
  page: number,
  language: Language,
  { corpus, preferences }: Pick<CommandContext, 'corpus' | 'preferences'>,
): Promise<Reply> {
  const [{ warnings }, timesCited] = await Promise.all([corpus.report(), preferences.citationsOf(article.articleId)]);
  const flagged = warnings.filter(({ articleId }) => articleId === article.articleId);
  return renderArticle({ article, page, flagged, timesCited }, language);
}
