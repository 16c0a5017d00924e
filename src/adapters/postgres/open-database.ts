import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { SitasiError } from '../../engine/errors.js';
import { databaseError } from './database-error.js';

export interface PoolConfig {
  /** `postgres://user:password@host/database`, with `?sslmode=…` where it is needed. */
  readonly url: string;
  /** What each connection begins with: names and values of settings, without spaces. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface DatabaseConfig extends PoolConfig {
  /** Folder with the migrations, absolute. */
  readonly migrationsFolder: string;
  /** Where its tables are, made where it is not there; null for where the database looks first. */
  readonly schema?: string | null;
}

/** As much of a connection or a pool as a query needs. */
export interface Queries {
  query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>>;
}

export interface Database extends Queries {
  /** Does work in a transaction, rolled back where it is rejected. */
  transaction<Value>(work: (queries: Queries) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

const migrationsTable = 'sitasi_migrations';
/** A statement that takes longer would keep somebody waiting in vain. */
const statementMs = 10_000;
const connectMs = 5000;
/** Few are needed: statements take milliseconds, and each process has its own. */
const mostConnections = 5;
/** How long is waited between attempts to reach a database that is not up yet, in milliseconds. */
const pausesMs = [500, 1000, 2000, 4000];

/**
 * Connects and brings the tables up to date; one process at a time does that. Throws `database-unusable` where the database is not
 * there after some attempts, and `store-too-new` where a later program made the tables.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const pool = createPool(config);
  try {
    await reach(pool);
    await migrate(config.migrationsFolder, config.schema ?? null, pool);
  } catch (cause) {
    await pool.end();
    throw databaseError(cause);
  }
  return toDatabase(pool);
}

/** The same for a database whose tables another one looks after, such as a replica; it need not be there yet. */
export function openPool(config: PoolConfig): Database {
  return toDatabase(createPool(config));
}

function createPool({ url, settings = {} }: PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: mostConnections,
    statement_timeout: statementMs,
    connectionTimeoutMillis: connectMs,
    application_name: 'sitasi',
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    // A program that has nothing else to do ends.
    allowExitOnIdle: true,
  });
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on('error', () => undefined);
  return pool;
}

function toDatabase(pool: pg.Pool): Database {
  let ended: Promise<void> | null = null;
  return {
    query: (query) => pool.query(query).catch(fail),
    transaction: async (work) => {
      const client = await pool.connect().catch(fail);
      try {
        await client.query('BEGIN');
        const value = await work(client);
        await client.query('COMMIT');
        client.release();
        return value;
      } catch (cause) {
        // A connection in an unknown state is not used again.
        client.release(true);
        return fail(cause);
      }
    },
    close: () => (ended ??= pool.end()),
  };
}

const fail = (cause: unknown): never => {
  throw databaseError(cause);
};

async function reach(pool: pg.Pool): Promise<void> {
  for (const pauseMs of [...pausesMs, null]) {
    try {
      await pool.query('SELECT 1');
      return;
    } catch (cause) {
      if (pauseMs === null) throw cause;
      await delay(pauseMs);
    }
  }
}

/** Any number that no other program on the database takes for its own lock. */
const migrationLock = 7_483_920_117;

/** Waits for another process that does the same. */
async function migrate(folder: string, schema: string | null, pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  // Told of by whatever query is under way.
  client.on('error', () => undefined);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await refuseLaterTables(folder, schema, client);
    await runner({
      ...(schema === null ? {} : { schema: [schema, 'public'], createSchema: true, migrationsSchema: schema }),
      dbClient: client,
      dir: folder,
      direction: 'up',
      migrationsTable,
      singleTransaction: true,
      noLock: true,
      log: () => undefined,
    });
  } finally {
    // The lock goes with the connection.
    client.release(true);
  }
}

async function refuseLaterTables(folder: string, schema: string | null, client: pg.PoolClient): Promise<void> {
  const table = schema === null ? migrationsTable : `${schema}.${migrationsTable}`;
  const { rows: tables } = await client.query<{ found: string | null }>('SELECT to_regclass($1)::text AS found', [
    table,
  ]);
  if (!tables[0]?.found) return;
  const known = new Set(readdirSync(folder).map((name) => name.replace(/\.sql$/u, '')));
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${table}`);
  const unknown = rows.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new SitasiError('store-too-new', 'the tables were made by a later program', { details: unknown });
  }
}
