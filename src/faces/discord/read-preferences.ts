import type { Language } from '../../engine/index.js';
import { defaultGuildSettings, type GuildSettings, type Preferences } from '../../preferences/preferences.js';
import { describeFailure } from './failure.js';
import type { DiscordLog } from './log.js';

/** An acknowledgement is due within three seconds, and whoever asked waits for it. */
const patienceMs = 100;

/** Nothing is shown to all, or told to a language model, before it is known whether the server wants that. */
const cautiousSettings: GuildSettings = { ...defaultGuildSettings, isPrivateByDefault: true, wording: false };

export interface KnownPreferences {
  readonly guildSettings: GuildSettings;
  /** Null where the person prefers none. */
  readonly language: Language | null;
}

/** Who asks, and where. */
export interface Asker {
  readonly personId: string;
  readonly guildId: string | null;
}

/** What server and person prefer; the defaults, and private, where the store is broken or slower than 100 ms. */
export async function readPreferences(
  preferences: Preferences,
  { personId, guildId }: Asker,
  log: DiscordLog,
): Promise<KnownPreferences> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patienceMs, null);
  });
  const read = Promise.all([
    guildId === null ? defaultGuildSettings : preferences.guild(guildId),
    preferences.person(personId),
  ]);
  const unknown: KnownPreferences = { guildSettings: cautiousSettings, language: null };
  try {
    const known = await Promise.race([read, late]);
    if (known !== null) return { guildSettings: known[0], language: known[1].language };
    // A rejection that comes after the time is nobody's any more.
    read.catch(() => undefined);
    log({ kind: 'preferences-late' });
    return unknown;
  } catch (error) {
    log(describeFailure(error));
    return unknown;
  } finally {
    clearTimeout(timer);
  }
}
