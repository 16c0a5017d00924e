import type { ClientOptions } from 'discord.js';

/** So many events in so many seconds, counted from the first one. */
export interface Rate {
  /** At least 1. */
  readonly events: number;
  /** 1 to 86,400. */
  readonly seconds: number;
}

/** How much is answered, and whom. */
export interface Rates {
  /** Questions and claims of one person. */
  readonly personQuestions: Rate;
  /** Everything else of one person: buttons, look-ups, settings. */
  readonly personActions: Rate;
  /** Questions and claims in one channel; a thread counts with the channel it belongs to. */
  readonly channelQuestions: Rate;
  /** Questions and claims in one server. */
  readonly guildQuestions: Rate;
  /** How many questions of one person may be unanswered at once; at least 1. */
  readonly personQuestionsInFlight: number;
}

export const defaultRates: Rates = {
  personQuestions: { events: 5, seconds: 30 },
  personActions: { events: 20, seconds: 30 },
  channelQuestions: { events: 20, seconds: 30 },
  guildQuestions: { events: 60, seconds: 30 },
  personQuestionsInFlight: 1,
};

/** How long the settings of a server are kept after the bot left it, in days. */
export const guildRetentionDays = 30;

/** A message that comes later than this, after a resume, is not answered any more; in milliseconds. */
export const maxMessageAgeMs = 5 * 60_000;

/** What the Discord face needs to know; app and config fill it. */
export interface DiscordSettings {
  readonly token: string;
  readonly applicationId: string;
  /** A REST proxy, without the version, such as `http://127.0.0.1:8080/api`; null for Discord itself. */
  readonly apiUrl: string | null;
  /** The longest question that the engine reads, in UTF-16 code units; only told to people. */
  readonly maxQuestionLength: number;
  /** The servers from which the corpus may be changed; none when not given. */
  readonly corpusGuildIds?: readonly string[] | undefined;
  /** `from` to `to` of `count` shards, all included; null or not given for as many as Discord wants. */
  readonly shards?: { readonly from: number; readonly to: number; readonly count: number } | null | undefined;
  /** How long `stop` waits for answers in flight, in milliseconds; 20,000 when not given. */
  readonly stopTimeoutMs?: number | undefined;
  /** In place of `defaultRates`, each by itself. */
  readonly rates?: Partial<Rates> | undefined;
}

/** The options of discord.js for the shards of this process. */
export function shardOptions({
  shards,
}: Pick<DiscordSettings, 'shards'>): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (!shards) return { shards: 'auto' };
  const { from, to, count } = shards;
  return { shards: Array.from({ length: to - from + 1 }, (_, at) => from + at), shardCount: count };
}

/** The option of discord.js for where REST goes. */
export function restAddress({ apiUrl }: Pick<DiscordSettings, 'apiUrl'>): { readonly api?: string } {
  return apiUrl === null ? {} : { api: apiUrl.replace(/\/+$/u, '') };
}
