import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { render } from '../../../src/adapters/prompts/prompt-file.js';
import { readPrompts } from '../../../src/adapters/prompts/read-prompts.js';
import { purposes, variablesOf } from '../../../src/adapters/prompts/reply-schemas.js';
import { tempFolder } from '../../helpers/temp-folder.js';

const languages = ['id', 'en'] as const;

describe('each prompt that comes with the project', () => {
  it.each(languages.flatMap((language) => purposes.map((purpose) => [language, purpose] as const)))(
    '%s/%s takes every variable, and is left with no placeholder',
    async (language, purpose) => {
      const { prompts, problems } = await readPrompts('prompts');
      expect(problems).toEqual([]);
      const prompt = prompts?.[language][purpose];
      const values = Object.fromEntries(variablesOf[purpose].map((name) => [name, `the value of ${name}`]));
      const text = `${prompt?.system ?? ''}\n${render(prompt?.user ?? '', values)}`;
      for (const value of Object.values(values)) expect(text).toContain(value);
      expect(text).not.toMatch(/\{\{|\}\}|undefined/u);
      expect(prompt?.system).toContain('JSON');
    },
  );
});

it('a value that looks like a placeholder stays as it is', () => {
  expect(render('{{ a }} {{b}}', { a: '{{b}}', b: '$& $1' })).toBe('{{b}} $& $1');
});

describe('prompts that cannot be used', () => {
  function spoiled(spoil: (content: string) => string, file = 'en/answer.md'): string {
    const folder = tempFolder();
    cpSync('prompts', folder, { recursive: true });
    const target = path.join(folder, file);
    writeFileSync(target, spoil(readFileSync(target, 'utf8')));
    return folder;
  }

  it.each<[string, (content: string) => string, string, number | null]>([
    ['no front matter', (text) => text.replace('---\n', ''), 'no front matter', 1],
    ['front matter that is no YAML', (text) => text.replace('[question, passages]', '[question'), 'no YAML', 4],
    ['an unknown variable', (text) => text.replace('{{question}}', '{{questoin}}'), '{{questoin}} is no variable', 51],
    ['a variable that is missing', (text) => text.replace('{{question}}', ''), '{{question}} does not occur', null],
    ['another list of variables', (text) => text.replace('[question, passages]', '[question]'), 'variables must be', 3],
    ['another purpose', (text) => text.replace('purpose: answer', 'purpose: verdict'), 'purpose must be answer', 2],
    ['a purpose that there is not', (text) => text.replace('purpose: answer', 'purpose: poem'), 'purpose', 2],
    ['another schema', (text) => text.replace('type: boolean', 'type: string'), 'schema must be', 4],
    ['a field that is not known', (text) => text.replace('purpose:', 'colour: red\npurpose:'), 'colour', null],
    ['no part for the user', (text) => text.replace('# user', '# person'), '# user', null],
  ])('%s', async (_, spoil, said, line) => {
    const { prompts, problems } = await readPrompts(spoiled(spoil));
    expect(prompts).toBeNull();
    const problem = problems.find(({ subject }) => subject.includes(said));
    expect(problem?.code).toBe('prompt-invalid');
    expect(problem?.file).toMatch(/en.answer\.md$/u);
    if (line !== null) expect(problem?.line).toBe(line);
  });

  it('are all told at once, with a file that is not there and one that is no text', async () => {
    const folder = spoiled((text) => text.replace('{{question}}', ''));
    rmSync(path.join(folder, 'id', 'verdict.md'));
    writeFileSync(path.join(folder, 'id', 'translation.md'), Buffer.from([0xff, 0xfe, 0x00]));
    writeFileSync(path.join(folder, 'en', 'verdict.md'), 'x'.repeat(60_000));
    const { prompts, problems } = await readPrompts(folder);
    expect(prompts).toBeNull();
    expect(problems.map(({ file, code }) => [path.basename(file), code])).toEqual([
      ['verdict.md', 'unreadable'],
      ['translation.md', 'not-utf8'],
      ['answer.md', 'prompt-invalid'],
      ['verdict.md', 'too-large'],
    ]);
  });
});
