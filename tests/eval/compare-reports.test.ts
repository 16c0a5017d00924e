import { expect, test } from 'vitest';
import { acceptedOf, compareReports, renderComparison } from '../../src/faces/eval/compare-reports.js';
import type { EvalReport } from '../../src/faces/eval/report.js';

const verdicts = { claims: 100, accuracy: 0.76, macroF1: 0.75, swapped: 0.05, undecided: 0.3, calibrationError: 0.02 };

const report = (of: Partial<typeof verdicts>): EvalReport => ({
  date: '2026-11-25',
  commit: null,
  every: 1,
  seed: 12,
  retrieval: {},
  evidence: {},
  foreign: {},
  shortAnswers: {},
  language: {},
  verdicts: { 'verdict-id': { ...verdicts, ...of } },
  gate: {},
  languageModel: {},
});

test('what got worse is told, whichever way is the better one', () => {
  const compared = compareReports(acceptedOf(report({})), report({ accuracy: 0.74, swapped: 0.04, macroF1: 0.7501 }));
  expect(Object.fromEntries(compared.map(({ name, change }) => [name, change]))).toEqual({
    'verdict-id accuracy': 'worse',
    'verdict-id macro-F1': 'same',
    'verdict-id swapped': 'better',
    'verdict-id calibration error': 'same',
  });
  const markdown = renderComparison(compared, '2026-11-24');
  expect(markdown).toContain('| verdict-id accuracy | 0.760 | 0.740 | 🔴 worse |');
  expect(markdown.indexOf('accuracy')).toBeLessThan(markdown.indexOf('swapped'));
  expect(markdown).not.toContain('macro-F1');
});

test('a figure that the accepted report does not have is not compared', () => {
  const accepted = acceptedOf({ ...report({}), verdicts: {} });
  expect(compareReports(accepted, report({}))).toEqual([]);
});
