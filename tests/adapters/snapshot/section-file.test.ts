import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSectionFile, writeSectionFile, type SectionReader } from '../../../src/adapters/snapshot/section-file.js';
import { tempFolder } from '../../helpers/temp-folder.js';

const key = new Uint8Array(32).fill(7);
const sections = [
  { name: 'a', bytes: Uint8Array.of(1, 2, 3) },
  { name: 'empty', bytes: new Uint8Array(0) },
  { name: 'b', bytes: Uint8Array.from({ length: 300 }, (_, at) => at % 251) },
];

async function contentOf(reader: SectionReader): Promise<unknown> {
  const read: unknown[] = [reader.about];
  for (const { name } of sections) {
    const bytes = new Uint8Array(reader.sizeOf(name) ?? 0);
    if (!(await reader.read(name, bytes))) return 'damaged';
    read.push([name, [...bytes]]);
  }
  return read;
}
const whole = [{ of: 'a test' }, ...sections.map(({ name, bytes }) => [name, [...bytes]])];

async function written(): Promise<string> {
  const file = path.join(tempFolder(), 'x.bin');
  await writeSectionFile(file, key, { of: 'a test' }, sections);
  return file;
}

test('what was written is read again, and nothing else lies beside it', async () => {
  const file = await written();
  expect(await readSectionFile(file, key, contentOf)).toEqual(whole);
  expect(readdirSync(path.dirname(file))).toEqual(['x.bin']);
});

test('no file, one of another key and one of another version are told apart', async () => {
  const file = await written();
  expect(await readSectionFile(`${file}.not`, key, contentOf)).toBe('missing');
  expect(await readSectionFile(file, new Uint8Array(32), contentOf)).toBe('of-something-else');
  const bytes = readFileSync(file);
  bytes.writeUInt32LE(99, 'sitasi index\n'.length);
  writeFileSync(file, bytes);
  expect(await readSectionFile(file, key, contentOf)).toBe('other-version');
});

describe('a damaged file is never taken for a whole one', () => {
  test('cut short at any byte', async () => {
    const file = await written();
    const bytes = readFileSync(file);
    for (let length = 0; length < bytes.length; length += 1) {
      writeFileSync(file, bytes.subarray(0, length));
      expect(await readSectionFile(file, key, contentOf)).toBe('damaged');
    }
  });

  test('with any byte flipped', async () => {
    const file = await written();
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      writeFileSync(file, flipped);
      expect(['damaged', 'other-version', 'of-something-else']).toContain(await readSectionFile(file, key, contentOf));
    }
  });
});

test('what cannot be written leaves the file of before, and nothing half', async () => {
  const file = await written();
  const unreadable = { name: 'c', bytes: undefined } as never;
  await expect(writeSectionFile(file, key, {}, [unreadable])).rejects.toThrow();
  const folder = path.join(path.dirname(file), 'nowhere', 'x.bin');
  await expect(writeSectionFile(folder, key, {}, sections)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await readSectionFile(file, key, contentOf)).toEqual(whole);
  expect(readdirSync(path.dirname(file))).toEqual(['x.bin']);
});
