import { ApplicationCommandType, InteractionType, type APIMessage } from 'discord.js';
import {
  autocompleteFields,
  messageCommandFields,
  slashCommandFields,
  type AutocompleteCall,
  type CommandCall,
  type MessageCommandCall,
} from './command-payloads.js';
import {
  buttonFields,
  modalFields,
  requireComponent,
  selectionFields,
  type ButtonPress,
  type ModalSubmission,
  type Selection,
} from './component-payloads.js';
import type { GatewayDispatch } from './gateway-session.js';
import { originChannel, originFields, type Origin } from './interaction-origin.js';
import type { Interaction, Interactions } from './interactions.js';
import type { Journal, RecordedRequest } from './journal.js';
import { dispatchMessage } from './message-events.js';
import { baseMessage, writtenPayload, type WrittenMessage } from './message-payloads.js';
import type { Channel } from './places.js';
import type { RegisteredCommand } from './rest-applications.js';
import type { RestContext } from './rest-context.js';
import { sentAutocomplete, sentInteraction, type SentAutocomplete, type SentInteraction } from './sent-interaction.js';
import { nextSnowflake } from './snowflake.js';

export interface SentMessage {
  readonly messageId: string;
  /** The first message that replies to it, accepted or not. */
  replied(): Promise<RecordedRequest>;
}

/** What people do. */
export interface People {
  useCommand(call: CommandCall): SentInteraction;
  typeOption(call: AutocompleteCall): SentAutocomplete;
  /** `target`: the id of a message that stands somewhere, or one to be written there first, without an event. */
  useMessageCommand(call: MessageCommandCall & { readonly target: string | WrittenMessage }): SentInteraction;
  /** Throws where the message has no such button, or one that is disabled, unless the press is forged. */
  pressButton(press: ButtonPress): SentInteraction;
  selectOptions(selection: Selection): SentInteraction;
  submitModal(submission: ModalSubmission): SentInteraction;
  writeMessage(written: WrittenMessage): SentMessage;
  /** Puts a message where it stands without telling anybody; returns its id. */
  storeMessage(written: WrittenMessage): string;
  /** Sends the last event of all these again, as happens around a resume. */
  repeatLast(): void;
}

export interface PeopleOptions {
  readonly context: RestContext;
  readonly interactions: Interactions;
  readonly requests: Journal<RecordedRequest>;
  readonly commands: () => readonly RegisteredCommand[];
}

const channelMessage = /^\/channels\/\d+\/messages$/u;

/** What a reply refers to, where it is one. */
function referenceOf(body: unknown): string | null {
  const { message_reference: reference } = (body ?? {}) as Partial<Pick<APIMessage, 'message_reference'>>;
  return reference?.message_id ?? null;
}

export function createPeople({ context, interactions, requests, commands }: PeopleOptions): People {
  const { world, places, store } = context;
  let repeat: (() => void) | null = null;

  function tell(send: () => void): void {
    repeat = send;
    send();
  }

  /** Sends an interaction of these fields from where the person is. */
  function interact(
    origin: Origin,
    fields: { readonly type: InteractionType },
    { channel = originChannel(origin, places, world), componentMessageId = null as string | null } = {},
  ): Interaction {
    if (!places.channels.has(channel.channelId)) places.foreignChannelIds.add(channel.channelId);
    const interaction = interactions.expect({
      interactionId: nextSnowflake(),
      interactionToken: `interaction-${nextSnowflake()}`,
      type: fields.type,
      userId: origin.userId ?? world.personId,
      channel,
      createdAtMs: context.nowMs(),
      componentMessageId,
    });
    const event: GatewayDispatch = {
      t: 'INTERACTION_CREATE',
      d: {
        id: interaction.interactionId,
        token: interaction.interactionToken,
        ...originFields(origin, channel, places, world),
        ...fields,
      },
    };
    tell(() => {
      context.gateway.dispatch(event);
    });
    return interaction;
  }

  function registered(
    name: string,
    type: ApplicationCommandType,
  ): { readonly command?: RegisteredCommand; readonly id: string } {
    const command = commands().find((one) => one.name === name && one.type === type);
    return command === undefined ? { id: nextSnowflake() } : { command, id: command.id };
  }

  /** The message of a component as it is now, with where it stands. A forged one may name a message that never was. */
  function componentMessage(use: ButtonPress): { readonly message: APIMessage; readonly channel: Channel } {
    const stored = store.get(use.messageId);
    if (stored === undefined) {
      if (use.isForged !== true) throw new Error('nobody can use a component of a message that does not exist');
      const channel = originChannel(use, places, world);
      return { message: { ...baseMessage(channel, world.botId, true), id: use.messageId }, channel };
    }
    const userId = use.userId ?? world.personId;
    if (use.isForged !== true && stored.visibleTo !== null && stored.visibleTo !== userId) {
      throw new Error('only the person that an ephemeral message is for can use it');
    }
    requireComponent(stored.message, use);
    return stored;
  }

  function useComponent<Use extends ButtonPress>(
    use: Use,
    fieldsOf: (use: Use, message: APIMessage) => { readonly type: InteractionType },
  ): SentInteraction {
    const { message, channel } = componentMessage(use);
    const place = { channel, componentMessageId: message.id };
    return sentInteraction(interact(use, fieldsOf(use, message), place), store);
  }

  function placeOf(written: WrittenMessage): Channel {
    const channelId = written.channelId ?? (written.inDirectMessage === true ? world.directChannelId : world.channelId);
    const channel = places.channels.get(channelId);
    if (channel === undefined) throw new Error('nobody can write in a channel that does not exist');
    return channel;
  }

  function put(written: WrittenMessage, channel: Channel): APIMessage {
    const repliedTo = store.get(written.replyTo ?? '')?.message ?? null;
    const message = writtenPayload(world, channel, written, repliedTo);
    store.put({ message, channel, visibleTo: null });
    return message;
  }

  return {
    useCommand(call) {
      const { command, id: commandId } = registered(call.name, ApplicationCommandType.ChatInput);
      return sentInteraction(interact(call, slashCommandFields(call, commandId, { command, places })), store);
    },
    typeOption(call) {
      const { command, id: commandId } = registered(call.name, ApplicationCommandType.ChatInput);
      return sentAutocomplete(interact(call, autocompleteFields(call, commandId, { command, places })));
    },
    useMessageCommand({ target, ...call }) {
      const stored = typeof target === 'string' ? store.get(target) : undefined;
      if (typeof target === 'string' && stored === undefined) throw new Error('there is no such message');
      const channel = stored?.channel ?? originChannel(call, places, world);
      const message = stored?.message ?? put(target as WrittenMessage, channel);
      const fields = messageCommandFields(call, registered(call.name, ApplicationCommandType.Message).id, message);
      return sentInteraction(interact(call, fields, { channel }), store);
    },
    pressButton: (press) => useComponent(press, buttonFields),
    selectOptions: (selection) => useComponent(selection, selectionFields),
    submitModal(submission) {
      const stored = submission.messageId === undefined ? undefined : store.get(submission.messageId);
      const place = stored === undefined ? {} : { channel: stored.channel, componentMessageId: stored.message.id };
      return sentInteraction(interact(submission, modalFields(submission, stored?.message ?? null), place), store);
    },
    writeMessage(written) {
      const channel = placeOf(written);
      const message = put(written, channel);
      tell(() => {
        dispatchMessage(context, 'MESSAGE_CREATE', message, channel, written.authorRoles);
      });
      return {
        messageId: message.id,
        replied: () =>
          requests.find(
            ({ method, path, body }) =>
              method === 'POST' && channelMessage.test(path) && referenceOf(body) === message.id,
          ),
      };
    },
    storeMessage: (written) => put(written, placeOf(written)).id,
    repeatLast() {
      repeat?.();
    },
  };
}
