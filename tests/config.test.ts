import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder, readConfig, type Config } from '../src/config.js';
import { SitasiError } from '../src/engine/index.js';

const applicationId = '1234567890123456789';
/** In the form of a bot token, whose first part is the application's id in base64. */
const token = `${Buffer.from(applicationId).toString('base64')}.GsEcRe.tSecretSecretSecret`;

/** Every setting, each with a value that is not the default. */
const everySetting = {
  DISCORD_TOKEN: token,
  DISCORD_APPLICATION_ID: '9876543210987654321',
  SITASI_WATCH: 'true',
  SITASI_FETCH_HOSTS: 'Berita.example, *.tempo.example',
  CORPUS_GUILD_IDS: '111111111111111111, 222222222222222222',
  DISCORD_API_URL: 'http://127.0.0.1:8080/api',
  SITASI_CORPUS: ['articles', 'more.jsonl'].join(path.delimiter),
  SITASI_MODELS_DIR: 'my-models',
  SITASI_EMBEDDER: 'my-embedder',
  SITASI_READER: 'my-reader',
  SITASI_ALLOW_MODEL_DOWNLOAD: 'true',
  SITASI_CACHE_DIR: 'my-cache',
  SITASI_DATA_DIR: 'my-data',
  DATABASE_URL: 'postgres://bot:pass@db.example/sitasi',
  DATABASE_READ_URL: 'postgres://bot:pass@replica.example/sitasi',
  SITASI_VECTORS: 'database',
  EMBEDDER_URL: 'http://127.0.0.1:8081/v1',
  EMBEDDER_NAME: 'e5',
  EMBEDDER_KEY: 'embedder-secret',
  SITASI_ENGINE_SOCKET: 'run/engine.sock',
  SITASI_SHARDS: '0-3/8',
  SITASI_HEALTH: '[::1]:9000',
  SITASI_LANGUAGE: 'id',
  LANGUAGE_MODEL_URL: 'https://model.example/v1',
  LANGUAGE_MODEL_NAME: 'a-model',
  LANGUAGE_MODEL_KEY: 'secret-key',
  LANGUAGE_MODEL_TIMEOUT_MS: '1500',
  LANGUAGE_MODEL_TOKENS_PER_DAY: '5000',
  LANGUAGE_MODEL_MONEY_PER_DAY: '1.50',
  LANGUAGE_MODEL_PRICE_INPUT: '0.5',
  LANGUAGE_MODEL_PRICE_OUTPUT: '2',
  SITASI_PROMPTS_DIR: 'my-prompts',
};

function failureOf(environment: Readonly<Record<string, string>>): SitasiError {
  try {
    readConfig(environment);
  } catch (failure) {
    if (failure instanceof SitasiError) return failure;
    throw failure;
  }
  throw new Error('the settings were taken');
}

describe('without any setting', () => {
  const config = readConfig({});

  test('the shipped corpus, the shipped models and a cache and data beside them are used, offline and without Discord', () => {
    expect(config).toEqual({
      corpus: [path.join(projectFolder, 'corpus')],
      embedder: { folder: path.join(projectFolder, 'models', 'e5-small-id-en'), allowDownload: false },
      reader: { folder: path.join(projectFolder, 'models', 'reader-id-en'), allowDownload: false },
      cacheFolder: path.join(projectFolder, '.cache'),
      journalFolder: path.join(projectFolder, '.data'),
      databaseUrl: null,
      databaseReadUrl: null,
      vectorsInDatabase: false,
      engineSocket: null,
      embeddingServer: null,
      watch: false,
      fetchHosts: [],
      dataFolder: path.join(projectFolder, '.data'),
      health: { host: '127.0.0.1', port: 9464 },
      languageModel: null,
      language: 'en',
      discord: null,
    } satisfies Config);
  });

  test('the folders of the defaults are there', () => {
    for (const folder of [...config.corpus, config.embedder.folder, config.reader.folder])
      expect(existsSync(folder)).toBe(true);
  });
});

test('every setting does something', () => {
  expect(readConfig(everySetting)).toEqual({
    corpus: [path.resolve('articles'), path.resolve('more.jsonl')],
    embedder: { folder: path.resolve('my-models', 'my-embedder'), allowDownload: true },
    reader: { folder: path.resolve('my-models', 'my-reader'), allowDownload: true },
    cacheFolder: path.resolve('my-cache'),
    journalFolder: path.resolve('my-data'),
    databaseUrl: 'postgres://bot:pass@db.example/sitasi',
    databaseReadUrl: 'postgres://bot:pass@replica.example/sitasi',
    vectorsInDatabase: true,
    engineSocket: path.resolve('run/engine.sock'),
    embeddingServer: { url: 'http://127.0.0.1:8081/v1', model: 'e5', key: 'embedder-secret' },
    watch: true,
    fetchHosts: ['berita.example', '*.tempo.example'],
    dataFolder: path.resolve('my-data'),
    health: { host: '::1', port: 9000 },
    languageModel: {
      url: 'https://model.example/v1',
      key: 'secret-key',
      model: 'a-model',
      timeoutMs: 1500,
      tokensPerDay: 5000,
      moneyPerDay: 1.5,
      prices: { input: 0.5, output: 2 },
      spendingFile: path.resolve('my-data', 'language-model.json'),
      promptsFolder: path.resolve('my-prompts'),
      dictionaryFolder: path.join(projectFolder, 'models'),
    },
    language: 'id',
    discord: {
      token,
      applicationId: '9876543210987654321',
      apiUrl: 'http://127.0.0.1:8080/api',
      corpusGuildIds: ['111111111111111111', '222222222222222222'],
      shards: { from: 0, to: 3, count: 8 },
    },
  } satisfies Config);
});

test.each(['', ' ', '\t'])('a setting left blank (%j) is as good as none', (blank) => {
  const blanks = Object.fromEntries(Object.keys(everySetting).map((name) => [name, blank]));
  expect(readConfig(blanks)).toEqual(readConfig({}));
});

test('a copied value with spaces around it is taken without them', () => {
  const spaced = Object.fromEntries(Object.entries(everySetting).map(([name, value]) => [name, ` ${value}\n`]));
  expect(readConfig(spaced).discord).toEqual(readConfig(everySetting).discord);
  expect(readConfig(spaced).embedder).toEqual(readConfig(everySetting).embedder);
});

test('a separator too many in SITASI_CORPUS does not make the present folder a corpus', () => {
  const SITASI_CORPUS = ['', 'articles', '', 'more', ''].join(path.delimiter);
  expect(readConfig({ SITASI_CORPUS }).corpus).toEqual([path.resolve('articles'), path.resolve('more')]);
});

test('an absolute path of a model is taken as it is', () => {
  expect(readConfig({ SITASI_EMBEDDER: path.resolve('elsewhere/model') }).embedder.folder).toBe(
    path.resolve('elsewhere/model'),
  );
});

describe('a language model', () => {
  const set = { LANGUAGE_MODEL_URL: 'http://127.0.0.1:11434/v1', LANGUAGE_MODEL_NAME: 'a-model' };

  test('needs an address and a name, and nothing else', () => {
    expect(readConfig(set).languageModel).toMatchObject({
      key: null,
      timeoutMs: 2000,
      tokensPerDay: 1_000_000,
      moneyPerDay: null,
      promptsFolder: path.join(projectFolder, 'prompts'),
    });
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['LANGUAGE_MODEL_NAME', { LANGUAGE_MODEL_URL: set.LANGUAGE_MODEL_URL }],
    ['LANGUAGE_MODEL_URL', { LANGUAGE_MODEL_NAME: 'a-model' }],
    ['LANGUAGE_MODEL_URL', { LANGUAGE_MODEL_KEY: 'sk-secret' }],
    ['LANGUAGE_MODEL_URL', { ...set, LANGUAGE_MODEL_URL: 'ftp://model.example' }],
    ['LANGUAGE_MODEL_TIMEOUT_MS', { ...set, LANGUAGE_MODEL_TIMEOUT_MS: '1' }],
    ['LANGUAGE_MODEL_TIMEOUT_MS', { ...set, LANGUAGE_MODEL_TIMEOUT_MS: '2s' }],
    ['LANGUAGE_MODEL_TOKENS_PER_DAY', { ...set, LANGUAGE_MODEL_TOKENS_PER_DAY: '-1' }],
    ['LANGUAGE_MODEL_PRICE_INPUT', { ...set, LANGUAGE_MODEL_PRICE_INPUT: '0,50' }],
    ['LANGUAGE_MODEL_MONEY_PER_DAY', { ...set, LANGUAGE_MODEL_MONEY_PER_DAY: '5' }],
  ])('%s: not with %j', (name, environment) => {
    const { details } = failureOf(environment);
    expect(details).toEqual([expect.stringContaining(`${name}: `) as string]);
    expect(details.join()).not.toContain('sk-secret');
  });
});

describe('vectors in the database', () => {
  test.each([
    [{ SITASI_VECTORS: 'database' }, 'DATABASE_URL'],
    [{ DATABASE_READ_URL: 'postgres://replica.example/x' }, 'DATABASE_READ_URL'],
    [{ SITASI_VECTORS: 'disk' }, 'SITASI_VECTORS'],
  ])('%o is told of by name', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(
      expect.objectContaining({ code: 'config-invalid', details: [expect.stringContaining(name)] }) as Error,
    );
  });
});

test('what an embeddings server calls its model is of no use without its address', () => {
  expect(() => readConfig({ EMBEDDER_NAME: 'e5' })).toThrow(
    expect.objectContaining({ details: [expect.stringContaining('EMBEDDER_URL')] }) as Error,
  );
});

describe('shards', () => {
  const shardsOf = (SITASI_SHARDS: string) => readConfig({ DISCORD_TOKEN: token, SITASI_SHARDS }).discord?.shards;

  test.each([
    ['auto', null],
    ['8', { from: 0, to: 7, count: 8 }],
    ['2/8', { from: 2, to: 2, count: 8 }],
    ['4-7/8', { from: 4, to: 7, count: 8 }],
  ])('%s', (given, expected) => {
    expect(shardsOf(given)).toEqual(expected);
  });

  test.each(['0', '8/8', '5-3/8', 'all', '-1', '1-9/8'])('%s is refused', (given) => {
    expect(() => shardsOf(given)).toThrow(
      expect.objectContaining({ details: [expect.stringContaining('SITASI_SHARDS')] }) as Error,
    );
  });
});

describe('the address for health', () => {
  test.each(['off', 'OFF'])('%s is none', (SITASI_HEALTH) => {
    expect(readConfig({ SITASI_HEALTH }).health).toBeNull();
  });

  test.each(['9464', 'localhost', 'localhost:', 'localhost:99999', 'http://localhost:9464/'])(
    'not %s',
    (SITASI_HEALTH) => {
      expect(failureOf({ SITASI_HEALTH }).details).toEqual([expect.stringContaining('SITASI_HEALTH: must') as string]);
    },
  );
});

describe('the language of messages', () => {
  test.each([
    [{ LANG: 'id_ID.UTF-8' }, 'id'],
    [{ LANG: 'id' }, 'id'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'idontexist' }, 'en'],
    [{ LC_ALL: 'id_ID.UTF-8', LANG: 'en_US.UTF-8' }, 'id'],
    [{ LC_ALL: '', LANG: 'id_ID.UTF-8' }, 'id'],
    [{ SITASI_LANGUAGE: 'en', LANG: 'id_ID.UTF-8' }, 'en'],
  ] as const)('of %j is %s', (environment, language) => {
    expect(readConfig(environment).language).toBe(language);
  });
});

describe('the application id', () => {
  test('is read from the token', () => {
    expect(readConfig({ DISCORD_TOKEN: token }).discord?.applicationId).toBe(applicationId);
  });

  test('must be given with a token that does not tell it', () => {
    const failure = failureOf({ DISCORD_TOKEN: 'not-a-token' });
    expect(failure.code).toBe('config-invalid');
    expect(failure.details).toEqual([expect.stringMatching(/^DISCORD_APPLICATION_ID: /u)]);
  });
});

describe('wrong settings', () => {
  test('are all told at once, by name', () => {
    const failure = failureOf({
      DISCORD_TOKEN: token,
      DISCORD_APPLICATION_ID: 'Sitasi',
      DISCORD_API_URL: 'discord.example',
      SITASI_ALLOW_MODEL_DOWNLOAD: 'maybe',
      SITASI_LANGUAGE: 'fr',
    });
    expect(failure.code).toBe('config-invalid');
    expect(failure.details.map((detail) => detail.split(':', 1)[0])).toEqual([
      'DISCORD_APPLICATION_ID',
      'DISCORD_API_URL',
      'SITASI_ALLOW_MODEL_DOWNLOAD',
      'SITASI_LANGUAGE',
    ]);
  });

  test('are told without their values: one of them may be a token in the wrong place', () => {
    const secret = 'xSECRETx';
    const failures = [
      failureOf({ ...everySetting, DISCORD_APPLICATION_ID: secret, SITASI_LANGUAGE: secret }),
      failureOf({ ...everySetting, DISCORD_API_URL: secret, SITASI_ALLOW_MODEL_DOWNLOAD: secret }),
      failureOf({ DISCORD_TOKEN: secret }),
    ];
    for (const failure of failures) {
      expect(`${String(failure.stack)} ${failure.details.join(' ')} ${String(failure.cause)}`).not.toContain(secret);
    }
  });

  test.each([
    'http://127.0.0.1:8080/api/v10',
    'https://discord.com/api/v9/',
    'ftp://127.0.0.1/api',
    'javascript:alert(1)',
    '127.0.0.1:8080/api',
  ])('DISCORD_API_URL %s is refused', (DISCORD_API_URL) => {
    expect(failureOf({ DISCORD_API_URL }).details).toEqual([expect.stringMatching(/^DISCORD_API_URL: must /u)]);
  });

  test.each(['123', '12345678901234567x', '-12345678901234567'])(
    'DISCORD_APPLICATION_ID %s is refused',
    (DISCORD_APPLICATION_ID) => {
      expect(failureOf({ DISCORD_APPLICATION_ID }).details).toHaveLength(1);
    },
  );
});

describe('.env.example', () => {
  /** The names that readConfig looks at, without the ones that every system has. */
  const settings = new Set<string>();
  readConfig(
    new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          if (typeof name === 'string') settings.add(name);
          return undefined;
        },
      },
    ),
  );
  for (const ofSystem of ['LC_ALL', 'LANG']) settings.delete(ofSystem);

  test('the settings of these tests are all there are', () => {
    expect([...settings].sort()).toEqual(Object.keys(everySetting).sort());
  });

  const example = (): string => readFileSync(path.join(projectFolder, '.env.example'), 'utf8');

  test('names every setting once and nothing else', () => {
    const named = Array.from(example().matchAll(/^#?[ \t]*([A-Z][A-Z\d_]*)=/gmu), ([, name]) => name);
    expect(named.sort()).toEqual([...settings].sort());
  });

  test('copied as it is, changes nothing and holds no token', () => {
    const given: Record<string, string> = {};
    for (const [, name = '', value = ''] of example().matchAll(/^([A-Z][A-Z\d_]*)=(.*)$/gmu)) {
      given[name] = value.replace(/^(["'])(.*)\1$/u, '$2');
    }
    expect(readConfig(given)).toEqual(readConfig({}));
  });
});
