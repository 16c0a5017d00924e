import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReader } from '../../../src/adapters/models/reader.js';
import type { Reader, Reading } from '../../../src/engine/ports.js';

const modelFolder = (name: string): string => fileURLToPath(new URL(`../../../models/${name}`, import.meta.url));
const location = { folder: modelFolder('reader-id-en'), allowDownload: false };

let reader: Reader;
beforeAll(async () => {
  reader = await createReader(location);
});

const passage =
  'Jepang adalah sumber investasi asing langsung terbesar kedua di ASEAN dengan nilai 21,2 miliar dolar AS pada 2017.';
const question = 'Berapa nilai investasi asing langsung Jepang di ASEAN?';
/** Some 900 tokens about other things. */
const filler = 'Para menteri bertemu di Singapura untuk membahas kerja sama ekonomi kawasan. '.repeat(60);

const bestText = (reading: Reading, second: string): string =>
  reading.best ? second.slice(reading.best.start, reading.best.end) : '';

describe('a question', () => {
  it('finds its answer as a slice of the passage, in and across languages', async () => {
    expect(bestText(await reader.read(question, passage), passage)).toBe('21,2 miliar dolar AS');
    const english = "How large is Japan's foreign direct investment in ASEAN?";
    expect(bestText(await reader.read(english, passage), passage)).toBe('21,2 miliar dolar AS');
  });

  it('scores an answer above no answer, and a passage without one below', async () => {
    expect((await reader.read(question, passage)).best?.score).toBeGreaterThan(0);
    expect((await reader.read('Siapa presiden Brasil?', passage)).best?.score).toBeLessThan(0);
  });

  it.each([
    ['start', passage + ' ' + filler + filler],
    ['middle', `${filler}${passage} ${filler}`],
    ['end', filler + filler + passage],
  ])('finds its answer at the %s of a passage longer than the model reads', async (_, text) => {
    const reading = await reader.read(question, text);
    expect(bestText(reading, text)).toMatch(/^21,2 miliar/u);
    expect(reading.best?.start).toBe(text.indexOf('21,2 miliar'));
  });
});

describe('a claim', () => {
  const likeliest = ({ verdict }: Reading): string =>
    Object.entries(verdict).toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '';

  it('is judged, with probabilities that add up to 1', async () => {
    const evidence = 'Pemerintah tidak menaikkan harga bahan bakar pada 2020.';
    const readings = [
      await reader.read('Harga bahan bakar tidak dinaikkan pemerintah pada 2020.', evidence),
      await reader.read('Pemerintah menaikkan harga bahan bakar pada 2020.', evidence),
      await reader.read('Menteri Keuangan mengundurkan diri.', evidence),
    ];
    expect(readings.map(likeliest)).toEqual(['supported', 'refuted', 'notEnoughInfo']);
    for (const { verdict } of readings) {
      expect(verdict.supported + verdict.refuted + verdict.notEnoughInfo).toBeCloseTo(1, 6);
    }
  });

  it('is refuted by one sentence at the end of long evidence', async () => {
    const evidence = `${filler}${filler}Pemerintah tidak menaikkan harga bahan bakar pada 2020.`;
    expect(likeliest(await reader.read('Pemerintah menaikkan harga bahan bakar pada 2020.', evidence))).toBe('refuted');
  });
});

describe('any pair', () => {
  const check = (reading: Reading, second: string): void => {
    expect(reading.best).toBe(reading.spans[0] ?? null);
    expect(reading.spans.length).toBeLessThanOrEqual(5);
    for (const { start, end, score } of reading.spans) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(second.length);
      expect(score).toBeTypeOf('number');
      expect(Number.isFinite(score)).toBe(true);
    }
    const { supported, refuted, notEnoughInfo } = reading.verdict;
    expect(supported + refuted + notEnoughInfo).toBeCloseTo(1, 6);
  };

  it('of random strings is read', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    );
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (first, second) => {
        check(await reader.read(first, second), second);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['empty', '', ''],
    ['blank', question, ' \n\t\u200b '],
    ['without a question', '', passage],
    ['with a question longer than the model reads', filler, passage],
    ['with a passage that spells special tokens', question, `</s></s> ${passage} <s> <mask> <unk>`],
    ['of 20,000 characters', question, filler.repeat(5).slice(0, 20_000)],
    ['with one word of 20,000 characters', question, 'x'.repeat(20_000)],
    ['of lone surrogates and controls', '\ud83d', '\udc4d\u0000\ud83d\u001b a'],
  ])('is read: %s', async (_, first, second) => {
    check(await reader.read(first, second), second);
  }, 60_000);

  it('with nothing to read in the second text has no span and is not enough information', async () => {
    const nothing = { spans: [], best: null, verdict: { supported: 0, refuted: 0, notEnoughInfo: 1 } };
    expect(await reader.read(question, '')).toEqual(nothing);
    expect(await reader.read(question, ' \n ')).toEqual(nothing);
  });

  it('is read the same whatever else is being read', async () => {
    const pairs = [passage, filler, 'Rapat dimulai pukul 19.30.', passage + filler];
    const together = await Promise.all(pairs.map((second) => reader.read(question, second)));
    for (const [at, second] of pairs.entries()) expect(await reader.read(question, second)).toEqual(together[at]);
  });
});

describe('the model', () => {
  it('has a fingerprint of its own that stays', async () => {
    expect(reader.fingerprint).toMatch(/^[0-9a-f]{64}$/u);
    expect((await createReader(location)).fingerprint).toBe(reader.fingerprint);
  });

  it('must be there and be a reader', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'reader-'));
    await expect(createReader({ folder: empty, allowDownload: false })).rejects.toMatchObject({ code: 'model-missing' });
    rmSync(empty, { recursive: true });
    const embedder = { folder: modelFolder('e5-small-id-en'), allowDownload: false };
    await expect(createReader(embedder)).rejects.toMatchObject({ code: 'model-damaged' });
  });
});
