import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../../src/config.js';
import { claimsOf } from '../../../src/engine/index.js';
import { openParts } from '../../../src/open-engine.js';
import { renderMachine } from '../load-report.js';
import { realSample } from './sample.js';

/** How long a start takes, models included, on a corpus of so many sentences whose vectors are in the cache. */
const [folder = '../shared/eval', ...given] = process.argv.slice(2);
const wanted = Number(given[0] ?? 100_000);

const { sample } = await realSample(folder);
const lines: string[] = [];
let sentences = 0;
for (let copy = 0; sentences < wanted; copy += 1) {
  for (const article of sample.articles) {
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
const corpus = await mkdtemp(path.join(os.tmpdir(), 'sitasi-start-'));
try {
  await writeFile(path.join(corpus, 'articles.jsonl'), lines.join('\n'));
  const startedAt = performance.now();
  const config = { ...readConfig({ SITASI_CACHE_DIR: '.cache/bench' }), corpus: [corpus], journalFolder: null };
  const { index } = await openParts(config, () => undefined);
  const seconds = (performance.now() - startedAt) / 1000;
  const mebibytes = process.memoryUsage().rss / 2 ** 20;
  process.stdout.write(
    `${renderMachine('npm run bench:start')}\n\n${index.claims.length.toLocaleString('en')} sentences of ${index.articles.size.toLocaleString('en')} articles: ready after ${seconds.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB resident, this benchmark's own copy of the sentences included.\n`,
  );
} finally {
  await rm(corpus, { recursive: true, force: true });
}
process.exit(0);
