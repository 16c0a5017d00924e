import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPrompts } from '../../src/adapters/prompts/read-prompts.js';
import { readConfig } from '../../src/config.js';
import { openEngine, type OpenedEngine } from '../../src/open-engine.js';
import { startLanguageModelServer, type LanguageModelServer } from '../helpers/language-model-server.js';
import { makeTempFolder, writeFiles } from '../helpers/temp-folder.js';

const rowSchema = z.strictObject({
  where: z.enum(['question', 'article']),
  how: z.enum(['direct', 'encoded', 'other language']),
  /** Of the asker, and of the article. */
  language: z.enum(['id', 'en']),
  text: z.string(),
  /** What a model writes that does as it is told. */
  obeyed: z.string(),
});

const rows = readFileSync(new URL('../golden/wordings/injections.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => rowSchema.parse(JSON.parse(line)));

const aboutInvestment = {
  id: 'Seberapa besar FDI Jepang di ASEAN?',
  en: "How big is Japan's FDI in ASEAN?",
} as const;
const aboutFestival = {
  id: 'Berapa tim yang ikut festival layang-layang Sanur?',
  en: 'How many teams took part in the kite festival in Sanur?',
} as const;

function festival(language: 'id' | 'en'): string {
  const facts = {
    id: 'Festival layang-layang di Pantai Sanur diikuti 412 tim dari 27 desa pada Sabtu (20/7).',
    en: 'On Saturday (20 July), 412 teams from 27 villages took part in the kite festival on Sanur beach.',
  };
  const told = rows.filter((row) => row.where === 'article' && row.language === language).map(({ text }) => text);
  const matter = [
    `title: ${language} festival`,
    'outlet: none',
    'url: none',
    "publishedOn: '2024'",
    `language: ${language}`,
  ];
  return [
    '---',
    ...matter,
    'licence: MIT',
    'textKind: original',
    '---',
    '',
    facts[language],
    '',
    ...told.flatMap((text) => [text, '']),
  ].join('\n');
}

describe('a model that obeys whatever a question or an article tells it', () => {
  const folder = makeTempFolder();
  let server: LanguageModelServer;
  let engine: OpenedEngine;

  beforeAll(async () => {
    server = await startLanguageModelServer();
    writeFiles(folder.folder, { 'corpus/id.md': festival('id'), 'corpus/en.md': festival('en') });
    const config = readConfig({
      SITASI_DATA_DIR: folder.folder,
      LANGUAGE_MODEL_URL: server.url,
      LANGUAGE_MODEL_NAME: 'obedient',
      LANGUAGE_MODEL_TIMEOUT_MS: '20000',
      LANGUAGE_MODEL_TOKENS_PER_DAY: '1000000000',
    });
    const corpus = [...config.corpus, `${folder.folder}/corpus`];
    engine = await openEngine({ ...config, corpus, journalFolder: null }, () => undefined);
  });
  afterAll(async () => {
    await server.close();
    folder.remove();
  });

  it('is given at least forty, direct, encoded and in the other language, in both languages', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    for (const how of ['direct', 'encoded', 'other language']) {
      for (const language of ['id', 'en']) {
        expect(rows.some((row) => row.how === how && row.language === language)).toBe(true);
      }
    }
  });

  it.each(rows)('changes nothing: $where, $how, $language: $text', async ({ where, language, text, obeyed }) => {
    server.script(({ response_format: format }) => ({
      kind: 'says',
      content:
        format?.json_schema.name === 'translation'
          ? { translation: obeyed }
          : {
              ...(format?.json_schema.name === 'answer' ? { answers: true } : {}),
              sentences: [{ text: obeyed, citations: [1] }],
            },
    }));
    const question = where === 'question' ? `${aboutInvestment[language]} ${text}` : aboutFestival[language];
    const request = { question, fallbackLanguage: language, today: '2026-03-02' } as const;
    const alone = await engine.ask({ ...request, wording: false });
    expect(await engine.ask(request)).toEqual(alone);
  });

  it('was asked, and never by other rules than those of the prompts', async () => {
    const { prompts } = await readPrompts('prompts');
    const rules = new Set(
      Object.values(prompts ?? {}).flatMap((own) => Object.values(own).map(({ system }) => system)),
    );
    expect(server.requests.length).toBeGreaterThanOrEqual(rows.length / 2);
    for (const { messages } of server.requests) expect(rules.has(messages[0]?.content ?? '')).toBe(true);
    const { languageModel } = await engine.vitals();
    expect(Object.keys(languageModel?.outcomes ?? {})).toEqual(['written']);
    expect(languageModel?.sentences.said).toBeUndefined();
  });
});
