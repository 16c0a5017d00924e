import { createVectorKeeper } from '../../../src/adapters/postgres/vector-keeper.js';
import { openDatabase } from '../../../src/adapters/postgres/open-database.js';
import { projectFolder } from '../../../src/config.js';
import {
  buildCandidateIndex,
  buildIndex,
  claimsOf,
  defaultSettings,
  type Article,
  type Embedder,
  type EmbeddingCache,
  type HybridIndex,
} from '../../../src/engine/index.js';
import { renderMachine } from '../load-report.js';
import { percentile } from '../percentile.js';
import { holdsAnswer, ofSize, realSample, type Sample, type SampleQuestion } from './sample.js';

/** Vectors in PostgreSQL beside vectors in memory: the same sentences, the same questions, one after another in one run. */
const url = process.env['SITASI_TEST_POSTGRES'];
if (url === undefined) throw new Error('SITASI_TEST_POSTGRES must be the address of an empty database with pgvector');
const [folder = '../shared/eval', ...given] = process.argv.slice(2);
const sizes = given.length > 0 ? given.map(Number) : [10_000, 100_000];
const count = 10;
const settings = defaultSettings.retrieval;

/** The same with every sentence another one: copies of a sentence would have one vector in the database. */
function withOwnSentences(sample: Sample): { readonly articles: readonly Article[]; readonly cache: EmbeddingCache } {
  const vectors = new Map<string, Float32Array>();
  let row = 0;
  const articles = sample.articles.map((article) => {
    const sentences = claimsOf(article).map(({ text }) => `${text} (${article.articleId})`);
    const text = sentences.join(' ');
    let start = 0;
    const givenSentences = sentences.map((sentence) => {
      vectors.set(sentence, sample.vectors.subarray(row * sample.dimensions, (row += 1) * sample.dimensions));
      const span = { start, end: start + sentence.length };
      start = span.end + 1;
      return span;
    });
    return { ...article, text, givenSentences, format: 'plain' as const };
  });
  const cache: EmbeddingCache = {
    has: (text) => vectors.has(text),
    get: (text) => vectors.get(text),
    put: () => undefined,
    flush: () => Promise.resolve(),
  };
  return { articles, cache };
}

async function measure(index: HybridIndex, questions: readonly SampleQuestion[], known: ReadonlySet<string>) {
  const times: number[] = [];
  const found: string[][] = [];
  let hits = 0;
  const asked = questions.filter(({ articleId }) => known.has(articleId));
  for (const question of questions.slice(0, 20)) await index.search(question, count);
  for (const question of questions) {
    const askedAt = performance.now();
    const passages = await index.search(question, count);
    times.push(performance.now() - askedAt);
    found.push(passages.map(({ claimId }) => claimId));
    if (
      asked.includes(question) &&
      holdsAnswer(
        passages.map(({ text }) => text),
        question,
      )
    )
      hits += 1;
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), hits: hits / asked.length, found };
}

const { sample, questions } = await realSample(folder);
const embedder: Embedder = {
  fingerprint: 'bench',
  dimensions: sample.dimensions,
  embedQuery: () => Promise.reject(new Error('all vectors are there')),
  embedPassage: () => Promise.reject(new Error('all vectors are there')),
};
process.stdout.write(`${renderMachine('npm run bench:database')}\n\n`);
process.stdout.write(
  '| sentences | vectors | index s | p50 ms | p95 ms | hit@5 | of the first ten the same | first the same |\n',
);
process.stdout.write('| --: | --- | --: | --: | --: | --: | --: | --: |\n');
for (const size of sizes) {
  const { articles, cache } = withOwnSentences(ofSize(sample, size));
  const known = new Set(articles.map(({ articleId }) => articleId));
  const schema = `sitasi_bench_${String(size)}`;
  const database = await openDatabase({
    url,
    migrationsFolder: `${projectFolder}migrations/vectors`,
    schema,
    settings: { search_path: `${schema},public`, 'hnsw.ef_search': '400' },
  });
  const timed = async <Index>(build: () => Promise<Index>) => {
    const startedAt = performance.now();
    const index = await build();
    return { index, seconds: (performance.now() - startedAt) / 1000 };
  };
  const inMemory = await timed(() => buildIndex(articles, { embedder, cache }, settings));
  const keeper = createVectorKeeper({ database, replica: null, embedder, cache });
  const inDatabase = await timed(() => buildCandidateIndex(articles, keeper, settings));
  const own = await measure(inMemory.index, questions, known);
  const kept = await measure(inDatabase.index, questions, known);
  const shares = own.found.map((ids, at) => ids.filter((id) => kept.found[at]?.includes(id)).length / ids.length);
  const overlap = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const first = own.found.filter((ids, at) => ids[0] === kept.found[at]?.[0]).length / own.found.length;
  const line = (name: string, seconds: number, of: typeof own, same: readonly string[]): string =>
    `| ${size.toLocaleString('en')} | ${name} | ${seconds.toFixed(1)} | ${of.p50.toFixed(1)} | ${of.p95.toFixed(1)} | ${of.hits.toFixed(3)} | ${same.join(' | ')} |\n`;
  process.stdout.write(line('in memory', inMemory.seconds, own, ['', '']));
  process.stdout.write(line('in PostgreSQL', inDatabase.seconds, kept, [overlap.toFixed(3), first.toFixed(3)]));
  await database.close();
}
process.exit(0);
