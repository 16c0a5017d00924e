import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { CitedPassage, HybridIndex, Language } from '../../src/engine/index.js';

const articleIds: Readonly<Record<Language, string>> = {
  id: 'tawaran-kerja-sama-jepang-umkm-asean',
  en: 'japan-offers-asean-msme-cooperation',
};

const rowSchema = z.strictObject({
  /** What kind of lie or truth it is. */
  kind: z.string(),
  /** Of the asker. */
  language: z.enum(['id', 'en']),
  /** Claims of the shipped articles by language and position; their `n` counts from 1 in this order. */
  passages: z.array(z.string().regex(/^(?:id|en):\d+$/u)).min(1),
  sentence: z.strictObject({ text: z.string(), citations: z.array(z.int()) }),
});

export type WordingRow = z.infer<typeof rowSchema>;

/** Sentences as a language model might write them of the shipped articles. */
export function readWordings(name: 'truthful' | 'lies'): readonly WordingRow[] {
  const file = fileURLToPath(new URL(`../golden/wordings/${name}.jsonl`, import.meta.url));
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => rowSchema.parse(JSON.parse(line)));
}

/** The passages that a row names, out of the shipped corpus. */
export function passagesOf({ passages }: WordingRow, index: HybridIndex): readonly CitedPassage[] {
  return passages.map((passage, at) => {
    const [language, position] = passage.split(':') as [Language, string];
    const article = index.articles.get(articleIds[language]);
    const claim = index.claimsOf(articleIds[language])[Number(position)];
    if (!article || !claim) throw new Error(`the shipped corpus has no ${passage}`);
    return { n: at + 1, quote: claim.text, language, outlet: article.outlet, publishedOn: article.publishedOn };
  });
}
