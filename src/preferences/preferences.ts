import type { Language, Strictness } from '../engine/index.js';

/** What the moderators of one server decided. */
export interface GuildSettings {
  /** Channels where the bot answers; empty means all of them. */
  readonly channelIds: readonly string[];
  /** Who, beside those who may manage the server, looks after the corpus; null for nobody. */
  readonly moderatorRoleId: string | null;
  /** Language where the text and the person tell none; null leaves it to the server's own. */
  readonly language: Language | null;
  /** Whether replies are shown to the asker alone unless they ask otherwise. */
  readonly isPrivateByDefault: boolean;
  readonly strictness: Strictness;
}

export const defaultGuildSettings: GuildSettings = {
  channelIds: [],
  moderatorRoleId: null,
  language: null,
  isPrivateByDefault: false,
  strictness: 'default',
};

/** All that is kept about one person: never what they wrote. */
export interface PersonRecord {
  readonly language: Language | null;
  readonly votes: number;
}

export interface VoteCounts {
  readonly useful: number;
  readonly notUseful: number;
}

/**
 * What the bot remembers between starts. People are known by a keyed hash alone; no text that anyone wrote is stored.
 * A promise is rejected only where the store is broken.
 */
export interface Preferences {
  /** The defaults for a server that never set any. */
  guild(guildId: string): Promise<GuildSettings>;
  setGuild(guildId: string, settings: GuildSettings): Promise<void>;
  /** Notes that the bot left a server, or is in it again: what it set is removed some days after it left. */
  noteLeft(guildId: string, at: Date): Promise<void>;
  notePresent(guildId: string): Promise<void>;
  /** Removes the settings of servers left before a time; tells how many. */
  removeLeftBefore(time: Date): Promise<number>;

  person(personId: string): Promise<PersonRecord>;
  setPersonLanguage(personId: string, language: Language | null): Promise<void>;
  /** Erases all that is kept about a person; tells what it was. */
  forgetPerson(personId: string): Promise<PersonRecord>;

  /** One vote a person and reply: a second one replaces the first. `replyKey` names a reply by its claims, not its words. */
  vote(vote: { readonly personId: string; readonly replyKey: string; readonly isUseful: boolean }): Promise<VoteCounts>;

  countCitations(articleIds: readonly string[]): Promise<void>;
  /** How often an article was cited in replies. */
  citationsOf(articleId: string): Promise<number>;

  close(): Promise<void>;
}
