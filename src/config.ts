import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SitasiError, type Language } from './engine/index.js';
import { environmentSchema, missingSettings, type GivenSettings } from './environment-schema.js';

/** A folder that holds a model, absolute, and whether its files may be fetched when they are not there. */
export interface ModelConfig {
  readonly folder: string;
  readonly allowDownload: boolean;
}

/** A language model that words replies, and what belongs to it. */
export interface LanguageModelConfig {
  /** Base address of an OpenAI-compatible endpoint, with its version. */
  readonly url: string;
  readonly key: string | null;
  readonly model: string;
  /** How long a reply waits for its wording, in milliseconds. */
  readonly timeoutMs: number;
  readonly tokensPerDay: number;
  /** In the currency of the prices; null for no limit. */
  readonly moneyPerDay: number | null;
  /** For a million tokens. */
  readonly prices: { readonly input: number; readonly output: number };
  /** Where what was spent today is kept, absolute. */
  readonly spendingFile: string;
  /** Folder with the prompts, absolute. */
  readonly promptsFolder: string;
  /** Folder that holds the dictionary's folder, absolute: the project's, wherever the models are. */
  readonly dictionaryFolder: string;
}

/** All that can be set from outside; .env.example explains each. */
export interface Config {
  /** Files and folders of the corpus, absolute. */
  readonly corpus: readonly string[];
  readonly embedder: ModelConfig;
  readonly reader: ModelConfig;
  /** A server that runs the embedder's model too, and is asked first; null without one. */
  readonly embeddingServer: { readonly url: string; readonly model: string; readonly key: string | null } | null;
  readonly cacheFolder: string;
  /** Folder with the journal of what was added to the corpus and removed from it, absolute; null for a corpus without one. */
  readonly journalFolder: string | null;
  /** Address of PostgreSQL, which takes the place of the files that keep settings, votes and journal; null without one. */
  readonly databaseUrl: string | null;
  /** Address of a replica of that database to search in; null without one. */
  readonly databaseReadUrl: string | null;
  /** Where an engine is shared by bots of this machine, absolute; null for one of its own. */
  readonly engineSocket: string | null;
  /** Whether the vectors of sentences are kept and searched in the database. */
  readonly vectorsInDatabase: boolean;
  /** Hosts from which pages and feeds may be fetched, lower case; `*.example.com` lists all below it. None: nothing is fetched. */
  readonly fetchHosts: readonly string[];
  /** Null where no language model is set: then every reply is word for word from the corpus. */
  readonly languageModel: LanguageModelConfig | null;
  /** Whether the Discord bot reads the corpus anew when its files or its journal change. */
  readonly watch: boolean;
  /** Where the Discord bot keeps settings and votes, absolute. */
  readonly dataFolder: string;
  /** Where the Discord bot answers how it is, and with its metrics; null where it shall not. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** Language of messages, and of replies to questions that do not tell theirs, in the terminal. */
  readonly language: Language;
  /** Null without a token: then there is no Discord bot. */
  readonly discord: {
    readonly token: string;
    readonly applicationId: string;
    /** Base of Discord's REST interface without the version; null for Discord itself. */
    readonly apiUrl: string | null;
    /** The servers from which the corpus may be changed. */
    readonly corpusGuildIds: readonly string[];
    /** `from` to `to` of `count` shards, all included, are those of this process; null for as many as Discord wants. */
    readonly shards: { readonly from: number; readonly to: number; readonly count: number } | null;
  } | null;
}

/** The project's folder, the same from src/ and from dist/. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Reached from this machine alone; Prometheus' list of ports has it for OpenTelemetry exporters. */
const defaultHealth: Config['health'] = { host: '127.0.0.1', port: 9464 };

/** Reads the settings. Throws `config-invalid` with one detail line for each setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    // Only the name of a setting is told, never its value: one of them is a token.
    const details = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SitasiError('config-invalid', 'the settings are wrong', { details });
  }
  const given = parsed.data;
  const modelsFolder = path.resolve(given.SITASI_MODELS_DIR ?? path.join(projectFolder, 'models'));
  const missing = missingSettings(given);
  if (missing.length > 0) throw new SitasiError('config-invalid', 'the settings are wrong', { details: missing });
  const dataFolder = path.resolve(given.SITASI_DATA_DIR ?? path.join(projectFolder, '.data'));
  const allowDownload = given.SITASI_ALLOW_MODEL_DOWNLOAD ?? false;
  return {
    corpus: (
      given.SITASI_CORPUS?.split(path.delimiter).filter((part) => part.trim() !== '') ?? [
        path.join(projectFolder, 'corpus'),
      ]
    ).map((location) => path.resolve(location)),
    embedder: { folder: path.resolve(modelsFolder, given.SITASI_EMBEDDER ?? 'e5-small-id-en'), allowDownload },
    reader: { folder: path.resolve(modelsFolder, given.SITASI_READER ?? 'reader-id-en'), allowDownload },
    embeddingServer:
      given.EMBEDDER_URL === undefined
        ? null
        : { url: given.EMBEDDER_URL, model: given.EMBEDDER_NAME ?? 'default', key: given.EMBEDDER_KEY ?? null },
    cacheFolder: path.resolve(given.SITASI_CACHE_DIR ?? path.join(projectFolder, '.cache')),
    journalFolder: dataFolder,
    databaseUrl: given.DATABASE_URL ?? null,
    databaseReadUrl: given.DATABASE_READ_URL ?? null,
    vectorsInDatabase: given.SITASI_VECTORS === 'database',
    engineSocket: given.SITASI_ENGINE_SOCKET === undefined ? null : socketAddress(given.SITASI_ENGINE_SOCKET),
    watch: given.SITASI_WATCH ?? false,
    fetchHosts: given.SITASI_FETCH_HOSTS ?? [],
    dataFolder,
    health: given.SITASI_HEALTH === undefined ? defaultHealth : given.SITASI_HEALTH,
    languageModel: toLanguageModel(given, dataFolder),
    language: given.SITASI_LANGUAGE ?? localeLanguage(given.LC_ALL ?? given.LANG),
    discord: given.DISCORD_TOKEN === undefined ? null : toDiscord(given.DISCORD_TOKEN, given),
  };
}

function toLanguageModel(given: GivenSettings, dataFolder: string): LanguageModelConfig | null {
  const { LANGUAGE_MODEL_URL: url, LANGUAGE_MODEL_NAME: model } = given;
  if (url === undefined || model === undefined) return null;
  return {
    url,
    key: given.LANGUAGE_MODEL_KEY ?? null,
    model,
    timeoutMs: given.LANGUAGE_MODEL_TIMEOUT_MS ?? 2000,
    tokensPerDay: given.LANGUAGE_MODEL_TOKENS_PER_DAY ?? 1_000_000,
    moneyPerDay: given.LANGUAGE_MODEL_MONEY_PER_DAY ?? null,
    prices: { input: given.LANGUAGE_MODEL_PRICE_INPUT ?? 0, output: given.LANGUAGE_MODEL_PRICE_OUTPUT ?? 0 },
    spendingFile: path.join(dataFolder, 'language-model.json'),
    promptsFolder: path.resolve(given.SITASI_PROMPTS_DIR ?? path.join(projectFolder, 'prompts')),
    dictionaryFolder: path.join(projectFolder, 'models'),
  };
}

function toDiscord(token: string, given: GivenSettings): NonNullable<Config['discord']> {
  const applicationId = given.DISCORD_APPLICATION_ID ?? applicationIdIn(token);
  if (applicationId === null) {
    throw new SitasiError('config-invalid', 'the settings are wrong', {
      details: ['DISCORD_APPLICATION_ID: must be set, the token does not tell it'],
    });
  }
  return {
    token,
    applicationId,
    apiUrl: given.DISCORD_API_URL ?? null,
    corpusGuildIds: given.CORPUS_GUILD_IDS ?? [],
    shards: given.SITASI_SHARDS ?? null,
  };
}

/** Pipes of Windows are no files. */
const socketAddress = (given: string): string => (given.startsWith('\\\\') ? given : path.resolve(given));

/** The first part of a bot token is the application's id in base64. */
function applicationIdIn(token: string): string | null {
  const decoded = Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1');
  return /^\d{17,20}$/u.test(decoded) ? decoded : null;
}

function localeLanguage(locale: string | undefined): Language {
  return locale !== undefined && /^id(?:[_.-]|$)/iu.test(locale) ? 'id' : 'en';
}
