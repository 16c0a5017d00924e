import { InteractionResponseType as Type, MessageFlags, type APIMessage } from 'discord.js';
import { z } from 'zod';
import { editedBotMessage, newBotMessage, notePing } from './bot-messages.js';
import { choice } from './command-option-limits.js';
import { modal } from './component-limits.js';
import { messageFlags } from './flag-bits.js';
import { problemsOf } from './form-problems.js';
import { acknowledgementsOf, type Interaction, type Interactions } from './interactions.js';
import { isEmptyMessage, readMessage, type MessageBody } from './limits.js';
import { dispatchMessage } from './message-events.js';
import {
  alreadyAcknowledged,
  archivedThread,
  emptyMessage,
  invalidForm,
  noContent,
  unknownChannel,
  unknownInteraction,
  unknownMessage,
  type RestResponse,
} from './refusals.js';
import { route, type RestContext, type RestRequest, type Route } from './rest-context.js';
import { opensForMessage } from './thread-state.js';

const acknowledgeWithinMs = 3000;

const callback = z.looseObject({ type: z.enum(Type), data: z.unknown().optional() });
const deferral = z.looseObject({ flags: z.int().nullish() }).nullish();
const choices = z.looseObject({ choices: z.array(choice).max(25) });

/** What an accepted acknowledgement leaves behind: the message that it made or changed, if any. */
type Outcome = { readonly message: APIMessage | null } | { readonly refused: RestResponse };

function inData(error: z.ZodError): Outcome {
  const problems = problemsOf(error).map((problem) => ({ ...problem, path: ['data', ...problem.path] }));
  return { refused: invalidForm(problems) };
}

function readData(data: unknown): { readonly body: MessageBody } | { readonly refused: RestResponse } {
  const read = readMessage(data);
  if ('message' in read) return { body: read.message };
  return { refused: invalidForm(read.problems.map((problem) => ({ ...problem, path: ['data', ...problem.path] }))) };
}

/** Puts a message that an interaction made where it stands, and tells of it unless one person alone sees it. */
export function storeReply(context: RestContext, interaction: Interaction, message: APIMessage): APIMessage {
  const { channel, userId } = interaction;
  const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  context.store.put({ message, channel, visibleTo: isEphemeral ? userId : null });
  if (!isEphemeral) dispatchMessage(context, 'MESSAGE_CREATE', message, channel);
  return message;
}

/** Changes a stored message of the bot and tells of it likewise. */
export function storeEdit(context: RestContext, messageId: string, body: MessageBody): APIMessage | null {
  const stored = context.store.get(messageId);
  if (stored === undefined) return null;
  const message = editedBotMessage(stored.message, body);
  context.store.put({ ...stored, message });
  if (stored.visibleTo === null) dispatchMessage(context, 'MESSAGE_UPDATE', message, stored.channel);
  return message;
}

/** Fields of every message that an interaction makes. */
export function replyFields({ world }: RestContext, flags: number) {
  return {
    flags: messageFlags(flags & MessageFlags.Ephemeral),
    webhook_id: world.applicationId,
    application_id: world.applicationId,
  };
}

function performCallback(
  context: RestContext,
  interaction: Interaction,
  type: Type,
  data: unknown,
  request: RestRequest,
): Outcome {
  switch (type) {
    case Type.ChannelMessageWithSource: {
      const read = readData(data);
      if ('refused' in read) return read;
      if (isEmptyMessage(read.body)) return { refused: emptyMessage };
      const fields = replyFields(context, read.body.flags ?? 0);
      const message = storeReply(context, interaction, newBotMessage(context, interaction.channel, read.body, fields));
      notePing(context, request, read.body);
      interaction.originalId = message.id;
      return { message };
    }
    case Type.DeferredChannelMessageWithSource: {
      const read = deferral.safeParse(data);
      if (!read.success) return inData(read.error);
      const fields = replyFields(context, read.data?.flags ?? 0);
      const flags: MessageFlags = fields.flags | MessageFlags.Loading;
      const loading = newBotMessage(context, interaction.channel, {}, { ...fields, flags });
      const message = storeReply(context, interaction, loading);
      interaction.originalId = message.id;
      interaction.isLoading = true;
      return { message };
    }
    case Type.DeferredMessageUpdate:
      interaction.originalId = interaction.componentMessageId;
      return { message: context.store.get(interaction.componentMessageId ?? '')?.message ?? null };
    case Type.UpdateMessage: {
      const read = readData(data);
      if ('refused' in read) return read;
      const message = storeEdit(context, interaction.componentMessageId ?? '', read.body);
      if (message === null) return { refused: unknownMessage };
      notePing(context, request, read.body);
      interaction.originalId = message.id;
      return { message };
    }
    case Type.Modal: {
      const read = modal.safeParse(data);
      return read.success ? { message: null } : inData(read.error);
    }
    default: {
      const read = choices.safeParse(data);
      return read.success ? { message: null } : inData(read.error);
    }
  }
}

/** What Discord returns where it is asked to `with_response`. */
function describeCallback({ interactionId, type: interactionType, isLoading }: Interaction, type: Type, made: Outcome) {
  const message = 'message' in made ? made.message : null;
  return {
    interaction: {
      id: interactionId,
      type: interactionType,
      ...(message === null
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: isLoading,
            response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
          }),
    },
    resource: { type, ...(message === null ? {} : { message }) },
  };
}

/** The route by which interactions are acknowledged: once, in time, and in a way that fits them. */
export function callbackRoutes(context: RestContext, interactions: Interactions): readonly Route[] {
  function refusalBefore({ channel: { channelId }, acknowledgedWith, createdAtMs }: Interaction): RestResponse | null {
    if (acknowledgedWith !== null) return alreadyAcknowledged;
    if (context.nowMs() - createdAtMs > acknowledgeWithinMs) return unknownInteraction;
    if (context.places.foreignChannelIds.has(channelId)) return null;
    const channel = context.places.channels.get(channelId);
    if (channel === undefined) return unknownChannel;
    return opensForMessage(context, channel) ? null : archivedThread;
  }

  function acknowledge(interactionId: string, interactionToken: string, request: RestRequest): RestResponse {
    const interaction = interactions.byToken(interactionToken);
    if (interaction?.interactionId !== interactionId) return unknownInteraction;
    const refused = refusalBefore(interaction);
    if (refused !== null) return refused;
    const read = callback.safeParse(request.body);
    if (!read.success) return invalidForm(problemsOf(read.error));
    const { type, data } = read.data;
    if (!acknowledgementsOf(interaction).includes(type)) {
      const message = 'This interaction cannot be answered in this way.';
      return invalidForm([{ path: ['type'], code: 'INTERACTION_CALLBACK_TYPE_INVALID', message }]);
    }
    const outcome = performCallback(context, interaction, type, data, request);
    if ('refused' in outcome) return outcome.refused;
    interaction.acknowledgedWith = type;
    if (request.query.get('with_response') !== 'true') return noContent;
    return { status: 200, body: describeCallback(interaction, type, outcome) };
  }

  return [
    route(
      'POST',
      /^\/interactions\/(\d+)\/([^/]+)\/callback$/u,
      ([interactionId = '', interactionToken = ''], request) => acknowledge(interactionId, interactionToken, request),
    ),
  ];
}
