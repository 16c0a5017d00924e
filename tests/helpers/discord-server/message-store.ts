import type { APIMessage } from 'discord.js';
import type { Channel } from './places.js';

export interface StoredMessage {
  readonly message: APIMessage;
  /** Where it stands; also a channel that the bot cannot see, where a person brought the app along. */
  readonly channel: Channel;
  /** The only person who sees an ephemeral message; null where all do. */
  readonly visibleTo: string | null;
}

/** All messages that were not deleted. */
export interface MessageStore {
  get(messageId: string): StoredMessage | undefined;
  put(stored: StoredMessage): void;
  remove(messageId: string): void;
  /** Those that all see, oldest first. */
  inChannel(channelId: string): readonly APIMessage[];
  removeChannel(channelId: string): void;
}

export function createMessageStore(): MessageStore {
  const messages = new Map<string, StoredMessage>();
  return {
    get: (messageId) => messages.get(messageId),
    put(stored) {
      messages.set(stored.message.id, stored);
    },
    remove(messageId) {
      messages.delete(messageId);
    },
    inChannel: (channelId) =>
      [...messages.values()]
        .filter(({ channel, visibleTo }) => channel.channelId === channelId && visibleTo === null)
        .map(({ message }) => message),
    removeChannel(channelId) {
      for (const [messageId, { channel }] of messages) if (channel.channelId === channelId) messages.delete(messageId);
    },
  };
}
