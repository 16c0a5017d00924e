import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { wordAnswer, type Answered, type Citation } from '../../src/engine/index.js';
import { openParts, type EngineParts } from '../../src/open-engine.js';
import { openWording, type OpenedWording } from '../../src/open-wording.js';
import { answered, citation } from '../helpers/fake-fact-checker.js';
import { startLanguageModelServer, type LanguageModelServer } from '../helpers/language-model-server.js';
import { passagesOf, readWordings, type WordingRow } from '../helpers/shipped-wordings.js';
import { makeTempFolder } from '../helpers/temp-folder.js';

const today = '2026-03-02';

describe('sentences of a language model about the shipped articles', () => {
  const data = makeTempFolder();
  let parts: EngineParts;
  let server: LanguageModelServer;
  let wording: OpenedWording;

  beforeAll(async () => {
    server = await startLanguageModelServer();
    const config = readConfig({
      SITASI_DATA_DIR: data.folder,
      LANGUAGE_MODEL_URL: server.url,
      LANGUAGE_MODEL_NAME: 'scripted',
      LANGUAGE_MODEL_TIMEOUT_MS: '20000',
      LANGUAGE_MODEL_TOKENS_PER_DAY: '1000000000',
    });
    parts = await openParts(config, () => undefined);
    if (config.languageModel === null) throw new Error('the language model is set');
    wording = await openWording(config.languageModel, parts.reader);
  });
  afterAll(async () => {
    await server.close();
    data.remove();
  });
  beforeEach(() => {
    server.script(() => ({ kind: 'responds', status: 500, type: 'text/plain', body: '' }));
  });

  /** The reply to a question about the passages, where the model writes this one sentence. */
  async function saidOf(row: WordingRow): Promise<readonly string[]> {
    const content = { answers: true, sentences: [row.sentence] };
    // A quote in the other language is to be translated too: what a lie says is no translation either.
    const translation = { translation: row.sentence.text };
    server.script(({ response_format: format }) => ({
      kind: 'says',
      content: format?.json_schema.name === 'translation' ? translation : content,
    }));
    const [first, ...others] = passagesOf(row, parts.index).map((passage): Citation => ({ ...citation(), ...passage }));
    if (!first) throw new Error('a row has passages');
    const answer: Answered = answered({ language: row.language, shortAnswer: null, citations: [first, ...others] });
    const request = { question: answer.question, fallbackLanguage: row.language, today };
    const worded = await wordAnswer(answer, request, wording.parts);
    if (worded.kind !== 'answered' || worded.wording === undefined) return [];
    return worded.wording.sentences.map(({ text }) => text);
  }

  it('are not said where they are lies, every one of them', async () => {
    const lies = readWordings('lies');
    expect(lies.length).toBeGreaterThanOrEqual(200);
    const said: string[] = [];
    for (const lie of lies) said.push(...(await saidOf(lie)));
    expect(said).toEqual([]);
    // Each was written, read and judged: none was stopped by a pause or a reply that could not be read.
    expect(Object.keys(wording.figures().outcomes)).toEqual(['written']);
    expect(server.requests.length).toBeGreaterThanOrEqual(lies.length);
  });

  it.each([
    ['same language', 25],
    ['other language', 21],
  ])('are said where they are true, most of them: %s', async (kind, least) => {
    const truths = readWordings('truthful').filter((row) => row.kind === kind);
    let said = 0;
    for (const truth of truths) said += (await saidOf(truth)).length;
    expect(truths).toHaveLength(26);
    expect(said).toBeGreaterThanOrEqual(least);
  });

  it('a true one is said beside a lie, which is left out', async () => {
    const [truth] = readWordings('truthful');
    if (!truth) throw new Error('there are truths');
    const lie = { text: "Japan's FDI in ASEAN was US$99.9 billion.", citations: [1] };
    const [passage] = passagesOf(truth, parts.index);
    server.script(() => ({ kind: 'says', content: { answers: true, sentences: [lie, truth.sentence] } }));
    const answer = answered({ language: 'en', shortAnswer: null, citations: [{ ...citation(), ...passage }] });
    const worded = await wordAnswer(answer, { question: '', fallbackLanguage: 'en', today }, wording.parts);
    expect(worded).toMatchObject({ wording: { model: 'scripted', sentences: [truth.sentence], translations: [] } });
  });

  it('a translation of a quote is shown where it leaves no value out', async () => {
    const truth = readWordings('truthful').find(
      ({ passages, language }) => language === 'en' && passages[0] === 'id:11',
    );
    if (!truth) throw new Error('there is a truth of that passage');
    const [passage] = passagesOf(truth, parts.index);
    const answer = answered({ language: 'en', shortAnswer: null, citations: [{ ...citation(), ...passage }] });
    const translated = async (translation: string): Promise<unknown> => {
      server.script(({ response_format: format }) => ({
        kind: 'says',
        content: format?.json_schema.name === 'translation' ? { translation } : { answers: false, sentences: [] },
      }));
      const worded = await wordAnswer(answer, { question: '', fallbackLanguage: 'en', today }, wording.parts);
      return worded.kind === 'answered' ? worded.wording : undefined;
    };
    const whole = truth.sentence.text;
    expect(await translated(whole)).toMatchObject({ sentences: [], translations: [{ citation: 1, text: whole }] });
    expect(await translated('The 16 countries are involved in RCEP.')).toBeUndefined();
  });

  it('true ones that leave out what was found are not said', async () => {
    const truth = readWordings('truthful').find(({ sentence }) =>
      sentence.text.startsWith('Japan was the second-largest'),
    );
    if (!truth) throw new Error('there is such a truth');
    const [passage] = passagesOf(truth, parts.index);
    server.script(() => ({ kind: 'says', content: { answers: true, sentences: [truth.sentence] } }));
    const quantity = { kind: 'money', value: 21.2e9, upper: null, unit: 'USD', approximation: 'exact' } as const;
    const answer = answered({
      language: 'en',
      shortAnswer: {
        text: 'US$21.2 billion',
        source: 'US$21.2 billion',
        quantity: { ...quantity, start: 0, end: 1 },
        citation: 1,
      },
      citations: [{ ...citation(), ...passage }],
    });
    const worded = await wordAnswer(answer, { question: '', fallbackLanguage: 'en', today }, wording.parts);
    expect(worded).toEqual(answer);
  });
});
