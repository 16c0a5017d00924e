import {
  ChannelType,
  GatewayIntentBits,
  MessageType,
  PermissionFlagsBits as Permission,
  type APIMessage,
} from 'discord.js';
import { editedBotMessage, newBotMessage, notePing } from './bot-messages.js';
import { channelAccess, type Access } from './channel-access.js';
import { asReadByBot } from './content-access.js';
import { isEmptyMessage, readMessage, type MessageBody } from './limits.js';
import { dispatchDeletion, dispatchMessage } from './message-events.js';
import type { StoredMessage } from './message-store.js';
import { channelPayload } from './payloads.js';
import {
  archivedThread,
  emptyMessage,
  invalidForm,
  missingPermissions,
  noContent,
  noHistory,
  nonTextChannel,
  notAuthor,
  systemReference,
  unknownMessage,
  unknownReference,
  type RestResponse,
} from './refusals.js';
import { route, type RestContext, type RestRequest, type Route } from './rest-context.js';
import { opensForMessage } from './thread-state.js';

const textless: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.GuildCategory,
  ChannelType.GuildDirectory,
]);
const canBeRepliedTo: ReadonlySet<MessageType> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

type OnChannel = (access: Access, request: RestRequest, parameters: readonly string[]) => RestResponse;

/** The routes of a channel and of the messages in it. */
export function channelRoutes(context: RestContext): readonly Route[] {
  const { store, gateway, world, places } = context;
  const sentBefore = new Map<string, string>();

  const shown = (message: APIMessage): APIMessage =>
    asReadByBot(message, { world, places, hasContent: world.hasMessageContent });

  /** The message that a reply refers to, null where it refers to none, or what is wrong with it. */
  function referenceOf(body: MessageBody, { channel, may }: Access): APIMessage | null | RestResponse {
    const reference = body.message_reference ?? null;
    if (reference === null) return null;
    if (!may(Permission.ReadMessageHistory)) return noHistory;
    const found = store.get(reference.message_id);
    if (found?.channel.channelId === channel.channelId && found.visibleTo === null) {
      return canBeRepliedTo.has(found.message.type) ? found.message : systemReference;
    }
    return reference.fail_if_not_exists === false ? null : unknownReference;
  }

  function mayNotWrite({ channel, may }: Access): RestResponse | null {
    if (textless.has(channel.type)) return nonTextChannel;
    const needed = channel.thread === null ? Permission.SendMessages : Permission.SendMessagesInThreads;
    return may(needed) ? null : missingPermissions;
  }

  const write: OnChannel = (access, request) => {
    const { channel, may } = access;
    const refused = mayNotWrite(access);
    if (refused !== null) return refused;
    const read = readMessage(request.body);
    if ('problems' in read) return invalidForm(read.problems);
    const body = read.message;
    if (isEmptyMessage(body)) return emptyMessage;
    if ((body.embeds ?? []).length > 0 && !may(Permission.EmbedLinks)) return missingPermissions;
    const nonceKey = `${channel.channelId} ${String(body.nonce)}`;
    const earlier = body.enforce_nonce === true ? store.get(sentBefore.get(nonceKey) ?? '') : undefined;
    if (earlier !== undefined) return { status: 200, body: earlier.message };
    const reference = referenceOf(body, access);
    if (reference !== null && 'status' in reference) return reference;
    if (!opensForMessage(context, channel)) return archivedThread;
    const message = newBotMessage(
      context,
      channel,
      body,
      reference === null
        ? {}
        : {
            type: MessageType.Reply,
            message_reference: { message_id: reference.id, channel_id: channel.channelId },
            referenced_message: shown(reference),
          },
    );
    store.put({ message, channel, visibleTo: null });
    sentBefore.set(nonceKey, message.id);
    notePing(context, request, body);
    dispatchMessage(context, 'MESSAGE_CREATE', message, channel);
    return { status: 200, body: message };
  };

  /** Answers with a message that all in the channel see. */
  function onMessage(answer: (stored: StoredMessage, access: Access, request: RestRequest) => RestResponse): OnChannel {
    return (access, request, [, messageId = '']) => {
      const stored = store.get(messageId);
      if (stored?.channel.channelId !== access.channel.channelId || stored.visibleTo !== null) return unknownMessage;
      return answer(stored, access, request);
    };
  }

  const edit = onMessage((stored, { channel, may }, request) => {
    if (stored.message.author.id !== world.botId) return notAuthor;
    if (channel.thread?.isArchived === true) return archivedThread;
    const read = readMessage(request.body);
    if ('problems' in read) return invalidForm(read.problems);
    if ((read.message.embeds ?? []).length > 0 && !may(Permission.EmbedLinks)) return missingPermissions;
    const message = editedBotMessage(stored.message, read.message);
    if (isEmptyMessage(message as unknown as MessageBody)) return emptyMessage;
    store.put({ ...stored, message });
    notePing(context, request, read.message);
    dispatchMessage(context, 'MESSAGE_UPDATE', message, channel);
    return { status: 200, body: message };
  });

  const remove = onMessage(({ message }, { channel, may }) => {
    if (message.author.id !== world.botId && !may(Permission.ManageMessages)) return missingPermissions;
    store.remove(message.id);
    dispatchDeletion(context, message.id, channel);
    return noContent;
  });

  const read = onMessage(({ message }, { may }) =>
    may(Permission.ReadMessageHistory) ? { status: 200, body: shown(message) } : missingPermissions,
  );

  const list: OnChannel = ({ channel, may }, { query }) => {
    const limit = Number(query.get('limit') ?? '50');
    const newestFirst = store.inChannel(channel.channelId).toReversed();
    return { status: 200, body: may(Permission.ReadMessageHistory) ? newestFirst.slice(0, limit).map(shown) : [] };
  };

  const type: OnChannel = (access) => {
    const refused = mayNotWrite(access);
    if (refused !== null) return refused;
    gateway.dispatch({
      t: 'TYPING_START',
      d: { channel_id: access.channel.channelId, user_id: world.botId, timestamp: Math.floor(context.nowMs() / 1000) },
      intent: GatewayIntentBits.GuildMessageTyping,
    });
    return noContent;
  };

  const onChannel = (method: string, path: RegExp, answer: OnChannel): Route =>
    route(method, path, (parameters, request) => {
      const access = channelAccess(context, parameters[0] ?? '');
      return 'refused' in access ? access.refused : answer(access, request, parameters);
    });

  const all = /^\/channels\/(\d+)\/messages$/u;
  const one = /^\/channels\/(\d+)\/messages\/(\d+)$/u;
  return [
    onChannel('GET', /^\/channels\/(\d+)$/u, ({ channel }) => ({ status: 200, body: channelPayload(channel, world) })),
    onChannel('GET', all, list),
    onChannel('POST', all, write),
    onChannel('GET', one, read),
    onChannel('PATCH', one, edit),
    onChannel('DELETE', one, remove),
    onChannel('POST', /^\/channels\/(\d+)\/typing$/u, type),
  ];
}
