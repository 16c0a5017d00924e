import { beforeAll, describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/engine/answer/check-claim.js';
import { defaultVerdictSettings } from '../../../src/engine/answer/verdict-settings.js';
import type { CheckRequest, CheckResult, VerdictReader } from '../../../src/engine/answer/verdict.js';
import { buildIndex } from '../../../src/engine/retrieval/build-index.js';
import type { HybridIndex } from '../../../src/engine/retrieval/hybrid-index.js';
import { defaultSettings } from '../../../src/engine/settings.js';
import { contentWordsOf } from '../../../src/engine/text/words.js';
import { article } from '../../helpers/articles.js';
import { createFakeEmbedder } from '../../helpers/fake-embedder.js';

/** Supports what shares its words, whatever the values: the blindness that comparing values is for. */
const wordReader: VerdictReader = {
  read: (claim, evidence) => {
    const held = new Set(contentWordsOf(evidence).map(({ word }) => word));
    const words = contentWordsOf(claim).filter(({ word }) => !/\d/u.test(word));
    const share = words.filter(({ word }) => held.has(word)).length / Math.max(1, words.length);
    const supported = share > 0.6 ? 0.9 : 0.05;
    return Promise.resolve({ verdict: { supported, refuted: 0.05, notEnoughInfo: 0.95 - supported } });
  },
};

const sentence = 'Sungai Barito mengangkut 21,2 juta ton batu bara pada 2018.';
const embedder = createFakeEmbedder();
let index: HybridIndex;

beforeAll(async () => {
  const known = new Map<string, Float32Array>();
  const cache = {
    has: (text: string) => known.has(text),
    get: (text: string) => known.get(text),
    put: (text: string, vector: Float32Array) => void known.set(text, vector),
    flush: () => Promise.resolve(),
  };
  const text = `${sentence} Kapal tongkang berlayar setiap hari.`;
  const barito = article({ articleId: 'sungai-barito', language: 'id', text, publishedOn: '2019-01-10' });
  index = await buildIndex([barito], { embedder, cache }, defaultSettings.retrieval);
});

function check(request: Partial<CheckRequest> & { readonly claim: string }): Promise<CheckResult> {
  return checkClaim(
    { fallbackLanguage: 'id', today: '2019-02-01', ...request },
    index,
    { embedder, reader: wordReader },
    { ...defaultVerdictSettings, minCosine: -1, minCosineAcross: -1 },
  );
}

describe('checkClaim', () => {
  it('supports a claim with the sentence that says so', async () => {
    const result = await check({ claim: 'Sungai Barito mengangkut 21,2 juta ton batu bara pada 2018.' });
    expect(result).toMatchObject({ verdict: 'supported', reason: null, differences: [], language: 'id' });
    expect(result.citations[0]).toMatchObject({ articleId: 'sungai-barito', quote: sentence, stance: 'supports' });
  });

  it.each([
    ['Sungai Barito mengangkut 12,2 juta ton batu bara pada 2018.', 'measure', '12,2 juta ton', '21,2 juta ton'],
    ['Sungai Barito mengangkut 21,2 ribu ton batu bara pada 2018.', 'measure', '21,2 ribu ton', '21,2 juta ton'],
    ['Sungai Barito mengangkut 21,2 juta ton batu bara pada 2016.', 'date', '2016', '2018'],
    ['Benarkah Sungai Barito mengangkut 25 juta ton batu bara?', 'measure', '25 juta ton', '21,2 juta ton'],
  ])('refutes one changed value and names it: %s', async (claim, kind, said, found) => {
    const result = await check({ claim });
    expect(result.verdict).toBe('refuted');
    expect(result.differences).toEqual([{ kind, claim: said, source: found, citation: 1 }]);
    expect(result.citations[0]?.stance).toBe('refutes');
  });

  it('never supports a value that the source does not have', async () => {
    const result = await check({ claim: 'Sungai Barito mengangkut batu bara senilai Rp5 triliun pada 2018.' });
    expect(result).toMatchObject({ verdict: 'not-enough-info', reason: 'weak-evidence', citations: [] });
    expect(result.passages.length).toBeGreaterThan(0);
  });

  it('judges by the evidence that comes with the claim, and cites its sentence', async () => {
    const evidence = 'Kapal itu tua. Panjang jembatan itu 300 meter.';
    const result = await check({ claim: 'Panjang jembatan itu 400 meter.', evidence });
    expect(result).toMatchObject({ verdict: 'refuted', passages: [] });
    const [citation] = result.citations;
    expect(citation).toMatchObject({ articleId: null, title: null, quote: 'Panjang jembatan itu 300 meter.' });
    expect(evidence.slice(citation?.start, citation?.end)).toBe(citation?.quote);
  });

  it.each([
    'Berapa ton batu bara yang diangkut?',
    'Tolong jelaskan Sungai Barito.',
    'Menurut saya Sungai Barito indah sekali.',
    'Harga batu bara akan naik tahun depan.',
    'Sungai Barito',
  ])('calls what is no statement not checkable: %s', async (claim) => {
    expect(await check({ claim })).toMatchObject({ checkable: false, verdict: 'not-enough-info', citations: [] });
  });

  it('attempts a verdict on anything that comes with evidence', async () => {
    const result = await check({ claim: 'Jembatan 300 meter', evidence: 'Panjang jembatan itu 300 meter.' });
    expect(result.reason).not.toBe('not-checkable');
  });

  it.each([
    '',
    '???',
    '🙂',
    'a'.repeat(2001),
    `${'Sungai Barito mengangkut 21,2 juta ton batu bara. '.repeat(38)}Selesai.`,
    'Der Fluss Barito beförderte im Jahr 2018 rund 21,2 Millionen Tonnen Kohle.',
    'Sungai Barito tidak tidak gagal mengangkut dua kali lipat 21,2–25 juta ton.',
    'Sungai Barito mengangkut 5 juta ton dan Sungai Barito mengangkut 9 juta ton.',
    'Rp1,096.18 atau 150 persen dari 1.5 juta; 3 M dan 2 T',
  ])('gives finite, complete results for bad input: %s', async (claim) => {
    const result = await check({ claim, evidence: undefined });
    expect(result.confidence).toBeGreaterThanOrEqual(0);
    expect(result.confidence).toBeLessThanOrEqual(1);
    expect(result.verdict === 'not-enough-info').toBe(result.reason !== null);
  });

  it('does not support a claim whose parts contradict each other', async () => {
    const claim = 'Sungai Barito mengangkut 21,2 juta ton batu bara dan Sungai Barito mengangkut 9 juta ton batu bara.';
    expect((await check({ claim })).verdict).toBe('refuted');
  });

  it('reads evidence longer than the model in windows', async () => {
    const evidence = `${'Kapal tongkang berlayar setiap hari di sungai besar itu. '.repeat(80)}Panjang jembatan itu 300 meter.`;
    const result = await check({ claim: 'Panjang jembatan itu 400 meter.', evidence });
    expect(result.citations[0]?.quote).toBe('Panjang jembatan itu 300 meter.');
  });
});
