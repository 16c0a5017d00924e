import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';
import type { CheckResult, CorpusOffer } from '../src/engine/index.js';
import { renderCheck } from '../src/faces/discord/render/render-check.js';
import { verdictJsonSchema } from '../src/faces/terminal/check-contract.js';
import { verdictToJson } from '../src/faces/terminal/check-to-json.js';
import { answerJsonSchema } from '../src/faces/terminal/contract.js';
import { answerToJson } from '../src/faces/terminal/to-json.js';
import { openEngine, type OpenedEngine } from '../src/open-engine.js';
import { markdownFile } from './helpers/articles.js';
import { makeTempFolder, writeFiles } from './helpers/temp-folder.js';

const today = '2026-01-01';
const wire =
  'Produksi garam rakyat di Kabupaten Buleleng mencapai 5.100 ton sepanjang tahun 2023, kata dinas perikanan.';
const files = {
  'a.md': markdownFile({ language: 'id', outlet: 'Media A', publishedOn: '2024-01-10' }, `\n${wire}\n`),
  'b.md': markdownFile({ language: 'id', outlet: 'Media B', publishedOn: '2024-01-11' }, `\n${wire}\n`),
  'c.md': markdownFile(
    { language: 'id', outlet: 'Media C', publishedOn: '2025-01-12' },
    `\nJumlah pengunjung Museum Subak mencapai 48.200 orang sepanjang tahun 2024.\n`,
  ),
  'd.md': markdownFile(
    { language: 'id', outlet: 'Media D', publishedOn: '2024-01-12' },
    `\nJumlah pengunjung Museum Subak mencapai 31.700 orang sepanjang tahun 2023.\n`,
  ),
  'e.md': markdownFile(
    { language: 'id', outlet: 'Media E', publishedOn: '2024-03-01' },
    '\nGubernur meresmikan Jembatan Tukad Aya pada Senin (10/2/2024).\n',
  ),
};

const folder = makeTempFolder();
let engine: OpenedEngine;

async function addDocument(name: string, text: string): Promise<void> {
  const offer: CorpusOffer = {
    kind: 'document',
    document: { name, bytes: new TextEncoder().encode(text), contentType: null, address: null },
  };
  const preview = await engine.preview(offer);
  if (preview.kind === 'refused') throw new Error(preview.reason);
  const added = await engine.add(preview.previewId, 'someone');
  if (added.kind === 'refused') throw new Error(added.reason);
}

const ask = (question: string) => engine.ask({ question, fallbackLanguage: 'id', today });
const check = (claim: string): Promise<CheckResult> => engine.check({ claim, fallbackLanguage: 'id', today });

beforeAll(async () => {
  writeFiles(path.join(folder.folder, 'corpus'), files);
  engine = await openEngine(
    {
      ...readConfig({ SITASI_CACHE_DIR: path.join(folder.folder, 'cache') }),
      corpus: [path.join(folder.folder, 'corpus')],
      journalFolder: null,
    },
    () => undefined,
  );
  await addDocument(
    'cek-fakta.csv',
    [
      'claim,rating,reviewedBy,reviewedOn,url',
      '"Minum air garam menyembuhkan flu burung","Salah","Cek Fakta Contoh","2024-05-03","https://cek.example/1"',
      '"Pemerintah melarang semua pesta pernikahan","Kurang konteks","Cek Fakta Contoh","2024-05-04",""',
      '"Gunung Agung meletus pada tahun 2030","Salah","Cek Fakta Contoh","2024-06-01",""',
      '"Gunung Agung meletus pada tahun 2030","Benar","Lembaga Lain","2024-07-01",""',
    ].join('\n'),
  );
}, 60_000);
afterAll(folder.remove);

describe('a citation', () => {
  test('names who else has the sentence, and that is one report', async () => {
    const answer = await ask('Berapa produksi garam rakyat di Kabupaten Buleleng tahun 2023?');
    expect(answer).toMatchObject({
      kind: 'answered',
      citations: [{ alsoIn: [expect.stringMatching(/^Media [AB]$/u)] }],
    });
    const json = answerJsonSchema.parse(answerToJson(answer, 2000));
    expect(json.text).toMatch(/juga di 1 media: Media [AB]/u);
    expect(
      (await check('Produksi garam rakyat di Kabupaten Buleleng mencapai 5.100 ton pada 2023.')).citations,
    ).toHaveLength(1);
  });

  test('of an older figure comes after the newer one and says so', async () => {
    const answer = await ask('Berapa jumlah pengunjung Museum Subak?');
    if (answer.kind !== 'answered') throw new Error(answer.reason);
    expect(answer.shortAnswer?.text).toContain('48.200');
    expect(answer.citations.map(({ outlet, newerIn }) => [outlet, newerIn])).toEqual([
      ['Media C', null],
      ['Media D', 1],
    ]);
    expect(answerToJson(answer, 2000).text).toContain('angka lama, yang lebih baru ada di [1]');
  });

  test('shows what is odd about its sentence, which is quoted all the same', async () => {
    const answer = await ask('Kapan gubernur meresmikan Jembatan Tukad Aya?');
    expect(answer).toMatchObject({ kind: 'answered', citations: [{ flags: [{ code: 'weekday-mismatch' }] }] });
    const json = answerJsonSchema.parse(answerToJson(answer, 2000));
    expect(json.citations[0]?.flags).toMatchObject([{ subject: expect.stringContaining('10/2/2024') as string }]);
  });
});

describe('trust', () => {
  test('puts the more trusted of two equally good sources first', async () => {
    const first = async (): Promise<string | null | undefined> => {
      const answer = await ask('Berapa produksi garam rakyat di Kabupaten Buleleng tahun 2023?');
      return answer.kind === 'answered' ? answer.citations[0].outlet : undefined;
    };
    const before = await first();
    const other = before === 'Media A' ? 'Media B' : 'Media A';
    await engine.setTrust({ kind: 'outlet', outlet: other }, 'high', 'someone');
    expect(await first()).toBe(other);
    await engine.undo('someone');
    expect(await first()).toBe(before);
  });
});

describe('a published fact-check', () => {
  const frame = { fingerprint: '0'.repeat(64), canShare: false };
  const shown = (result: CheckResult) => renderCheck(result, { maxQuestionLength: 2000 }, frame).embeds[0]?.description;

  test('of the same claim answers first, in its own words', async () => {
    const result = await check('Benarkah minum air garam menyembuhkan flu burung?');
    expect(result).toMatchObject({
      verdict: 'refuted',
      reason: null,
      published: [{ verdict: 'refuted' }],
      nearest: [],
    });
    expect(shown(result)).toContain('🗞 Diperiksa oleh Cek Fakta Contoh pada 3 Mei 2024: “Salah”');
    expect(shown(result)).toContain('<https://cek.example/1>');
    const json = verdictJsonSchema.parse(verdictToJson(result, 2000));
    expect(json.published).toMatchObject([{ reviewedBy: 'Cek Fakta Contoh', rating: { wording: 'Salah' } }]);
    expect(json.text).toContain('https://cek.example/1');
  });

  test('of a claim that is merely near says nothing', async () => {
    for (const claim of [
      'Minum air garam tidak menyembuhkan flu burung',
      'Minum air garam menyembuhkan flu',
      'Semua air garam menyembuhkan flu burung',
    ]) {
      expect(await check(claim)).toMatchObject({ published: [] });
    }
    expect(
      verdictJsonSchema.parse(verdictToJson(await check('Minum air garam menyembuhkan flu'), 2000)),
    ).not.toHaveProperty('published');
  });

  test('whose rating is neither right nor wrong leaves the claim undecided, with its words', async () => {
    const result = await check('Pemerintah melarang semua pesta pernikahan');
    expect(result).toMatchObject({ verdict: 'not-enough-info', reason: 'rated-otherwise' });
    expect(shown(result)).toContain('“Kurang konteks”');
  });

  test('that another one contradicts leaves the claim undecided, newest first', async () => {
    const result = await check('Gunung Agung meletus pada tahun 2030');
    expect(result).toMatchObject({ verdict: 'not-enough-info', reason: 'conflicting-sources' });
    expect(result.published.map(({ check: { reviewedBy } }) => reviewedBy)).toEqual([
      'Lembaga Lain',
      'Cek Fakta Contoh',
    ]);
  });
});
