import { z } from 'zod';

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());

const text = z.string().transform((value) => value.trim());
const snowflake = text.pipe(z.string().regex(/^\d{17,20}$/u, 'must be a Discord id: 17 to 20 digits'));

const trueOrFalse = text
  .pipe(z.enum(['true', 'false'], { error: 'must be true or false' }))
  .transform((value) => value === 'true');

/** Separated by commas or spaces. */
const snowflakes = text
  .transform((value) => value.split(/[\s,]+/u))
  .pipe(z.array(z.string().regex(/^\d{17,20}$/u, 'must be Discord ids of 17 to 20 digits, separated by commas')));

/** `8`: all of eight; `0-3/8`: the first four of eight; `auto`. */
const shardRange = text
  .pipe(
    z
      .string()
      .regex(
        /^(?:auto|\d{1,5}|\d{1,5}(?:-\d{1,5})?\/\d{1,5})$/u,
        'must be auto, a number such as 8, or a part such as 0-3/8',
      ),
  )
  .transform((value) => {
    if (value === 'auto') return null;
    const [part = '', whole] = value.split('/');
    if (whole === undefined) return { from: 0, to: Number(part) - 1, count: Number(part) };
    const [from, to = from] = part.split('-').map(Number);
    return { from: Number(from), to: Number(to), count: Number(whole) };
  })
  .refine(
    (shards) => shards === null || (shards.from <= shards.to && shards.to < shards.count),
    'must be a part of the shards that there are, counted from 0',
  );

/** Names of hosts, separated by commas or spaces; no addresses, paths or ports. */
const hostNames = text
  .transform((value) => value.toLowerCase().split(/[\s,]+/u))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^(?:\*\.)?(?:[\da-z](?:[\da-z-]*[\da-z])?\.)+[a-z][\da-z-]*$/u,
          'must be names of hosts, separated by commas',
        ),
    ),
  );

/** `host:port`, an IPv6 host in brackets, or `off`. */
const healthAddress = z
  .string()
  .regex(/^(?:off|(?:\[[\da-f:]+\]|[^\s:]+):\d{1,5})$/iu, 'must be host:port, or off')
  .transform((value): { readonly host: string; readonly port: number } | null => {
    if (value.toLowerCase() === 'off') return null;
    const colon = value.lastIndexOf(':');
    return { host: value.slice(0, colon).replace(/^\[|\]$/gu, ''), port: Number(value.slice(colon + 1)) };
  })
  .refine((address) => address === null || address.port <= 65_535, 'must have a port of at most 65535');

/** A number of at least 0, in figures with a point. */
const amount = text.pipe(z.string().regex(/^\d+(?:\.\d+)?$/u, 'must be a number such as 2.50')).transform(Number);

const wholeNumber = (least: number, most: number) =>
  text.pipe(
    z
      .string()
      .regex(/^\d{1,12}$/u, 'must be a whole number')
      .transform(Number)
      .refine((value) => value >= least && value <= most, `must be from ${String(least)} to ${String(most)}`),
  );

const postgresAddress = text.pipe(
  z.url({
    protocol: /^postgres(?:ql)?$/u,
    error: 'must be an address such as postgres://user:password@host/database',
  }),
);

/** Every setting by its name, each as it may be written; one left blank is as good as none. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: optional(text),
  DISCORD_APPLICATION_ID: optional(snowflake),
  DISCORD_API_URL: optional(
    text.pipe(
      z
        .url({ protocol: /^https?$/u, error: 'must be an http or https address' })
        .refine((url) => !/\/v\d+\/?$/u.test(url), 'must not end in the version: .../api, not .../api/v10'),
    ),
  ),
  CORPUS_GUILD_IDS: optional(snowflakes),
  SITASI_SHARDS: optional(shardRange),
  SITASI_ENGINE_SOCKET: optional(text),
  SITASI_CORPUS: optional(text),
  SITASI_MODELS_DIR: optional(text),
  SITASI_EMBEDDER: optional(text),
  SITASI_READER: optional(text),
  SITASI_ALLOW_MODEL_DOWNLOAD: optional(trueOrFalse),
  SITASI_CACHE_DIR: optional(text),
  SITASI_WATCH: optional(trueOrFalse),
  SITASI_DATA_DIR: optional(text),
  DATABASE_URL: optional(postgresAddress),
  DATABASE_READ_URL: optional(postgresAddress),
  SITASI_VECTORS: optional(text.pipe(z.enum(['memory', 'database'], { error: 'must be memory or database' }))),
  SITASI_FETCH_HOSTS: optional(hostNames),
  EMBEDDER_URL: optional(text.pipe(z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }))),
  EMBEDDER_NAME: optional(text),
  EMBEDDER_KEY: optional(text),
  LANGUAGE_MODEL_URL: optional(text.pipe(z.url({ protocol: /^https?$/u, error: 'must be an http or https address' }))),
  LANGUAGE_MODEL_NAME: optional(text),
  LANGUAGE_MODEL_KEY: optional(text),
  LANGUAGE_MODEL_TIMEOUT_MS: optional(wholeNumber(200, 60_000)),
  LANGUAGE_MODEL_TOKENS_PER_DAY: optional(wholeNumber(0, 1_000_000_000)),
  LANGUAGE_MODEL_MONEY_PER_DAY: optional(amount),
  LANGUAGE_MODEL_PRICE_INPUT: optional(amount),
  LANGUAGE_MODEL_PRICE_OUTPUT: optional(amount),
  SITASI_PROMPTS_DIR: optional(text),
  SITASI_HEALTH: optional(text.pipe(healthAddress)),
  SITASI_LANGUAGE: optional(text.pipe(z.enum(['id', 'en'], { error: 'must be id or en' }))),
  LC_ALL: optional(text),
  LANG: optional(text),
});

/** Settings that are right each by itself. */
export type GivenSettings = z.infer<typeof environmentSchema>;

/** What settings lack beside each other, a line each with the name of the setting. */
export function missingSettings(given: GivenSettings): string[] {
  return [...missingForLanguageModel(given), ...missingForVectors(given), ...missingForEmbedder(given)];
}

function missingForEmbedder({ EMBEDDER_URL: url, EMBEDDER_NAME: name, EMBEDDER_KEY: key }: GivenSettings): string[] {
  return url === undefined && (name ?? key) !== undefined
    ? ['EMBEDDER_URL: must be set with EMBEDDER_NAME or EMBEDDER_KEY']
    : [];
}

/** A replica serves searches by vector alone, and those need the database itself. */
function missingForVectors({
  DATABASE_URL: url,
  DATABASE_READ_URL: replica,
  SITASI_VECTORS: vectors,
}: GivenSettings): string[] {
  const details: string[] = [];
  if (vectors === 'database' && url === undefined)
    details.push('DATABASE_URL: must be set with SITASI_VECTORS=database');
  if (replica !== undefined && vectors !== 'database') {
    details.push('DATABASE_READ_URL: is used with SITASI_VECTORS=database alone');
  }
  return details;
}

/** A budget in money that nothing is priced for would never be spent. */
function missingForLanguageModel(given: GivenSettings): string[] {
  const { LANGUAGE_MODEL_URL: url, LANGUAGE_MODEL_NAME: name, LANGUAGE_MODEL_MONEY_PER_DAY: money } = given;
  const details: string[] = [];
  if (url === undefined && (name ?? given.LANGUAGE_MODEL_KEY) !== undefined) {
    details.push('LANGUAGE_MODEL_URL: must be set with LANGUAGE_MODEL_NAME or LANGUAGE_MODEL_KEY');
  }
  if (url !== undefined && name === undefined) details.push('LANGUAGE_MODEL_NAME: must be set with LANGUAGE_MODEL_URL');
  const isPriced = (given.LANGUAGE_MODEL_PRICE_INPUT ?? 0) + (given.LANGUAGE_MODEL_PRICE_OUTPUT ?? 0) > 0;
  if (money !== undefined && !isPriced) {
    details.push(
      'LANGUAGE_MODEL_MONEY_PER_DAY: needs LANGUAGE_MODEL_PRICE_INPUT or LANGUAGE_MODEL_PRICE_OUTPUT to count by',
    );
  }
  return details;
}
