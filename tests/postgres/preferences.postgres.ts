import { describe, expect, it } from 'vitest';
import { createPostgresPreferences } from '../../src/adapters/postgres/postgres-preferences.js';
import { openSharedPersonKey } from '../../src/adapters/postgres/shared-person-key.js';
import { SitasiError } from '../../src/engine/index.js';
import { defaultGuildSettings, type Preferences } from '../../src/preferences/preferences.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { testPreferences } from '../preferences/contract.js';
import { emptyDatabase, openTestDatabase } from './test-database.js';

const guildId = '111111111111111111';
const personId = '333333333333333333';

async function openOn(url: string, folder: string): Promise<Preferences> {
  const database = await openTestDatabase(url);
  return createPostgresPreferences(database, await openSharedPersonKey(folder, database));
}

testPreferences('in PostgreSQL', async () => openOn(await emptyDatabase(), tempFolder()));

describe('two processes on one database', () => {
  it('see what the other keeps, and lose nothing to each other', async () => {
    const [url, folder] = [await emptyDatabase(), tempFolder()];
    const [one, other] = [await openOn(url, folder), await openOn(url, folder)];
    const channels = Array.from({ length: 20 }, (_, at) => String(100_000_000_000_000_000n + BigInt(at)));
    await Promise.all(
      channels.map((channelId, at) =>
        (at % 2 === 0 ? one : other).changeGuild(guildId, (now) => ({
          ...now,
          channelIds: [...now.channelIds, channelId],
        })),
      ),
    );
    expect((await one.guild(guildId)).channelIds.toSorted()).toEqual(channels);
    await Promise.all(
      channels.map(() => one.countCitations(['a', 'b'])).concat(channels.map(() => other.countCitations(['b', 'a']))),
    );
    expect(await other.citationsOf('a')).toBe(40);
    await one.vote({ personId, replyKey: 'r', isUseful: true });
    expect(await other.vote({ personId, replyKey: 'r', isUseful: false })).toEqual({ useful: 0, notUseful: 1 });
    expect(await one.pseudonym(personId)).toBe(await other.pseudonym(personId));
  });

  it('start at the same moment on an empty one', async () => {
    const [url, folder] = [await emptyDatabase(), tempFolder()];
    const opened = await Promise.all(Array.from({ length: 4 }, () => openOn(url, folder)));
    for (const preferences of opened) expect(await preferences.guild(guildId)).toEqual(defaultGuildSettings);
  });

  it('with other keys of people are refused before anything is kept', async () => {
    const url = await emptyDatabase();
    await openOn(url, tempFolder());
    const failure: unknown = await openOn(url, tempFolder()).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(SitasiError);
    expect(failure).toMatchObject({ code: 'store-damaged' });
  });
});

it('no id of a person stands in the database', async () => {
  const url = await emptyDatabase();
  const preferences = await openOn(url, tempFolder());
  await preferences.setPersonLanguage(personId, 'id');
  await preferences.vote({ personId, replyKey: 'r', isUseful: true });
  const database = await openTestDatabase(url);
  for (const table of ['person', 'vote', 'person_key']) {
    const { rows } = await database.query<Record<string, unknown>>({ text: `SELECT * FROM ${table}` });
    expect(rows).toHaveLength(1);
    const values = rows.flatMap((row) => Object.values(row));
    expect(values.some((value) => value instanceof Buffer)).toBe(true);
    const written = values.map((value) => (value instanceof Buffer ? value.toString('latin1') : String(value)));
    expect(written.join('\n')).not.toContain(personId);
  }
});
