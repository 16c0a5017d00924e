import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { createReader } from '../../adapters/models/reader.js';
import { readWordPairs } from '../../adapters/models/word-pairs.js';
import { projectFolder, readConfig } from '../../config.js';
import { createBilingualWords, createEngine, defaultSettings } from '../../engine/index.js';
import { openParts } from '../../open-engine.js';
import { openWording } from '../../open-wording.js';
import { articlesOf, questionSets, readParallelNews, readQuestions, type QuestionSet } from './datasets.js';
import { acceptedOf, acceptedSchema, compareReports, renderComparison } from './compare-reports.js';
import { askAll, countEvidence } from './evidence.js';
import { evaluateLanguage } from './language.js';
import { evaluateLanguageModel } from './language-model.js';
import { renderReport, type EvalReport } from './report.js';
import { oneChangeClaims } from './one-change-claims.js';
import { evaluateReader } from './reader.js';
import { evaluateRetrieval } from './retrieval.js';
import { evaluateSegmentation } from './segmentation.js';
import { evaluateShortAnswers } from './short-answers.js';
import { timedPorts } from '../../timed-ports.js';
import { verdictSets } from './verdict-sets.js';
import { evaluateOneChange, evaluateVerdicts } from './verdicts.js';
import { evaluateGate } from './wording.js';

const suites = [
  'retrieval',
  'segmentation',
  'language',
  'evidence',
  'short-answers',
  'reader',
  'verdicts',
  'one-change',
  'gate',
] as const;
type Suite = (typeof suites)[number];

/** A set about other articles, whose questions a set's corpus cannot answer. */
const foreignTo: Readonly<Record<QuestionSet, QuestionSet>> = {
  'qa-id-wiki': 'qa-cross',
  'qa-id-news': 'qa-id-wiki',
  'qa-en-wiki': 'qa-id-news',
  'qa-cross': 'qa-en-wiki',
};

const acceptedFile = path.join(projectFolder, 'docs/quality/accepted.json');

const program = new Command('eval')
  .description('measures the parts of an answer and of a verdict on the development sets')
  .argument('[suites...]', `which of ${suites.join(', ')}`, suites)
  .option('--data <folder>', 'the development sets', path.join(projectFolder, '../shared/eval'))
  .option('--seed <number>', 'seed of the claims with one change', '12')
  .option('--every <number>', 'asks only every so manyth question of the evidence suite', '1')
  .option('--language-model', 'has the answers worded by the endpoint in LANGUAGE_MODEL_URL, and measures that alone')
  .option('--accept', 'makes this the report that later ones are compared with')
  .option('--report <folder>', 'where report.md and report.json are written', path.join(projectFolder, '.cache/eval'))
  .parse();
const options = program.opts<{
  data: string;
  seed: string;
  every: string;
  report: string;
  accept?: true;
  languageModel?: true;
}>();
const everything = options.languageModel === true ? [] : suites;
const wanted = new Set(program.args.length > 0 ? program.args : everything);
const runs = (suite: Suite): boolean => wanted.has(suite);

async function evaluate(folder: string): Promise<EvalReport> {
  const today = new Date().toISOString().slice(0, 10);
  const report: EvalReport = {
    date: today,
    commit: currentCommit(),
    every: Number(options.every),
    seed: Number(options.seed),
    retrieval: {},
    evidence: {},
    foreign: {},
    shortAnswers: {},
    language: {},
    verdicts: {},
    gate: {},
    languageModel: {},
  };
  if (runs('segmentation')) report.segmentation = evaluateSegmentation(folder);
  if (runs('language')) {
    for (const set of questionSets) {
      const texts = readQuestions(folder, set).map(({ question, language }) => ({ text: question, language }));
      report.language[set] = await evaluateLanguage(texts);
    }
    const pairs = readParallelNews(folder);
    for (const language of ['id', 'en'] as const) {
      const texts = pairs.map((pair) => ({ text: pair[language], language }));
      report.language[`parallel-news (${language})`] = await evaluateLanguage(texts);
    }
  }
  if (runs('gate')) await evaluateGates(folder, report);
  if (runs('reader') || runs('verdicts') || runs('one-change')) await evaluateReading(folder, report);
  if (runs('retrieval') || runs('evidence') || runs('short-answers') || options.languageModel === true) {
    for (const set of questionSets) await evaluateSet(folder, set, report, today);
  }
  return report;
}

async function evaluateGates(folder: string, report: EvalReport): Promise<void> {
  const reader = await createReader(readConfig(process.env).reader);
  const words = createBilingualWords(await readWordPairs(path.join(projectFolder, 'models')));
  const gate = { reader, words, settings: defaultSettings.wording };
  for (const set of verdictSets) report.gate[set] = await evaluateGate(folder, set, gate);
}

/** As many unchanged claims as are enough to tell a share of 2 % from none. */
const unchangedClaims = 850;

async function evaluateReading(folder: string, report: EvalReport): Promise<void> {
  const reader = await createReader(readConfig(process.env).reader);
  const settings = defaultSettings.verdict;
  if (runs('reader')) report.reader = await evaluateReader(folder, reader);
  if (runs('verdicts')) {
    for (const set of verdictSets) report.verdicts[set] = await evaluateVerdicts(folder, set, reader, settings);
  }
  if (runs('one-change')) {
    const claims = oneChangeClaims(folder, Number(options.seed), 1000);
    const changed = claims.filter(({ change }) => change !== null);
    const unchanged = claims.filter(({ change }) => change === null).slice(0, unchangedClaims);
    report.oneChange = await evaluateOneChange([...changed, ...unchanged], reader, settings);
  }
}

async function evaluateSet(folder: string, set: QuestionSet, report: EvalReport, today: string): Promise<void> {
  const config = { ...readConfig(process.env), corpus: [articlesOf(folder, set)] };
  const parts = await openParts(config, (event) => {
    if (event.kind === 'embedding' && event.embedded % 200 === 0) {
      process.stderr.write(`${set}: ${String(event.embedded)} of ${String(event.toEmbed)} sentences embedded\n`);
    }
  });
  const questions = readQuestions(folder, set);
  if (runs('retrieval')) report.retrieval[set] = await evaluateRetrieval(parts.index, parts.embedder, questions);
  if (runs('evidence')) {
    const ports = timedPorts(parts);
    const engine = createEngine(ports, defaultSettings, parts);
    report.evidence[set] = countEvidence(await askAll(engine, ports.times, sampled(questions), today));
    const foreign = readQuestions(folder, foreignTo[set]);
    report.foreign[`${foreignTo[set]} → ${set}`] = countEvidence(
      await askAll(engine, ports.times, sampled(foreign), today, true),
    );
  }
  if (options.languageModel === true) {
    if (config.languageModel === null)
      throw new Error('--language-model needs LANGUAGE_MODEL_URL and LANGUAGE_MODEL_NAME');
    const wording = await openWording(config.languageModel, parts.reader);
    const engine = createEngine(parts, defaultSettings, parts);
    report.languageModel[set] = await evaluateLanguageModel(engine, wording, sampled(questions), today);
  }
  if (runs('short-answers')) report.shortAnswers[set] = await evaluateShortAnswers(parts, sampled(questions), today);
}

const sampled = <Row>(rows: readonly Row[]): Row[] => rows.filter((_, at) => at % Number(options.every) === 0);

/** Empty where no report was accepted, or one of other questions: figures of a sample do not compare with those of all. */
function comparisonOf(report: EvalReport): string {
  if (!existsSync(acceptedFile)) return '';
  const accepted = acceptedSchema.parse(JSON.parse(readFileSync(acceptedFile, 'utf8')));
  if (accepted.every !== report.every || accepted.seed !== report.seed) return '';
  return `${renderComparison(compareReports(accepted, report), accepted.date)}\n`;
}

function currentCommit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: projectFolder,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return null;
  }
}

if (!existsSync(options.data)) {
  process.stderr.write(`skipped: the development sets are not in ${options.data} (--data names another folder)\n`);
} else {
  const report = await evaluate(options.data);
  const markdown = [renderReport(report), comparisonOf(report)].join('\n');
  process.stdout.write(markdown);
  mkdirSync(options.report, { recursive: true });
  writeFileSync(path.join(options.report, 'report.md'), markdown);
  writeFileSync(path.join(options.report, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  process.stderr.write(`written to ${options.report}\n`);
  if (options.accept === true) writeFileSync(acceptedFile, `${JSON.stringify(acceptedOf(report), null, 2)}\n`);
}
