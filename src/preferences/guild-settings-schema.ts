import { z } from 'zod';
import { defaultGuildSettings, type GuildSettings } from './preferences.js';

/** As many as fit into one message that lists them. */
export const maxChannels = 50;

/** A Discord id. */
export const snowflakeSchema = z.string().regex(/^\d{17,20}$/u);

const guildSettingsSchema: z.ZodType<GuildSettings> = z.object({
  channelIds: z.array(snowflakeSchema).max(maxChannels),
  moderatorRoleId: snowflakeSchema.nullable(),
  language: z.enum(['id', 'en']).nullable(),
  isPrivateByDefault: z.boolean(),
  strictness: z.enum(['default', 'strict']),
  // Settings from before there was a language model.
  wording: z.boolean().default(defaultGuildSettings.wording),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Settings as JSON has them; the defaults for what cannot be read. */
export function parseGuildSettings(value: unknown): GuildSettings {
  return guildSettingsSchema.safeParse(value).data ?? defaultGuildSettings;
}

/** The same of settings that were stored as text. */
export const readGuildSettings = (stored: string): GuildSettings => parseGuildSettings(parseJson(stored));
