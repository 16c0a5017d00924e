import { beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.js';
import type { Engine } from '../../../src/engine/index.js';
import { openEngine } from '../../../src/open-engine.js';

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
