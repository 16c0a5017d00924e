import type { Database } from 'better-sqlite3';
import { readGuildSettings } from '../../preferences/guild-settings-schema.js';
import { defaultGuildSettings, type GuildSettings, type Preferences } from '../../preferences/preferences.js';
import type { Answer } from './answer.js';

type GuildPreferences = Pick<
  Preferences,
  'guild' | 'setGuild' | 'changeGuild' | 'guildIds' | 'noteLeft' | 'notePresent' | 'removeLeftBefore'
>;

/** What servers decided, as JSON that is checked whenever it is read. */
export function createGuildTable(database: Database, answer: Answer): GuildPreferences {
  const select = database.prepare<[string], { settings: string }>('SELECT settings FROM guild WHERE guild_id = ?');
  const insert = database.prepare<[string, string]>(
    `INSERT INTO guild (guild_id, settings) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET settings = excluded.settings, left_at = NULL`,
  );
  const selectPresent = database
    .prepare<[], string>('SELECT guild_id FROM guild WHERE left_at IS NULL ORDER BY guild_id')
    .pluck();
  const leave = database.prepare<[number, string]>(
    'UPDATE guild SET left_at = ? WHERE guild_id = ? AND left_at IS NULL',
  );
  const comeBack = database.prepare<[string]>(
    'UPDATE guild SET left_at = NULL WHERE guild_id = ? AND left_at IS NOT NULL',
  );
  const removeLeft = database.prepare<[number]>('DELETE FROM guild WHERE left_at < ?');

  const read = (guildId: string): GuildSettings => {
    const row = select.get(guildId);
    return row === undefined ? defaultGuildSettings : readGuildSettings(row.settings);
  };
  const write = (guildId: string, settings: GuildSettings): void => {
    insert.run(guildId, JSON.stringify(settings));
  };
  const change = database.transaction((guildId: string, how: (settings: GuildSettings) => GuildSettings) => {
    const changed = how(read(guildId));
    write(guildId, changed);
    return changed;
  });

  return {
    guild: (guildId) => answer(() => read(guildId)),
    setGuild: (guildId, settings) =>
      answer(() => {
        write(guildId, settings);
      }),
    changeGuild: (guildId, how) => answer(() => change.immediate(guildId, how)),
    guildIds: () => answer(() => selectPresent.all()),
    noteLeft: (guildId, at) =>
      answer(() => {
        leave.run(at.getTime(), guildId);
      }),
    notePresent: (guildId) =>
      answer(() => {
        comeBack.run(guildId);
      }),
    removeLeftBefore: (time) => answer(() => removeLeft.run(time.getTime()).changes),
  };
}
