import { beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { selectEvidence, type Evidence } from '../../../src/engine/answer/select-evidence.js';
import { claimsOf, defaultSettings, type Engine } from '../../../src/engine/index.js';
import { openEngine } from '../../../src/open-engine.js';
import { article } from '../../helpers/articles.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(readConfig({}), () => undefined);
});

test.each([
  ["how big is Japan's FDI in ASEAN?", 'en', 'trading partner'],
  ['Seberapa besar investasi asing langsung Jepang di ASEAN?', 'id', 'mitra dagang'],
] as const)(
  '%s is not answered with the neighbouring amount of trade besides',
  async (question, language, elsewhere) => {
    const answer = await engine.ask({ question, fallbackLanguage: language, today: '2026-03-02' });
    expect(answer.kind).toBe('answered');
    const quotes = answer.kind === 'answered' ? answer.citations.map(({ quote }) => quote) : [];
    expect(quotes[0]).toContain('13');
    expect(quotes.filter((quote) => quote.includes(elsewhere))).toEqual([]);
  },
);

test.each([
  ['Berapa negara ASEAN yang terlibat dalam RCEP?', 'id', '16 negara'],
  ['How many ASEAN countries does RCEP involve?', 'en', '16 countries'],
] as const)('%s is not answered with another count of the same article besides', async (question, language, other) => {
  const answer = await engine.ask({ question, fallbackLanguage: language, today: '2026-03-02' });
  const quotes = answer.kind === 'answered' ? answer.citations.map(({ quote }) => quote) : [];
  expect(quotes[0]).toContain('10');
  expect(quotes.filter((quote) => quote.includes(other))).toEqual([]);
});

test.each([
  ['Who is the METI minister?', 'en'],
  ['Siapa menteri METI?', 'id'],
] as const)('%s is answered neither with the ministry nor with another minister', async (question, language) => {
  const answer = await engine.ask({ question, fallbackLanguage: language, today: '2026-03-02' });
  expect(answer.kind).toBe('abstained');
});

/** A passage of an article of its own that is less sure than an answer must be, with its first amount as the value. */
function unsure(articleId: string, text: string): Evidence {
  const source = article({ articleId, text, language: 'en' });
  const [claim] = claimsOf(source);
  const quantity = claim?.quantities.find(({ kind }) => kind === 'money');
  if (!claim || !quantity) throw new Error(`no amount in ${text}`);
  const scores = { wordCoverage: 1 } as Evidence['passage']['scores'];
  return {
    passage: { ...claim, rank: 1, scores },
    claim,
    article: source,
    probability: defaultSettings.evidence.minProbability - 0.2,
    features: {} as Evidence['features'],
    answers: true,
    span: { kind: 'quantity', quantity, start: quantity.start, end: quantity.end },
  };
}

test.each([
  ['the same value in other words', 'Investors from Japan brought 21.2 billion US dollars to the region.', 2],
  ['another value', 'Investors from Japan brought 12.2 billion US dollars to the region.', 0],
  ['a copy', 'Japanese direct investment in ASEAN came to US$21.2 billion.', 0],
])('two unsure reports make an answer only where they are two and agree: %s', (_name, other, cited) => {
  const reports = [
    unsure('one', 'Japanese direct investment in ASEAN came to US$21.2 billion.'),
    unsure('other', other),
  ];
  expect(selectEvidence(reports, 'en', defaultSettings.evidence)).toHaveLength(cited);
});
