import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  checkCorpus,
  clusterNearDuplicates,
  claimsOf,
  type Article,
  type CorpusPlace,
} from '../../src/engine/index.js';
import { indexCorpus, type IndexedCorpus } from '../../src/index-corpus.js';
import { articlesBeside } from '../../src/living-corpus/articles-beside.js';
import { createPreviews } from '../../src/living-corpus/previews.js';
import { article, articleLine } from '../helpers/articles.js';
import { createFakeEmbedder, createMemoryCache } from '../helpers/fake-embedder.js';
import { makeTempFolder, writeFiles } from '../helpers/temp-folder.js';

const towns = [
  'Ambon',
  'Bitung',
  'Cilegon',
  'Dumai',
  'Ende',
  'Fakfak',
  'Garut',
  'Jepara',
  'Kupang',
  'Langsa',
  'Maumere',
];
const town = (at: number): string => towns[at % towns.length] ?? '';
const report =
  'Pemerintah provinsi membuka bendungan baru di hulu sungai pada hari Senin. Bendungan Serayu menampung 712 juta meter kubik air menurut kementerian. Airnya mengairi sawah petani di tiga kabupaten sepanjang musim kemarau. Warga desa menyambut pembukaan itu dengan upacara adat yang meriah.';

/** Too many sentences to be compared whole, and among them a few that have to do with the new articles. */
const lines = [
  ...Array.from({ length: 1800 }, (_, at) =>
    articleLine({
      articleId: `berita-${String(at)}`,
      language: 'id',
      text: `Pelabuhan ${town(at)} nomor ${String(at)} menampung ${String(at * 7)} kapal nelayan. Dermaga ${town(at + 3)} dibuka wali kota ${String(at)}. Ombak tinggi ${String(at)} hari.`,
      publishedOn: '2020-01-02',
    }),
  ),
  articleLine({ articleId: 'bendungan', language: 'id', text: report, publishedOn: '2020-01-02' }),
  articleLine({
    articleId: 'kementerian',
    language: 'id',
    text: 'Kementrian lain tidak menjawab. Kantornya tutup.',
    publishedOn: '2020-01-02',
  }),
];

const added = [
  // Another figure for the same, in a copy of the report; and a misspelling that another article has too.
  article({
    articleId: 'salinan',
    language: 'id',
    text: `${report.replace('712', '912')} Kementerian itu menjawab. Kementerian lain diam, kata Kementrian.`,
    publishedOn: '2020-01-02',
  }),
  article({
    articleId: 'translated',
    language: 'en',
    translationOf: 'bendungan',
    text: 'The Serayu dam holds 712 billion cubic metres of water, the ministry said.',
    publishedOn: '2020-01-02',
  }),
  article({ articleId: 'sendiri', language: 'id', text: 'Festival layang-layang ramai ramai dikunjungi.' }),
];

let indexed: IndexedCorpus;
const { folder, remove } = makeTempFolder();
afterAll(remove);
beforeAll(async () => {
  writeFiles(folder, { 'a.jsonl': lines.join('\n') });
  const sources = {
    ...{ locations: [folder], changes: null, vectors: null },
    ...{ embedder: createFakeEmbedder(16), cache: createMemoryCache() },
  };
  indexed = await indexCorpus(sources, () => undefined);
});

test('few articles of a large corpus stand beside new ones: copies, originals, those with the same figure', () => {
  expect(indexed.index.claims.length).toBeGreaterThan(5000);
  const beside = articlesBeside(added, indexed).map(({ articleId }) => articleId);
  expect(beside).toContain('bendungan');
  expect(beside.length).toBeLessThan(100);
});

test('a preview tells the same as a comparison with the whole corpus', () => {
  const preview = createPreviews(() => new Date()).keep({ articles: added, checks: [], problems: [] }, indexed);
  const together: Article[] = [...indexed.corpus.articles, ...added];
  const places = new Map<string, CorpusPlace>(indexed.corpus.places);
  for (const { articleId } of added) places.set(articleId, { file: articleId, line: null });
  const only = new Set(added.map(({ articleId }) => articleId));
  const expected = checkCorpus({ articles: together, places }, { only });
  expect(preview.warnings).toEqual(expected);
  const codes = new Set(expected.map(({ code }) => code));
  for (const code of ['quantity-conflict', 'translation-scale-differs'] as const) {
    expect(codes).toContain(code);
  }
  expect(codes).not.toContain('likely-misspelling');
  const clusters = clusterNearDuplicates(together, together.flatMap(claimsOf));
  expect(clusters).toContainEqual(['bendungan', 'salinan']);
  expect(preview.articles.map(({ nearDuplicates }) => nearDuplicates.map(({ articleId }) => articleId))).toEqual([
    ['bendungan'],
    [],
    [],
  ]);
});
