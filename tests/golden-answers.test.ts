import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../src/config.js';
import type { Engine } from '../src/engine/index.js';
import { openEngine } from '../src/open-engine.js';

const caseSchema = z.strictObject({
  questionId: z.string(),
  language: z.enum(['id', 'en']),
  question: z.string(),
  expected: z.enum(['answered', 'abstained']),
  /** Any of these, whatever its case. */
  shortAnswerText: z.array(z.string()).optional(),
  /** A fragment of the first citation, in whichever language it is cited. */
  quoteContains: z.strictObject({ id: z.string(), en: z.string() }).optional(),
});

const cases = readFileSync(new URL('./golden/shipped-article/questions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => caseSchema.parse(JSON.parse(line)));

describe('questions about the shipped article', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine(readConfig({}), () => undefined);
  });

  it.each(cases)('$questionId $question', async ({ question, language, expected, shortAnswerText, quoteContains }) => {
    const answer = await engine.ask({ question, fallbackLanguage: language, today: '2026-03-02' });
    expect(answer.kind).toBe(expected);
    expect(answer.language).toBe(language);
    if (answer.kind !== 'answered') return;
    const [first] = answer.citations;
    if (quoteContains) expect(first.quote).toContain(quoteContains[first.language]);
    if (shortAnswerText) {
      expect(shortAnswerText.map((text) => text.toLowerCase())).toContain(answer.shortAnswer?.text.toLowerCase());
    }
  });
});
