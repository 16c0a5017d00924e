import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { CorpusProblem } from '../../../engine/corpus/corpus-problem.js';
import type { PublishedCheck } from '../../../engine/corpus/published-check.js';
import { toCheck } from './claim-review.js';

/** How columns may be called, in either language. */
const columns = {
  claim: /^(?:claim|klaim|claimreviewed|pernyataan)$/u,
  rating: /^(?:rating|verdict|verdik|putusan|hasil|penilaian|label|kesimpulan)$/u,
  reviewedBy: /^(?:author|reviewer|reviewedby|checkedby|publisher|penulis|pemeriksa|diperiksaoleh|sumber|lembaga)$/u,
  reviewed: /^(?:date|reviewedon|datepublished|tanggal|tgl)$/u,
  url: /^(?:url|link|tautan)$/u,
} as const;

const mostRows = 20_000;
const table = z.array(z.array(z.string()));

/** Whether a text begins with the head of a table of claims and their ratings. */
export function isClaimTable(text: string): boolean {
  const head = namesOf(text.split(/\r?\n/u, 1)[0]?.split(/[,;\t]/u) ?? []);
  return head.some((name) => columns.claim.test(name)) && head.some((name) => columns.rating.test(name));
}

/** The fact-checks of a table (comma, semicolon or tab), one a line. */
export async function readClaimTable(
  file: string,
  text: string,
): Promise<{ readonly checks: readonly PublishedCheck[]; readonly problems: readonly CorpusProblem[] }> {
  const problem = (line: number | null, code: CorpusProblem['code'], subject: string): CorpusProblem => ({
    file,
    line,
    code,
    subject,
  });
  let rows: readonly (readonly string[])[];
  try {
    rows = table.parse(
      parse(text, { bom: true, delimiter: [',', ';', '\t'], relax_column_count: true, to: mostRows + 2 }),
    );
  } catch (cause) {
    return {
      checks: [],
      problems: [problem(null, 'damaged', cause instanceof Error ? cause.message.slice(0, 200) : '')],
    };
  }
  const [head = [], ...lines] = rows;
  const names = namesOf(head);
  const at = (name: keyof typeof columns): number => names.findIndex((one) => columns[name].test(one));
  const cell = (line: readonly string[], name: keyof typeof columns): string => line[at(name)] ?? '';
  const checks: PublishedCheck[] = [];
  const problems: CorpusProblem[] = [];
  for (const [index, line] of lines.slice(0, mostRows).entries()) {
    const check = await toCheck({
      claim: cell(line, 'claim'),
      wording: cell(line, 'rating'),
      scale: null,
      reviewedBy: cell(line, 'reviewedBy'),
      reviewed: cell(line, 'reviewed'),
      url: cell(line, 'url'),
    });
    if (check === null) problems.push(problem(index + 2, 'claim-row-incomplete', ''));
    else checks.push(check);
  }
  if (lines.length > mostRows) problems.push(problem(null, 'too-many', String(mostRows)));
  return { checks, problems };
}

const namesOf = (head: readonly string[]): readonly string[] =>
  head.map((name) => name.toLowerCase().replace(/[^a-z]/gu, ''));
