import { isDeepStrictEqual } from 'node:util';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { CorpusProblem } from '../../engine/corpus/corpus-problem.js';
import { jsonSchemaOf, purposes, variablesOf, type Purpose } from './reply-schemas.js';

/** A prompt as its file has it: what to be, and what is asked. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
  /** JSON Schema of the reply. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A prompt, or all that is wrong with its file at once. */
export type ReadPrompt =
  { readonly prompt: Prompt } | { readonly prompt: null; readonly problems: readonly CorpusProblem[] };

const frontMatterSchema = z.strictObject({
  purpose: z.enum(purposes),
  variables: z.array(z.string().regex(/^[a-z]+$/u)),
  schema: z.record(z.string(), z.unknown()),
});

const layout = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/u;
const bodyLayout = /^\s*# system\s*\n([\s\S]*?)\n# user\s*\n([\s\S]*)$/u;
/** `{{question}}`. */
export const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/gu;

/** Reads one prompt file. Problems say in English what must be there: they are for whoever edits the file. */
export function readPrompt(file: string, content: string, purpose: Purpose): ReadPrompt {
  const problems: CorpusProblem[] = [];
  const found = (line: number | null, subject: string): void => {
    problems.push({ file, line, code: 'prompt-invalid', subject });
  };
  const lineOf = (text: string): number | null => {
    const at = content.indexOf(text);
    return at === -1 ? null : content.slice(0, at).split('\n').length;
  };
  const [, frontMatter, body = ''] = layout.exec(content) ?? [];
  if (frontMatter === undefined) {
    found(1, 'no front matter between two lines of ---');
    return { prompt: null, problems };
  }
  const [, system, user] = bodyLayout.exec(body) ?? [];
  if (system === undefined || user === undefined) found(null, 'no part "# system" with a part "# user" behind it');
  const lines = new LineCounter();
  const document = parseDocument(frontMatter, { lineCounter: lines });
  for (const { pos, code } of document.errors) found(lines.linePos(pos[0]).line + 1, `no YAML: ${code}`);
  if (system === undefined || user === undefined || problems.length > 0) return { prompt: null, problems };

  const parsed = frontMatterSchema.safeParse(document.toJS());
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      found(lineOf(`${String(path[0] ?? '')}:`), `${path.join('.')}: ${message}`);
    }
    return { prompt: null, problems };
  }
  const { data } = parsed;
  const wanted: readonly string[] = variablesOf[purpose];
  if (data.purpose !== purpose) found(lineOf('purpose:'), `purpose must be ${purpose}`);
  if (!isDeepStrictEqual([...data.variables].sort(), [...wanted].sort())) {
    found(lineOf('variables:'), `variables must be ${wanted.join(', ')}`);
  }
  const schema = jsonSchemaOf(purpose);
  if (!isDeepStrictEqual(data.schema, schema)) found(lineOf('schema:'), `schema must be ${JSON.stringify(schema)}`);
  const used = new Set([...`${system}\n${user}`.matchAll(placeholder)].map(([, name = '']) => name));
  for (const name of used)
    if (!wanted.includes(name)) found(lineOf(`{{${name}`), `{{${name}}} is no variable of this prompt`);
  for (const name of wanted) if (!used.has(name)) found(null, `{{${name}}} does not occur`);
  return problems.length > 0
    ? { prompt: null, problems }
    : { prompt: { system: system.trim(), user: user.trim(), schema: data.schema } };
}

/** A text with its variables put in, each in one go: a value that looks like a placeholder stays as it is. */
export function render(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (_, name: string) => variables[name] ?? '');
}
