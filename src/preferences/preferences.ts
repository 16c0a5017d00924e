import type { Feedback } from './feedback.js';
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
  /** Whether a language model, where the bot has one, may word replies: it then gets to read what is asked. */
  readonly wording: boolean;
}

export const defaultGuildSettings: GuildSettings = {
  channelIds: [],
  moderatorRoleId: null,
  language: null,
  isPrivateByDefault: false,
  strictness: 'default',
  wording: true,
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
export interface Preferences extends Feedback {
  /** The defaults for a server that never set any. */
  guild(guildId: string): Promise<GuildSettings>;
  /** Keeps them; the bot is then taken to be in the server. */
  setGuild(guildId: string, settings: GuildSettings): Promise<void>;
  /**
   * Changes what is kept, or the defaults, with nobody else's change in between; tells what holds from now on. `change` is
   * called again where another process was faster, so it must do nothing else.
   */
  changeGuild(guildId: string, change: (settings: GuildSettings) => GuildSettings): Promise<GuildSettings>;
  /** The servers whose settings are kept and that the bot is not noted to have left. */
  guildIds(): Promise<readonly string[]>;
  /**
   * Notes that the bot left a server, or is in it again: what it set is removed some days after it left. The first time
   * counts where it is noted twice.
   */
  noteLeft(guildId: string, at: Date): Promise<void>;
  notePresent(guildId: string): Promise<void>;
  /** Removes the settings of servers left before a time; tells how many. */
  removeLeftBefore(time: Date): Promise<number>;

  person(personId: string): Promise<PersonRecord>;
  setPersonLanguage(personId: string, language: Language | null): Promise<void>;
  /** Erases all that is kept about a person; tells what it was. */
  forgetPerson(personId: string): Promise<PersonRecord>;

  /**
   * A name for a person in the journal of the corpus: 12 characters of 0-9 and a-f, the same for the same person, and not the
   * hash under which what is kept about them stands.
   */
  pseudonym(personId: string): Promise<string>;

  /**
   * One vote a person and reply: a second one replaces the first. `replyKey` names a reply by its claims, not its words;
   * `claimHashes` are those of the passages that it shows, where they are known.
   */
  vote(vote: {
    readonly personId: string;
    readonly replyKey: string;
    readonly isUseful: boolean;
    readonly claimHashes?: readonly string[];
  }): Promise<VoteCounts>;

  /** Counts each article once more, as often as it stands in the list. */
  countCitations(articleIds: readonly string[]): Promise<void>;
  /** How often an article was cited in replies. */
  citationsOf(articleId: string): Promise<number>;

  /** Nothing may be asked after it; a second call does nothing. */
  close(): Promise<void>;
}
