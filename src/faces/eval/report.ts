import type { EvidenceCounts } from './evidence.js';
import type { LanguageScores } from './language.js';
import type { LanguageModelScores } from './language-model.js';
import type { ReaderReport } from './reader.js';
import type { evaluateRetrieval } from './retrieval.js';
import type { SegmentationReport } from './segmentation.js';
import type { ShortAnswerScores } from './short-answers.js';
import type { OneChangeScores, VerdictScores } from './verdicts.js';
import type { GateScores } from './wording.js';

/** Everything one run measured; sets that were not asked for are missing. */
export interface EvalReport {
  readonly date: string;
  readonly commit: string | null;
  /** Every so manyth question of the answers was asked. */
  readonly every: number;
  /** Of the claims with one change. */
  readonly seed: number;
  readonly retrieval: Record<string, Awaited<ReturnType<typeof evaluateRetrieval>>>;
  readonly evidence: Record<string, EvidenceCounts>;
  /** Questions of one set asked of the corpus of another. */
  readonly foreign: Record<string, EvidenceCounts>;
  readonly shortAnswers: Record<string, ShortAnswerScores>;
  readonly language: Record<string, LanguageScores>;
  segmentation?: SegmentationReport;
  reader?: ReaderReport;
  readonly verdicts: Record<string, VerdictScores>;
  oneChange?: OneChangeScores;
  readonly gate: Record<string, GateScores>;
  readonly languageModel: Record<string, LanguageModelScores>;
}

const three = (value: number): string => value.toFixed(3);
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The report as Markdown. */
export function renderReport(report: EvalReport): string {
  const sections = [`# Measured on the development sets, ${report.date} (${report.commit ?? 'no commit'})`];
  const retrieval = Object.entries(report.retrieval);
  if (retrieval.length > 0) {
    const rows = retrieval.flatMap(([set, { questions, byMode }]) =>
      Object.entries(byMode).map(([mode, scores]) => [
        set,
        String(questions),
        mode,
        ...[scores.hitAt1, scores.hitAt5, scores.hitAt20, scores.mrr].map(three),
      ]),
    );
    sections.push('## Retrieval', table(['set', 'questions', 'mode', 'hit@1', 'hit@5', 'hit@20', 'MRR'], rows));
  }
  const evidence = [...Object.entries(report.evidence), ...Object.entries(report.foreign)];
  if (evidence.length > 0) {
    const rows = evidence.map(([set, counts]) => {
      const answered = counts.rightlyAnswered + counts.wronglyAnswered;
      return [
        set,
        String(counts.questions),
        percent(answered, counts.questions),
        percent(counts.wronglyAnswered, answered),
        String(counts.rightlyAnswered),
        String(counts.wronglyAnswered),
        String(counts.rightlyAbstained),
        String(counts.wronglyAbstained),
        `${String(counts.rightShortAnswers)} / ${String(counts.shortAnswers)}`,
        three(counts.exactMatch),
        three(counts.tokenF1),
        three(counts.calibrationError),
        three(counts.hitAt1),
        three(counts.hitAt5),
        three(counts.mrr),
      ];
    });
    const head = ['set', 'questions', 'answered', 'wrong among answered'];
    const counts = [
      'rightly answered',
      'wrongly answered',
      'rightly abstained',
      'wrongly abstained',
      'short answers right',
      'exact match',
      'token F1',
      'calibration error',
      'hit@1',
      'hit@5',
      'MRR',
    ];
    sections.push('## Answers and abstentions', table([...head, ...counts], rows));
    const times = evidence.map(([set, counts]) => [
      set,
      ...[counts.p50Ms, counts.p95Ms, counts.embedP50Ms, counts.readP50Ms, counts.restP50Ms].map((ms) => ms.toFixed(0)),
      counts.pairsRead.toFixed(1),
    ]);
    sections.push(
      '## Time of an answer, ms',
      table(['set', 'p50', 'p95', 'embedding p50', 'reading p50', 'rest p50', 'pairs read'], times),
    );
  }
  const shortAnswers = Object.entries(report.shortAnswers);
  if (shortAnswers.length > 0) {
    const rows = shortAnswers.map(([set, { questions, tokenF1 }]) => [set, String(questions), three(tokenF1)]);
    sections.push('## Short answers at no abstention', table(['set', 'answerable', 'token F1'], rows));
  }
  if (report.reader) {
    const spans = Object.entries(report.reader.spans).map(([set, { questions, tokenF1, answerableAuc }]) => [
      set,
      String(questions),
      three(tokenF1),
      answerableAuc === null ? '–' : three(answerableAuc),
    ]);
    const verdicts = Object.entries(report.reader.verdicts).map(([set, { claims, accuracy, swapped }]) => [
      set,
      String(claims),
      three(accuracy),
      three(swapped),
    ]);
    sections.push(
      '## The reader alone, given the article or the evidence',
      table(['set', 'answerable', 'token F1', 'AUC'], spans),
      table(['set', 'claims', 'accuracy', 'swapped'], verdicts),
    );
  }
  const verdicts = Object.entries(report.verdicts);
  if (verdicts.length > 0) {
    const rows = verdicts.map(([set, scores]) => [
      set,
      String(scores.claims),
      ...[scores.accuracy, scores.macroF1, scores.swapped, scores.undecided, scores.calibrationError].map(three),
    ]);
    const head = ['set', 'claims', 'accuracy', 'macro-F1', 'swapped', 'undecided', 'calibration error'];
    sections.push('## Verdicts with the evidence given', table(head, rows));
  }
  if (report.oneChange) {
    const { byChange, changedNotSupported, unchangedRefuted } = report.oneChange;
    const rows = Object.entries(byChange).map(([change, { claims, supported, refuted }]) => [
      change,
      String(claims),
      String(supported),
      String(refuted),
    ]);
    sections.push(
      '## Claims with one change',
      table(['change', 'claims', 'supported', 'refuted'], rows),
      `Changed claims never called supported: ${percent(changedNotSupported, 1)}. ` +
        `Unchanged or translated ones called refuted: ${percent(unchangedRefuted, 1)}.`,
    );
  }
  const language = Object.entries(report.language);
  if (language.length > 0) {
    const rows = language.map(([set, { texts, right }]) => [set, String(texts), percent(right, texts)]);
    sections.push('## Language of the text', table(['set', 'texts', 'right'], rows));
  }
  if (report.segmentation) {
    const { precision, recall, f1, articles, sentences, answersCut } = report.segmentation;
    const cut = answersCut.map(({ set, answers, cut }) => `${set} ${String(cut)} of ${String(answers)}`);
    sections.push(
      '## Sentences (news-id, boundaries against the gold ones)',
      table(
        ['articles', 'sentences', 'precision', 'recall', 'F1'],
        [[String(articles), String(sentences), three(precision), three(recall), three(f1)]],
      ),
      `Answers cut in two by a boundary: ${cut.join(', ')}.`,
    );
  }
  const gates = Object.entries(report.gate);
  if (gates.length > 0) {
    const rows = gates.flatMap(([set, { byVerdict }]) =>
      Object.entries(byVerdict).map(([verdict, { claims, said }]) => [
        set,
        verdict,
        String(claims),
        String(said),
        percent(said, claims),
      ]),
    );
    const reasons = gates.flatMap(([set, { dropped }]) =>
      Object.entries(dropped).map(([reason, count]) => [set, reason, String(count)]),
    );
    sections.push(
      '## Claims let through as sentences of a language model',
      table(['set', 'the claim is', 'claims', 'said', 'share'], rows),
      table(['set', 'not said because', 'claims'], reasons),
    );
  }
  const models = Object.entries(report.languageModel);
  if (models.length > 0) {
    const rows = models.map(([set, scores]) => [
      set,
      String(scores.questions),
      String(scores.answered),
      percent(scores.worded, scores.answered),
      String(scores.translated),
      percent(scores.holdsAnswer.held, scores.holdsAnswer.of),
      scores.medianMs.toFixed(0),
      JSON.stringify(scores.figures.outcomes),
      JSON.stringify(scores.figures.sentences),
    ]);
    const head = ['set', 'questions', 'answered', 'worded', 'with a translation', 'hold the answer', 'median ms'];
    sections.push('## Answers worded by a language model', table([...head, 'tasks', 'sentences'], rows));
  }
  return `${sections.join('\n\n')}\n`;
}
