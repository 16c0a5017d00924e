import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { answerJsonSchema } from '../../src/faces/terminal/contract.js';
import { verdictJsonSchema } from '../../src/faces/terminal/check-contract.js';
import { verdictToJson } from '../../src/faces/terminal/check-to-json.js';
import { answerToJson } from '../../src/faces/terminal/to-json.js';
import { openEngine, type OpenedEngine } from '../../src/open-engine.js';
import { embedOf } from '../discord/read-reply.js';
import { runBot } from '../discord/run-bot.js';
import {
  startLanguageModelServer,
  type LanguageModelServer,
  type ReceivedRequest,
} from '../helpers/language-model-server.js';
import { makeTempFolder } from '../helpers/temp-folder.js';

const today = '2026-03-02';
const asked = {
  en: { question: "How big is Japan's FDI in ASEAN?", fallbackLanguage: 'en', today },
  id: { question: 'Seberapa besar FDI Jepang di ASEAN?', fallbackLanguage: 'id', today },
} as const;
const told = {
  en: "Japan's foreign direct investment in ASEAN was worth US$21.2 billion, or 13.7 percent of total FDI flows into ASEAN.",
  id: 'FDI Jepang di ASEAN bernilai 21,2 miliar dolar AS atau 13,7 persen dari total arus FDI ke ASEAN.',
};

/** Finds the passage about FDI in the request, and says of it what it says. */
function honest({ messages, response_format: format }: ReceivedRequest): Record<string, unknown> {
  const user = messages[1]?.content ?? '';
  const language = /<(?:kutipan|kalimat|pesan)>/u.test(user) ? 'id' : 'en';
  const n = /"number":(\d+),"quote":"[^\n]*21[.,]2/u.exec(user)?.[1];
  switch (format?.json_schema.name) {
    case 'translation':
      return { translation: 'No translation.' };
    case 'standalone_claim':
      return { claim: user.includes('Negara itu') ? 'Jepang merupakan sumber FDI terbesar kedua di ASEAN.' : 'x' };
    case 'verdict':
      return { sentences: [{ text: told[language], citations: [Number(n)] }] };
    default:
      return { answers: true, sentences: [{ text: told[language], citations: [Number(n)] }] };
  }
}

describe('a language model that keeps to its passages', () => {
  const folder = makeTempFolder();
  const prompts = path.join(folder.folder, 'prompts');
  let server: LanguageModelServer;
  let engine: OpenedEngine;

  beforeAll(async () => {
    server = await startLanguageModelServer();
    cpSync('prompts', prompts, { recursive: true });
    const config = readConfig({
      SITASI_DATA_DIR: folder.folder,
      LANGUAGE_MODEL_URL: server.url,
      LANGUAGE_MODEL_NAME: 'honest',
      LANGUAGE_MODEL_TIMEOUT_MS: '1000',
      LANGUAGE_MODEL_KEY: 'sk-secret',
      SITASI_PROMPTS_DIR: prompts,
    });
    engine = await openEngine({ ...config, journalFolder: null }, () => undefined);
  });
  afterAll(async () => {
    await server.close();
    folder.remove();
  });
  beforeEach(() => {
    server.script((request) => ({ kind: 'says', content: honest(request) }));
  });

  it.each(['en', 'id'] as const)('words an answer, and the terminal shows by whom: %s', async (language) => {
    const answer = await engine.ask(asked[language]);
    const json = answerJsonSchema.parse(answerToJson(answer, 2000));
    if (json.kind !== 'answered') throw new Error('the corpus answers this');
    const [sentence] = json.wording?.sentences ?? [];
    expect(sentence?.text).toBe(told[language]);
    const quotes = json.citations.filter(({ n }) => sentence?.citations.includes(n)).map(({ quote }) => quote);
    expect(quotes.join()).toMatch(/21[.,]2/u);
    expect(json.text).toContain(`${told[language]} [${String(sentence?.citations[0])}]`);
    expect(json.text).toContain(
      language === 'en' ? 'worded by a language model (honest)' : 'dirumuskan oleh model bahasa (honest)',
    );
  });

  it.each(['en', 'id'] as const)('words what a verdict rests on: %s', async (language) => {
    const claim = { en: "Japan's FDI in ASEAN was US$21.2 billion.", id: 'FDI Jepang di ASEAN 21,2 miliar dolar AS.' };
    const result = await engine.check({ claim: claim[language], fallbackLanguage: language, today });
    const json = verdictJsonSchema.parse(verdictToJson(result, 2000));
    expect(json.verdict).toBe('supported');
    expect(json.wording?.sentences.map(({ text }) => text)).toEqual([told[language]]);
    expect(json.text).toContain(told[language]);
  });

  it('is shown in Discord, unless the server does not want it', async () => {
    const { server: discord, preferences } = await runBot({ engine });
    const ask = async (): Promise<string> => {
      const call = { name: 'ask', options: { question: asked.en.question }, locale: 'en-US' };
      return embedOf(await discord.useCommand(call).message()).description ?? '';
    };
    const worded = await ask();
    expect(worded).toMatch(/^\*\*US\$21\.2 billion\*\* \[\d\]/u);
    expect(worded).toContain('-# worded by a language model (honest); each sentence was checked against its quote');
    expect(worded.indexOf('was worth US$21.2 billion')).toBeLessThan(worded.indexOf('> '));
    const before = server.requests.length;
    await preferences.changeGuild(discord.world.guildId, (settings) => ({ ...settings, wording: false }));
    expect(await ask()).not.toContain('language model');
    expect(server.requests.length).toBe(before);
  });

  it('is not waited for beyond its time: the answer is there without it', async () => {
    server.script(() => ({ kind: 'waits' }));
    const answer = await engine.ask({ ...asked.en, question: `${asked.en.question} ` });
    expect(answer).toMatchObject({ kind: 'answered', shortAnswer: { text: 'US$21.2 billion' } });
    expect(answer).not.toHaveProperty('wording');
  });

  it('is not asked where there is no answer', async () => {
    const before = server.requests.length;
    const answer = await engine.ask({ ...asked.en, question: 'Who is the president of Indonesia?' });
    expect(answer.kind).toBe('abstained');
    expect(server.requests.length).toBe(before);
  });

  it('reads a sentence of a message with the name that its pronoun stands for', async () => {
    const claim = 'Negara itu merupakan sumber FDI terbesar kedua di ASEAN.';
    const context = `Jepang kuat di sektor UMKM. ${claim}`;
    const result = await engine.check({ claim, context, fallbackLanguage: 'id', today });
    expect(result.readAs).toBe('Jepang merupakan sumber FDI terbesar kedua di ASEAN.');
    expect(result.claim).toBe(claim);
    expect(result.verdict).toBe('supported');
  });

  it('gets prompts that were read anew, and keeps the old ones where the new cannot be used', async () => {
    const file = path.join(prompts, 'en', 'answer.md');
    const before = readFileSync(file, 'utf8');
    const lastSystem = async (): Promise<string> => {
      await engine.ask(asked.en);
      return server.requests.at(-1)?.messages[0]?.content ?? '';
    };
    writeFileSync(file, before.replace('# system', '# system\n\nBe brief.'));
    expect((await engine.reload()).problems).toEqual([]);
    expect(await lastSystem()).toMatch(/^Be brief\./u);
    writeFileSync(file, before.replace('{{question}}', '{{qestion}}'));
    const { problems } = await engine.reload();
    expect(problems.map(({ code, subject }) => [code, subject])).toEqual([
      ['prompt-invalid', '{{qestion}} is no variable of this prompt'],
      ['prompt-invalid', '{{question}} does not occur'],
    ]);
    expect(await lastSystem()).toMatch(/^Be brief\./u);
    writeFileSync(file, before);
    await engine.reload();
  });

  it('tells what it did, and its key nowhere', async () => {
    const { languageModel, stages } = await engine.vitals();
    expect(languageModel?.outcomes.written).toBeGreaterThan(0);
    expect(languageModel?.outcomes.late).toBeGreaterThan(0);
    expect(languageModel?.sentences.said).toBeGreaterThan(0);
    expect(languageModel?.spentToday.tokens).toBeGreaterThan(0);
    expect(languageModel?.failures).toBe(0);
    expect(stages.read.runs).toBeGreaterThan(0);
    expect(JSON.stringify(languageModel)).not.toContain('sk-secret');
  });
});
