import type { EvidenceCounts } from './evidence.js';
import type { LanguageScores } from './language.js';
import type { evaluateRetrieval } from './retrieval.js';
import type { SegmentationReport } from './segmentation.js';

/** Everything one run measured; sets that were not asked for are missing. */
export interface EvalReport {
  readonly date: string;
  readonly commit: string | null;
  readonly retrieval: Record<string, Awaited<ReturnType<typeof evaluateRetrieval>>>;
  readonly evidence: Record<string, EvidenceCounts>;
  /** Questions of one set asked of the corpus of another. */
  readonly foreign: Record<string, EvidenceCounts>;
  readonly language: Record<string, LanguageScores>;
  segmentation?: SegmentationReport;
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
      ];
    });
    const head = ['set', 'questions', 'answered', 'wrong among answered'];
    const counts = [
      'rightly answered',
      'wrongly answered',
      'rightly abstained',
      'wrongly abstained',
      'short answers right',
    ];
    sections.push('## Answers and abstentions', table([...head, ...counts], rows));
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
  return `${sections.join('\n\n')}\n`;
}
