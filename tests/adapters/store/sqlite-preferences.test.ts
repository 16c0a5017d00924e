import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqlitePreferences } from '../../../src/adapters/store/sqlite-preferences.js';
import { schemaVersion } from '../../../src/adapters/store/schema.js';
import { SitasiError } from '../../../src/engine/index.js';
import { defaultGuildSettings } from '../../../src/preferences/preferences.js';
import { tempFolder } from '../../helpers/temp-folder.js';
import { testPreferences } from '../../preferences/contract.js';
import { openStore } from './open-store.js';

const guildId = '111111111111111111';
const personId = '333333333333333333';
const replyKey = 'a1b2c3';
const strict = { ...defaultGuildSettings, strictness: 'strict' } as const;

testPreferences('in SQLite', openStore);

/** Everything that the store wrote, byte by byte. */
function allBytes(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name))));
}

async function filledFolder(): Promise<string> {
  const folder = tempFolder();
  const preferences = openSqlitePreferences({ folder });
  await preferences.setGuild(guildId, strict);
  await preferences.setPersonLanguage(personId, 'id');
  await preferences.vote({ personId, replyKey, isUseful: true });
  await preferences.countCitations(['antara']);
  await preferences.close();
  return folder;
}

function failureOf(folder: string): SitasiError {
  try {
    openStore(folder);
  } catch (failure) {
    if (failure instanceof SitasiError) return failure;
    throw failure;
  }
  throw new Error('the store was opened');
}

function changeDatabase(folder: string, statement: string): void {
  const database = new Sqlite(path.join(folder, 'preferences.sqlite'));
  database.exec(statement);
  database.close();
}

describe('what is on disk', () => {
  it('is there again after a restart', async () => {
    const preferences = openStore(await filledFolder());
    expect(await preferences.guild(guildId)).toEqual(strict);
    expect(await preferences.person(personId)).toEqual({ language: 'id', votes: 1 });
    expect(await preferences.citationsOf('antara')).toBe(1);
  });

  it('is there again after the process ended without closing it', async () => {
    const folder = tempFolder();
    await openStore(folder).setPersonLanguage(personId, 'id');
    expect(await openStore(folder).person(personId)).toEqual({ language: 'id', votes: 0 });
  });

  it('names nobody', async () => {
    const written = allBytes(await filledFolder());
    expect(written.includes(guildId)).toBe(true);
    expect(written.includes(personId)).toBe(false);
    const number = Buffer.alloc(8);
    number.writeBigInt64BE(BigInt(personId));
    expect(written.includes(number)).toBe(false);
  });

  it('does not tell the same person in two folders', async () => {
    const [first, second] = [await filledFolder(), await filledFolder()];
    const hashIn = (folder: string): Buffer => {
      const database = new Sqlite(path.join(folder, 'preferences.sqlite'), { readonly: true });
      const hash = database.prepare<[], Buffer>('SELECT person_hash FROM person').pluck().get();
      database.close();
      if (hash === undefined) throw new Error('nobody is kept');
      return hash;
    };
    expect(hashIn(first)).toHaveLength(32);
    expect(hashIn(first).equals(hashIn(second))).toBe(false);
  });

  it('is gone byte by byte once a person is forgotten', async () => {
    const folder = await filledFolder();
    const database = new Sqlite(path.join(folder, 'preferences.sqlite'), { readonly: true });
    const hash = database.prepare<[], Buffer>('SELECT person_hash FROM vote').pluck().get() ?? Buffer.alloc(0);
    database.close();
    expect(allBytes(folder).includes(hash)).toBe(true);
    await openStore(folder).forgetPerson(personId);
    expect(hash).toHaveLength(32);
    expect(allBytes(folder).includes(hash)).toBe(false);
    expect(allBytes(folder).includes(replyKey)).toBe(false);
  });

  it('is for the owner of the process alone', () => {
    const folder = path.join(tempFolder(), 'made', 'here');
    openStore(folder);
    const bitsForOthers = (file: string): number => statSync(file).mode & (process.platform === 'win32' ? 0 : 0o077);
    expect(bitsForOthers(folder)).toBe(0);
    expect(bitsForOthers(path.join(folder, 'person.key'))).toBe(0);
  });
});

describe('settings of a server that cannot be read', () => {
  it.each([
    ['no JSON', '{'],
    ['not an object', '"strict"'],
    ['a field missing', JSON.stringify({ ...strict, channelIds: undefined })],
    ['a value of another version', JSON.stringify({ ...strict, strictness: 'very' })],
    ['a channel that is none', JSON.stringify({ ...strict, channelIds: ['general'] })],
  ])('are the defaults, and can be set again: %s', async (_name, stored) => {
    const folder = await filledFolder();
    changeDatabase(folder, `UPDATE guild SET settings = '${stored}'`);
    const preferences = openStore(folder);
    expect(await preferences.guild(guildId)).toEqual(defaultGuildSettings);
    await preferences.changeGuild(guildId, (now) => ({ ...now, language: 'id' }));
    expect(await preferences.guild(guildId)).toEqual({ ...defaultGuildSettings, language: 'id' });
  });
});

describe('a store that cannot be opened', () => {
  it('is of a later program', async () => {
    const folder = await filledFolder();
    changeDatabase(folder, `PRAGMA user_version = ${String(schemaVersion + 1)}`);
    const failure = failureOf(folder);
    expect(failure.code).toBe('store-too-new');
    expect(failure.details).toEqual([path.join(folder, 'preferences.sqlite')]);
    changeDatabase(folder, `PRAGMA user_version = ${String(schemaVersion)}`);
    expect(await openStore(folder).guild(guildId)).toEqual(strict);
  });

  it.each<[string, (file: string) => void]>([
    [
      'no database',
      (file) => {
        writeFileSync(file, 'This is no database. '.repeat(100));
      },
    ],
    [
      'cut short',
      (file) => {
        writeFileSync(file, readFileSync(file).subarray(0, 6000));
      },
    ],
    [
      'written over',
      (file) => {
        const content = readFileSync(file);
        content.fill(0xff, 4096, 12_288);
        writeFileSync(file, content);
      },
    ],
  ])('has a damaged file: %s', async (_name, damage) => {
    const folder = await filledFolder();
    const file = path.join(folder, 'preferences.sqlite');
    damage(file);
    const failure = failureOf(folder);
    expect(failure.code).toBe('store-damaged');
    expect(failure.details).toEqual([file]);
  });

  it.each<[string, (file: string) => void]>([
    ['gone', rmSync],
    [
      'empty',
      (file) => {
        writeFileSync(file, '');
      },
    ],
    [
      'none',
      (file) => {
        writeFileSync(file, 'secret');
      },
    ],
  ])('holds people whose key is %s', async (_name, damage) => {
    const folder = await filledFolder();
    const file = path.join(folder, 'person.key');
    const key = readFileSync(file);
    damage(file);
    const failure = failureOf(folder);
    expect(failure.code).toBe('store-damaged');
    expect(failure.details).toEqual([file]);
    writeFileSync(file, key);
    expect(await openStore(folder).person(personId)).toEqual({ language: 'id', votes: 1 });
  });

  it('has a file where the folder should be', () => {
    const file = path.join(tempFolder(), 'data');
    writeFileSync(file, '');
    expect(failureOf(file).code).toBe('store-unusable');
  });
});

it('a lost key is made anew where nobody is kept', async () => {
  const folder = tempFolder();
  const before = openSqlitePreferences({ folder });
  await before.setGuild(guildId, strict);
  await before.close();
  rmSync(path.join(folder, 'person.key'));
  expect(await openStore(folder).guild(guildId)).toEqual(strict);
});

it('what breaks while it runs is told as what a person can act on', async () => {
  const preferences = openStore();
  await preferences.setGuild(guildId, strict);
  const folder = tempFolder();
  const other = openStore(folder);
  changeDatabase(folder, 'DROP TABLE vote');
  await expect(other.vote({ personId, replyKey, isUseful: true })).rejects.toMatchObject({ code: 'store-unusable' });
  expect(await preferences.guild(guildId)).toEqual(strict);
});
