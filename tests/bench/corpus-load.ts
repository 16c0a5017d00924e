import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { readConfig } from '../../src/config.js';
import type { CorpusOffer } from '../../src/engine/index.js';
import { openEngine } from '../../src/open-engine.js';
import { startFactChecker } from '../../src/worker/start-fact-checker.js';
import { renderMachine } from './load-report.js';
import { percentile } from './percentile.js';

/** The development sets; the first argument names another folder. */
const sets = process.argv[2] ?? '../shared/eval';
const sentencesAdded = 30;
const rounds = 5;
const questionsAsked = 100;
const today = '2026-01-01';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
async function timed<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly ms: number }> {
  const startedAt = performance.now();
  const value = await work();
  return { value, ms: performance.now() - startedAt };
}

const linesOf = (name: string): readonly string[] =>
  readFileSync(path.join(sets, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

const folder = await mkdtemp(path.join(os.tmpdir(), 'sitasi-bench-'));
const file = (name: string): string => path.join(folder, name);
const news = linesOf('news-id.articles.jsonl');
const rows: string[] = [];

const articleSchema = z.looseObject({ articleId: z.string(), sentences: z.array(z.string()) });
const articleAt = (number: number): z.infer<typeof articleSchema> =>
  articleSchema.parse(JSON.parse(news[number] ?? ''));

/** An article of so many sentences that the corpus does not have: real ones with a number, and one to ask for. */
function freshArticle(number: number): CorpusOffer {
  const sentences = Array.from({ length: 10 }, (_, at) => articleAt(number + at).sentences)
    .flat()
    .slice(0, sentencesAdded - 1)
    .map((sentence) => `${sentence.replace(/[.!?]*$/u, '')} (${String(number)}).`);
  const marker = `Bendungan Uji ${String(number)} menampung ${String(700 + number)} juta meter kubik air, kata pengelolanya.`;
  const document = `Bendungan Uji ${String(number)}\n\n${marker} ${sentences.join(' ')}`;
  return {
    kind: 'document',
    document: { name: 'a.txt', bytes: new TextEncoder().encode(document), contentType: null, address: null },
  };
}

async function addToLargeCorpus(): Promise<void> {
  const corpus = file('large.jsonl');
  const lines = ['news-id', 'qa-id-wiki', 'qa-en-wiki', 'qa-id-news', 'qa-cross'].flatMap((set) =>
    linesOf(`${set}.articles.jsonl`).map((line) => {
      const article = JSON.parse(line) as { readonly articleId: string };
      return JSON.stringify({ ...article, articleId: `${set}-${article.articleId}` });
    }),
  );
  writeFileSync(corpus, lines.join('\n'));
  const config = { ...readConfig(process.env), corpus: [corpus], journalFolder: file('large'), fetchHosts: [] };
  const engine = await openEngine(config, (event) => {
    if (event.kind === 'embedding' && event.embedded % 1000 === 0) tell(`${String(event.embedded)} embedded`);
  });
  const { claims } = await engine.status();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const preview = await engine.preview(freshArticle(round));
    if (preview.kind === 'refused') throw new Error(preview.reason);
    const { ms } = await timed(async () => {
      const added = await engine.add(preview.previewId, 'bench');
      if (added.kind === 'refused') throw new Error(added.reason);
      const question = `Berapa air yang ditampung Bendungan Uji ${String(round)}?`;
      const answer = await engine.ask({ question, fallbackLanguage: 'id', today });
      const text = answer.kind === 'answered' ? answer.citations[0].quote : answer.reason;
      if (!text.includes(String(700 + round))) throw new Error(`not visible: ${text}`);
    });
    times.push(ms);
  }
  rows.push(
    `| an article of ${String(sentencesAdded)} sentences added and cited in an answer, beside ${String(claims)} claims | ${seconds(percentile(times, 0.5))} | ${seconds(Math.max(...times))} | 2 s |`,
  );
}

async function reloadNews(): Promise<void> {
  const corpus = file('news.jsonl');
  writeFileSync(corpus, news.join('\n'));
  const config = { ...readConfig(process.env), corpus: [corpus], journalFolder: file('news'), fetchHosts: [] };
  const engine = await startFactChecker(config, () => undefined);
  const { articles, claims } = await engine.status();
  const what = `reload of ${String(articles)} articles, ${String(claims)} claims`;
  const unchanged: number[] = [];
  const changed: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    unchanged.push((await timed(() => engine.reload('bench'))).ms);
    const first = articleAt(0);
    const sentences = [...first.sentences, `Bendungan Uji ${String(round)} dibuka untuk umum.`];
    const line = JSON.stringify({ ...first, sentences });
    writeFileSync(corpus, [line, ...news.slice(1)].join('\n'));
    const { value, ms } = await timed(() => engine.reload('bench'));
    if (value.changed.length !== 1) throw new Error(`${String(value.changed.length)} changed`);
    changed.push(ms);
  }
  rows.push(
    `| ${what}, unchanged | ${seconds(percentile(unchanged, 0.5))} | ${seconds(Math.max(...unchanged))} | 1 s |`,
  );
  rows.push(`| ${what}, one changed | ${seconds(percentile(changed, 0.5))} | ${seconds(Math.max(...changed))} | 2 s |`);

  const questions = linesOf('qa-id-news.questions.jsonl')
    .slice(0, questionsAsked)
    .map((line) => (JSON.parse(line) as { readonly question: string }).question);
  /** `beside` begins with each question and is waited for after it. */
  const askAll = async (beside: () => Promise<unknown> = () => Promise.resolve()): Promise<number[]> => {
    const times: number[] = [];
    for (const question of questions) {
      const other = beside();
      times.push((await timed(() => engine.ask({ question, fallbackLanguage: 'id', today }))).ms);
      await other;
    }
    return times;
  };
  await askAll();
  const idle = await askAll();
  const busy = await askAll(() => engine.reload('bench'));
  await engine.stop();
  const [idleP99, busyP99] = [percentile(idle, 0.99), percentile(busy, 0.99)];
  rows.push(
    `| ${String(questionsAsked)} questions, a reload begun with each, none failed: p99 | ${seconds(busyP99)} | ${(busyP99 / idleP99).toFixed(2)} times the idle ${seconds(idleP99)} | 2 times |`,
  );
}

try {
  await addToLargeCorpus();
  await reloadNews();
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.stdout.write(
  `${renderMachine('npm run bench:corpus')}\n\n| what | median | most | limit |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
);
