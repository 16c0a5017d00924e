import type { Database } from 'better-sqlite3';
import type { Preferences } from '../../preferences/preferences.js';
import type { Answer } from './answer.js';

/** How often articles were cited, by whom is not known. */
export function createCitationTable(
  database: Database,
  answer: Answer,
): Pick<Preferences, 'countCitations' | 'citationsOf'> {
  const count = database.prepare<[string]>(
    'INSERT INTO citation (article_id, times) VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1',
  );
  const select = database.prepare<[string], number>('SELECT times FROM citation WHERE article_id = ?').pluck();
  const countAll = database.transaction((articleIds: readonly string[]) => {
    for (const articleId of articleIds) count.run(articleId);
  });
  return {
    countCitations: (articleIds) =>
      answer(() => {
        if (articleIds.length > 0) countAll.immediate(articleIds);
      }),
    citationsOf: (articleId) => answer(() => select.get(articleId) ?? 0),
  };
}
