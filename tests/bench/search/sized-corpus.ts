import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { claimsOf } from '../../../src/engine/index.js';
import type { Sample } from './sample.js';

/** A folder with the real articles, and copies of them under other ids, until there are so many sentences; `use` is given it while it is there. */
export async function withSizedCorpus<Result>(
  { articles }: Sample,
  wanted: number,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const lines: string[] = [];
  let sentences = 0;
  for (let copy = 0; sentences < wanted; copy += 1) {
    for (const article of articles) {
      if (sentences >= wanted) break;
      const { articleId, title, language } = article;
      const own = claimsOf(article).map(({ text }) => text);
      if (own.length === 0) continue;
      lines.push(
        JSON.stringify({
          articleId: `${articleId}-${String(copy)}`,
          title,
          language,
          sentences: own,
          outlet: 'Berita Contoh',
          url: 'none',
        }),
      );
      sentences += own.length;
    }
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sitasi-sized-'));
  try {
    await writeFile(path.join(folder, 'articles.jsonl'), lines.join('\n'));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
