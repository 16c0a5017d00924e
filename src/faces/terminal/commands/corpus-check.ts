import { loadFileCorpus } from '../../../adapters/corpus/file-corpus.js';
import { checkCorpus, claimsOf, type CorpusPlace } from '../../../engine/index.js';
import { describeCorpusWarning } from '../../../messages/corpus-warnings.js';
import { terminalMessagesFor } from '../../../messages/terminal.js';
import type { CorpusCheckJson } from '../contract.js';
import { withoutControls } from '../render-answer.js';
import { writeLine, type Terminal } from '../terminal.js';

/** Prints everything that is wrong with the corpus; exit code 1 when an article cannot be used. */
export async function corpusCheck(terminal: Terminal, options: { readonly json?: boolean }): Promise<number> {
  const messages = terminalMessagesFor(terminal.language);
  const corpus = await loadFileCorpus(terminal.config.corpus);
  const { articles, problems } = corpus;
  const claims = new Map(articles.map((article) => [article.articleId, claimsOf(article)]));
  const report: CorpusCheckJson = {
    articles: articles.length,
    claims: [...claims.values()].reduce((sum, { length }) => sum + length, 0),
    problems: problems.map((problem) => ({ ...problem, message: messages.problems[problem.code](problem) })),
    warnings: checkCorpus(corpus, { claimsOf: ({ articleId }) => claims.get(articleId) ?? [] }).map((warning) => ({
      ...warning,
      message: describeCorpusWarning(warning, terminal.language),
    })),
  };
  const exitCode = problems.length > 0 || articles.length === 0 ? 1 : 0;
  if (options.json) {
    await writeLine(terminal.output, JSON.stringify(report));
    return exitCode;
  }
  const place = ({ file, line }: CorpusPlace): string => (line === null ? file : `${file}, ${messages.line({ line })}`);
  for (const problem of report.problems) {
    await writeLine(terminal.output, withoutControls(`✗ ${place(problem)}: ${problem.message}`));
  }
  for (const warning of report.warnings) {
    await writeLine(terminal.output, withoutControls(`! ${warning.articleId}: ${warning.message}`));
    if (warning.sentence !== null) await writeLine(terminal.output, withoutControls(`    ${warning.sentence}`));
    if (warning.other !== null && warning.other.sentence !== warning.sentence) {
      await writeLine(terminal.output, withoutControls(`    ${warning.other.articleId}: ${warning.other.sentence}`));
    }
  }
  await writeLine(
    terminal.output,
    messages.corpusSummary({ ...report, problems: report.problems.length, warnings: report.warnings.length }),
  );
  return exitCode;
}
