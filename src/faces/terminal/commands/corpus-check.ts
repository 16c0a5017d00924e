import { checkCorpus, claimsOf } from '../../../engine/index.js';
import { readCorpus } from '../../../index-corpus.js';
import { openChangeStore } from '../../../open-stores.js';
import { terminalMessagesFor } from '../../../messages/terminal.js';
import type { CorpusCheckJson } from '../corpus-contract.js';
import { problemsToJson, warningsToJson } from '../corpus-to-json.js';
import { problemLines, warningLines } from '../render-corpus.js';
import { withoutControls } from '../render-answer.js';
import { writeLine, type Terminal } from '../terminal.js';

/** Prints everything that is wrong with the corpus, without the models; exit code 1 when an article cannot be used. */
export async function corpusCheck(terminal: Terminal, options: { readonly json?: boolean }): Promise<number> {
  const { language, config } = terminal;
  const changes = await openChangeStore(config);
  const { corpus } = await readCorpus({ locations: config.corpus, changes });
  await changes.close();
  const { articles, problems } = corpus;
  const claims = new Map(articles.map((article) => [article.articleId, claimsOf(article)]));
  const warnings = checkCorpus(corpus, { claimsOf: ({ articleId }) => claims.get(articleId) ?? [] });
  const counts = {
    articles: articles.length,
    claims: [...claims.values()].reduce((sum, { length }) => sum + length, 0),
  };
  const exitCode = problems.length > 0 || articles.length === 0 ? 1 : 0;
  if (options.json) {
    const report: CorpusCheckJson = {
      ...counts,
      problems: problemsToJson(problems, language),
      warnings: warningsToJson(warnings, language),
    };
    await writeLine(terminal.output, JSON.stringify(report));
    return exitCode;
  }
  for (const line of [...problemLines(problems, language), ...warningLines(warnings, language)]) {
    await writeLine(terminal.output, withoutControls(line));
  }
  const summary = { ...counts, problems: problems.length, warnings: warnings.length };
  await writeLine(terminal.output, terminalMessagesFor(language).corpusSummary(summary));
  return exitCode;
}
