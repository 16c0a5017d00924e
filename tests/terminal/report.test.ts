import { afterAll, expect, test } from 'vitest';
import { claimHash } from '../../src/engine/index.js';
import { reportJsonSchema } from '../../src/faces/terminal/report-contract.js';
import { createMemoryPreferences } from '../helpers/memory-preferences.js';
import { createTerminalRunner } from '../helpers/run-terminal.js';
import { makeTempFolder } from '../helpers/temp-folder.js';

const cache = makeTempFolder();
afterAll(cache.remove);
const run = createTerminalRunner(cache.folder);

const articleId = 'japan-offers-asean-msme-cooperation';
const quote =
  'On Sunday (7 September), a ministerial meeting was to discuss the Regional Comprehensive Economic Partnership (RCEP).';

async function preferencesInUse() {
  const preferences = createMemoryPreferences();
  const day = '2020-01-10';
  await preferences.countReply({ day, outcome: 'answered', reason: null, language: 'id' });
  await preferences.countReply({ day, outcome: 'abstained', reason: 'different-subject', language: 'id' });
  await preferences.countReply({ day: '2019-01-01', outcome: 'abstained', reason: 'blank', language: 'id' });
  await preferences.vote({ personId: '1', replyKey: 'a', isUseful: false, claimHashes: [claimHash(articleId, quote)] });
  await preferences.sendQuestion({ text: 'Siapa menteri keuangan?', language: 'id', day });
  await preferences.countCitations([articleId]);
  return preferences;
}

test('the report tells what was not answered, what was voted down, and what is never cited', async () => {
  const preferences = await preferencesInUse();
  const { exitCode, output } = await run(['report', '--json'], { preferences });
  expect(exitCode).toBe(0);
  expect(reportJsonSchema.parse(JSON.parse(output))).toEqual({
    since: '2019-12-16',
    replies: [
      { outcome: 'answered', reason: null, language: 'id', times: 1 },
      { outcome: 'abstained', reason: 'different-subject', language: 'id', times: 1 },
    ],
    votes: { useful: 0, notUseful: 1 },
    votedDown: [{ useful: 0, notUseful: 1, passages: [{ articleId, quote }] }],
    neverCited: ['tawaran-kerja-sama-jepang-umkm-asean'],
    questions: [{ day: '2020-01-10', text: 'Siapa menteri keuangan?', language: 'id' }],
  });
  expect(JSON.parse((await run(['report', '--json', '--days', '2000'], { preferences })).output)).toMatchObject({
    replies: [{}, {}, { reason: 'blank' }],
  });
});

test.each([
  [
    'id',
    ['1 dari 2 pertanyaan dan klaim terjawab (50', 'Belum pernah dikutip: 1', 'Dinilai buruk (1 lawan 0): On Sunday'],
  ],
  ['en', ['1 of 2 questions and claims were decided (50', 'Never cited: 1', 'Voted down (1 against 0): On Sunday']],
] as const)('and does so in words (%s)', async (language, texts) => {
  const { output } = await run(['report'], { preferences: await preferencesInUse(), language });
  for (const text of texts) expect(output).toContain(text);
  expect(output).toContain('Siapa menteri keuangan?');
});

test('without anything asked it says so, and a wrong number of days is wrong usage', async () => {
  expect((await run(['report'], { language: 'en' })).output).toContain('Last 30 days: nothing was asked.');
  expect((await run(['report', '--days', '0'])).exitCode).toBe(2);
});
