import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { projectFolder } from '../../src/config.js';
import { openDatabase, type Database } from '../../src/adapters/postgres/open-database.js';

const migrationsFolder = `${projectFolder}migrations/shared-state`;

/** Where the server is, as whoever may make databases; `.ci/test-postgres` starts one and sets it. */
function serverUrl(): URL {
  const url = process.env['SITASI_TEST_POSTGRES'];
  if (url === undefined) throw new Error('SITASI_TEST_POSTGRES is not set: run .ci/test-postgres');
  return new URL(url);
}

/** Does something on the server itself. */
export async function onServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl().href });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** The address of an empty database that goes with the test. */
export async function emptyDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  onTestFinished(() => onServer(`DROP DATABASE ${name} WITH (FORCE)`));
  const url = serverUrl();
  url.pathname = `/${name}`;
  return url.href;
}

/** The database at an address with its tables, closed with the test. */
export async function openTestDatabase(url: string): Promise<Database> {
  const database = await openDatabase({ url, migrationsFolder });
  onTestFinished(() => database.close());
  return database;
}
