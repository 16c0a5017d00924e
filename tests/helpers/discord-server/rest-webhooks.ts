import { InteractionResponseType } from 'discord.js';
import { editedBotMessage, newBotMessage, notePing } from './bot-messages.js';
import { isEmptyMessage, readMessage, type MessageBody } from './limits.js';
import type { Interaction, Interactions } from './interactions.js';
import {
  archivedThread,
  emptyMessage,
  invalidForm,
  invalidWebhookToken,
  noContent,
  unknownChannel,
  unknownMessage,
  unknownWebhook,
  type RestResponse,
} from './refusals.js';
import { replyFields, storeEdit, storeReply } from './rest-callback.js';
import { route, type RestContext, type RestRequest, type Route } from './rest-context.js';
import { dispatchDeletion } from './message-events.js';
import { opensForMessage } from './thread-state.js';

const tokenValidMs = 15 * 60 * 1000;

/** The routes by which an acknowledged interaction is answered further, with its token for a password. */
export function webhookRoutes(context: RestContext, interactions: Interactions): readonly Route[] {
  /** Answers with the interaction that a token stands for, or refuses. */
  function withInteraction(
    applicationId: string,
    interactionToken: string,
    answer: (interaction: Interaction) => RestResponse,
  ): RestResponse {
    const interaction = interactions.byToken(interactionToken);
    if (interaction === undefined || applicationId !== context.world.applicationId) return unknownWebhook;
    const type = interaction.acknowledgedWith;
    if (type === null || type === InteractionResponseType.ApplicationCommandAutocompleteResult) return unknownWebhook;
    if (context.nowMs() - interaction.createdAtMs > tokenValidMs) return invalidWebhookToken;
    const { channelId } = interaction.channel;
    const isThere = context.places.channels.has(channelId) || context.places.foreignChannelIds.has(channelId);
    return isThere ? answer(interaction) : unknownChannel;
  }

  /** Its channel as it is now; undefined where the bot is not. */
  const channelOf = ({ channel }: Interaction) => context.places.channels.get(channel.channelId);

  function withBody(body: unknown, answer: (message: MessageBody) => RestResponse): RestResponse {
    const read = readMessage(body);
    return 'problems' in read ? invalidForm(read.problems) : answer(read.message);
  }

  /** The id of the message that a path names, where the interaction has it. */
  function ownMessage(interaction: Interaction, named: string): string | null {
    if (named === '@original' || named === interaction.originalId) return interaction.originalId;
    return interaction.followupIds.has(named) ? named : null;
  }

  function edit(interaction: Interaction, named: string, request: RestRequest): RestResponse {
    const messageId = ownMessage(interaction, named);
    const stored = messageId === null ? undefined : context.store.get(messageId);
    if (messageId === null || stored === undefined) return unknownMessage;
    if (channelOf(interaction)?.thread?.isArchived === true) return archivedThread;
    return withBody(request.body, (body) => {
      const { content, embeds, components } = editedBotMessage(stored.message, body);
      if (isEmptyMessage({ content, embeds: embeds as MessageBody['embeds'], components: components as never })) {
        return emptyMessage;
      }
      if (messageId === interaction.originalId) interaction.isLoading = false;
      notePing(context, request, body);
      return { status: 200, body: storeEdit(context, messageId, body) };
    });
  }

  function follow(interaction: Interaction, request: RestRequest): RestResponse {
    // The first message after a deferral fills it in, which is how Discord keeps older bots working.
    if (interaction.isLoading) return edit(interaction, '@original', request);
    return withBody(request.body, (body) => {
      if (isEmptyMessage(body)) return emptyMessage;
      const channel = channelOf(interaction);
      if (channel !== undefined && !opensForMessage(context, channel)) return archivedThread;
      const fields = replyFields(context, body.flags ?? 0);
      const message = storeReply(context, interaction, newBotMessage(context, interaction.channel, body, fields));
      interaction.followupIds.add(message.id);
      notePing(context, request, body);
      return { status: 200, body: message };
    });
  }

  function remove(interaction: Interaction, named: string): RestResponse {
    const messageId = ownMessage(interaction, named);
    const stored = messageId === null ? undefined : context.store.get(messageId);
    if (messageId === null || stored === undefined) return unknownMessage;
    context.store.remove(messageId);
    if (stored.visibleTo === null) dispatchDeletion(context, messageId, stored.channel);
    return noContent;
  }

  function read(interaction: Interaction, named: string): RestResponse {
    const messageId = ownMessage(interaction, named);
    const stored = messageId === null ? undefined : context.store.get(messageId);
    return stored === undefined ? unknownMessage : { status: 200, body: stored.message };
  }

  const one = /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/u;
  const onMessage = (
    method: string,
    answer: (interaction: Interaction, named: string, request: RestRequest) => RestResponse,
  ): Route =>
    route(method, one, ([applicationId = '', interactionToken = '', named = ''], request) =>
      withInteraction(applicationId, interactionToken, (interaction) => answer(interaction, named, request)),
    );

  return [
    route('POST', /^\/webhooks\/(\d+)\/([^/]+)$/u, ([applicationId = '', interactionToken = ''], request) =>
      withInteraction(applicationId, interactionToken, (interaction) => follow(interaction, request)),
    ),
    onMessage('PATCH', edit),
    onMessage('GET', read),
    onMessage('DELETE', remove),
  ];
}
