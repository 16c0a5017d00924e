import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/postgres/open-database.js';
import { projectFolder } from '../../src/config.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { emptyDatabase, onServer, openTestDatabase } from './test-database.js';

const migrationsFolder = path.join(projectFolder, 'migrations', 'shared-state');
const failureOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => null,
    (cause: unknown) => cause,
  );

describe('a database', () => {
  it('gets its tables once, and is the same when it is opened again', async () => {
    const url = await emptyDatabase();
    const first = await openTestDatabase(url);
    await first.query({ text: "INSERT INTO citation VALUES ('a', 1)" });
    const again = await openTestDatabase(url);
    expect((await again.query({ text: 'SELECT * FROM citation' })).rows).toHaveLength(1);
  });

  it('of a later program is not touched', async () => {
    const url = await emptyDatabase();
    const folder = tempFolder();
    cpSync(migrationsFolder, folder, { recursive: true });
    writeFileSync(path.join(folder, '0099_later.sql'), '-- Up Migration\nCREATE TABLE later (x int);');
    await (await openDatabase({ url, migrationsFolder: folder })).close();
    expect(await failureOf(openDatabase({ url, migrationsFolder }))).toMatchObject({
      code: 'store-too-new',
      details: ['0099_later'],
    });
  });

  it('that is not there is told of, without its address', async () => {
    const url = 'postgres://sitasi:top-secret@127.0.0.1:9/nowhere';
    const failure = await failureOf(openDatabase({ url, migrationsFolder }));
    expect(failure).toMatchObject({ code: 'database-unusable', details: ['ECONNREFUSED'] });
    const { message, details } = failure as { message: string; details: readonly string[] };
    expect(`${message}${details.join()}`).not.toContain('top-secret');
  });

  it('goes on when its connections were cut, and tells what fails in between', async () => {
    const url = await emptyDatabase();
    const database = await openTestDatabase(url);
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(url).pathname.slice(1)}'`;
    const during = failureOf(database.query({ text: 'SELECT pg_sleep(5)' }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await onServer(cut);
    expect(await during).toMatchObject({ code: 'database-unusable' });
    await database.query({ text: 'SELECT 1' }).catch(() => undefined);
    expect((await database.query({ text: 'SELECT 1 AS one' })).rows).toEqual([{ one: 1 }]);
  });

  it('that is slow ends a statement after ten seconds', async () => {
    const database = await openTestDatabase(await emptyDatabase());
    expect(await failureOf(database.query({ text: 'SELECT pg_sleep(30)' }))).toMatchObject({
      code: 'database-unusable',
      details: ['57014'],
    });
  });

  it('that only lets read tells so', async () => {
    const url = await emptyDatabase();
    await (await openTestDatabase(url)).close();
    await onServer(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`);
    const database = await openTestDatabase(url);
    expect(await failureOf(database.query({ text: "INSERT INTO citation VALUES ('a', 1)" }))).toMatchObject({
      code: 'database-unusable',
      details: ['25006'],
    });
  });
});
