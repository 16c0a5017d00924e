import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../src/config.js';
import type { Engine } from '../src/engine/index.js';
import { openEngine } from '../src/open-engine.js';

const caseSchema = z.strictObject({
  claimId: z.string(),
  language: z.enum(['id', 'en']),
  claim: z.string(),
  verdict: z.enum(['supported', 'refuted', 'not-enough-info']),
  differs: z.strictObject({ claim: z.string(), source: z.string().optional() }).optional(),
});

const cases = readFileSync(new URL('./golden/shipped-article/claims.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => caseSchema.parse(JSON.parse(line)));

describe('claims about the shipped article', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine(readConfig({}), () => undefined);
  });

  it.each(cases)('$claimId $claim', async ({ claim, language, verdict, differs }) => {
    const result = await engine.check({ claim, fallbackLanguage: language, today: '2026-03-02' });
    expect(result.verdict).toBe(verdict);
    expect(result.language).toBe(language);
    if (!differs) return;
    const named = result.differences.find((difference) => difference.claim === differs.claim);
    expect(named?.claim).toBe(differs.claim);
    if (differs.source !== undefined) expect(named?.source).toBe(differs.source);
  });
});
