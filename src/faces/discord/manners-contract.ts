import type { Message } from 'discord.js';
import type { Language } from '../../engine/index.js';
import type { GuildSettings } from '../../preferences/preferences.js';
import type { Reply } from './render/reply.js';

/** Where a question came from. */
export type Via = 'command' | 'message-command' | 'button' | 'form' | 'mention' | 'direct-message';

/** Something that wants the bot to act, before anything is done about it. */
export interface AdmitEvent {
  readonly via: Via;
  /** Default name of the command, or name of the action of a button or form; null for messages. */
  readonly name: string | null;
  readonly personId: string;
  /** Null where Discord does not tell it. */
  readonly channelId: string | null;
  /** The channel that a thread or forum post belongs to; null elsewhere. */
  readonly parentChannelId: string | null;
  readonly guildId: string | null;
  /** Language of the reply. */
  readonly language: Language;
  /** The defaults outside servers. */
  readonly guildSettings: GuildSettings;
  /** The message that addresses the bot; null for interactions. */
  readonly message: Message | null;
}

/** Leave to go on. `release` is called once when the work is done, however it ended. */
export interface Admitted {
  readonly admitted: true;
  readonly release: () => void;
}

/** A refusal. A null reply says nothing at all. */
export interface NotAdmitted {
  readonly admitted: false;
  readonly reply: Reply | null;
}

export type Admission = Admitted | NotAdmitted;

/**
 * Asked once for every event, autocompletion excepted, before its acknowledgement: so it may not wait for anything but
 * memory. A refused interaction gets `reply` for the person alone, a refused message gets it in the channel.
 */
export type Admit = (event: AdmitEvent) => Promise<Admission>;

/** What a message that addresses the bot wants. */
export type Addressed =
  /** Blank where nothing was asked: then it gets a line of help. */
  | { readonly kind: 'question'; readonly question: string }
  /** The message to check; resolves with null where it cannot be read any more. Called after the message was admitted. */
  | { readonly kind: 'check'; readonly target: () => Promise<Message | null> };
