import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusProblem } from '../../engine/corpus/corpus-problem.js';
import type { Language } from '../../engine/types.js';
import { readPrompt, type Prompt } from './prompt-file.js';
import { purposes, type Purpose } from './reply-schemas.js';

/** All prompts, by language and purpose. */
export type Prompts = Readonly<Record<Language, Readonly<Record<Purpose, Prompt>>>>;

/** `prompts` is null where there is a problem in any of them. */
export interface ReadPrompts {
  readonly prompts: Prompts | null;
  readonly problems: readonly CorpusProblem[];
}

/** Far above what a prompt needs. */
const mostCharacters = 50_000;

/** Reads `<folder>/<language>/<purpose>.md` for both languages and all purposes, and tells all that is wrong with them at once. */
export async function readPrompts(folder: string): Promise<ReadPrompts> {
  const problems: CorpusProblem[] = [];
  const readAll = async (language: Language): Promise<Readonly<Record<Purpose, Prompt>>> => {
    const entries: [Purpose, Prompt][] = [];
    for (const purpose of purposes) {
      const found = await readOne(path.join(folder, language, `${purpose}.md`), purpose);
      if (found.prompt === null) problems.push(...found.problems);
      else entries.push([purpose, found.prompt]);
    }
    // A purpose that is not there has left a problem, and then none of this is given away.
    return Object.fromEntries(entries) as Record<Purpose, Prompt>;
  };
  const prompts = { id: await readAll('id'), en: await readAll('en') };
  return { prompts: problems.length === 0 ? prompts : null, problems };
}

async function readOne(file: string, purpose: Purpose): Promise<ReturnType<typeof readPrompt>> {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    const code = cause instanceof TypeError ? 'not-utf8' : 'unreadable';
    return { prompt: null, problems: [{ file, line: null, code, subject: '' }] };
  }
  if (content.length > mostCharacters) {
    return { prompt: null, problems: [{ file, line: null, code: 'too-large', subject: '' }] };
  }
  return readPrompt(file, content, purpose);
}
