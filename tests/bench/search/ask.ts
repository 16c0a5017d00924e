import { readConfig } from '../../../src/config.js';
import { openEngine } from '../../../src/open-engine.js';
import { renderMachine } from '../load-report.js';
import { percentile } from '../percentile.js';
import { realSample } from './sample.js';
import { withSizedCorpus } from './sized-corpus.js';

/** What of an answer's time is the models': all else is search, values, assessing and wording. */
const [folder = '../shared/eval', ...given] = process.argv.slice(2);
const sizes = given.length > 0 ? given.map(Number) : [1000, 10_000, 100_000];
const asked = 100;
const warmUp = 10;

const { sample, questions } = await realSample(folder);
const step = Math.max(1, Math.floor(questions.length / asked));
const inUse = questions.filter((_, at) => at % step === 0).slice(0, asked);

process.stdout.write(
  `${renderMachine('npm run bench:ask')} ${String(inUse.length)} real questions, one after another; times in ms.\n\n` +
    '| sentences | ask p50 | p95 | models p50 | p95 | ratio of p50 | of p95 | all else p50 | p95 |\n| --: | --: | --: | --: | --: | --: | --: | --: | --: |\n',
);
for (const size of sizes) {
  await withSizedCorpus(sample, size, async (corpus) => {
    const config = { ...readConfig({ SITASI_CACHE_DIR: '.cache/bench' }), corpus: [corpus], journalFolder: null };
    const engine = await openEngine(config, () => undefined);
    const modelTime = async (): Promise<number> => {
      const { stages } = await engine.vitals();
      return stages.embed.ms + stages.read.ms;
    };
    const [totals, models, others]: number[][] = [[], [], []];
    for (const [at, { text }] of [...inUse.slice(0, warmUp), ...inUse].entries()) {
      const modelsBefore = await modelTime();
      const startedAt = performance.now();
      await engine.ask({ question: text, fallbackLanguage: 'id', today: '2026-01-01' });
      const total = performance.now() - startedAt;
      const model = (await modelTime()) - modelsBefore;
      if (at < warmUp) continue;
      totals?.push(total);
      models?.push(model);
      others?.push(total - model);
    }
    const at = (times: number[] | undefined, share: number): number => percentile(times ?? [], share);
    const cells = [
      ...[at(totals, 0.5), at(totals, 0.95), at(models, 0.5), at(models, 0.95)].map((ms) => ms.toFixed(0)),
      ...[at(totals, 0.5) / at(models, 0.5), at(totals, 0.95) / at(models, 0.95)].map((ratio) => ratio.toFixed(2)),
      ...[at(others, 0.5), at(others, 0.95)].map((ms) => ms.toFixed(1)),
    ];
    process.stdout.write(`| ${size.toLocaleString('en')} | ${cells.join(' | ')} |\n`);
  });
}
process.exit(0);
