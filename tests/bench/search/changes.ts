import { createEmbedder } from '../../../src/adapters/models/embedder.js';
import { readConfig } from '../../../src/config.js';
import { buildIndex, defaultSettings, type EmbeddingCache } from '../../../src/engine/index.js';
import { openEngine } from '../../../src/open-engine.js';
import { renderMachine } from '../load-report.js';
import { realSample } from './sample.js';
import { withSizedCorpus } from './sized-corpus.js';

/** How much of indexing new articles is the model's work, and what a change of a corpus of so many sentences takes. */
const [folder = '../shared/eval', ...given] = process.argv.slice(2);
const sizes = given.length > 0 ? given.map(Number) : [1000, 10_000, 100_000];
const newArticles = 60;

const { sample } = await realSample(folder);
process.stdout.write(`${renderMachine('npm run bench:changes')}\n\n`);

const embedder = await createEmbedder(readConfig({}).embedder);
let modelMs = 0;
const timed = {
  ...embedder,
  embedPassage: async (text: string) => {
    const startedAt = performance.now();
    const vector = await embedder.embedPassage(text);
    modelMs += performance.now() - startedAt;
    return vector;
  },
};
const vectors = new Map<string, Float32Array>();
const cache: EmbeddingCache = {
  has: (text) => vectors.has(text),
  get: (text) => vectors.get(text),
  put: (text, vector) => void vectors.set(text, vector),
  flush: () => Promise.resolve(),
};
const fresh = sample.articles.slice(0, newArticles).map((article) => ({ ...article }));
const startedAt = performance.now();
const { claims } = await buildIndex(fresh, { embedder: timed, cache }, defaultSettings.retrieval);
const totalMs = performance.now() - startedAt;
process.stdout.write(
  `${String(claims.length)} new sentences of ${String(newArticles)} articles: ${(totalMs / 1000).toFixed(1)} s, ${((100 * modelMs) / totalMs).toFixed(1)} % of it in the model.\n\n`,
);

process.stdout.write(
  '| sentences | an article added, ms | removed, ms | files read anew, ms |\n| --: | --: | --: | --: |\n',
);
const line = JSON.stringify({
  articleId: 'added-by-the-benchmark',
  title: 'Bendungan Uji',
  language: 'id',
  text: 'Bendungan Uji menampung 712 juta meter kubik air. Airnya mengairi sawah di tiga kabupaten.',
  outlet: 'Berita Contoh',
  url: 'none',
});
for (const size of sizes) {
  await withSizedCorpus(sample, size, async (corpus) => {
    const config = { ...readConfig({ SITASI_CACHE_DIR: '.cache/bench' }), corpus: [corpus], journalFolder: null };
    const engine = await openEngine(config, () => undefined);
    const taken = async (work: () => Promise<unknown>): Promise<string> => {
      const before = performance.now();
      await work();
      return (performance.now() - before).toFixed(0);
    };
    const document = { name: 'a.jsonl', bytes: new TextEncoder().encode(line), contentType: null, address: null };
    const preview = await engine.preview({ kind: 'document', document });
    if (preview.kind === 'refused') throw new Error(preview.reason);
    const cells = [
      await taken(() => engine.add(preview.previewId, 'bench')),
      await taken(() => engine.remove('added-by-the-benchmark', 'bench')),
      await taken(() => engine.reload('bench')),
    ];
    process.stdout.write(`| ${size.toLocaleString('en')} | ${cells.join(' | ')} |\n`);
  });
}
process.exit(0);
