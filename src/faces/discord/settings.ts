/** What the Discord face needs to know; app and config fill it. */
export interface DiscordSettings {
  readonly token: string;
  readonly applicationId: string;
  /** A REST proxy, without the version, such as `http://127.0.0.1:8080/api`; null for Discord itself. */
  readonly apiUrl: string | null;
  /** The longest question that the engine reads, in UTF-16 code units; only told to people. */
  readonly maxQuestionLength: number;
  /** How long `stop` waits for answers in flight, in milliseconds; 20,000 when not given. */
  readonly stopTimeoutMs?: number | undefined;
}

/** The option of discord.js for where REST goes. */
export function restAddress({ apiUrl }: Pick<DiscordSettings, 'apiUrl'>): { readonly api?: string } {
  return apiUrl === null ? {} : { api: apiUrl.replace(/\/+$/u, '') };
}
