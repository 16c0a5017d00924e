import { InteractionResponseType as Type, type APIMessage } from 'discord.js';
import type { Interaction } from './interactions.js';
import type { RecordedRequest } from './journal.js';
import type { MessageStore } from './message-store.js';

/** What a person did with a command or component, and what the bot made of it. */
export interface SentInteraction {
  readonly interactionId: string;
  readonly interactionToken: string;
  /** The first request that acknowledges it, accepted or not. */
  acknowledged(): Promise<RecordedRequest>;
  /** The first request that completes the reply, accepted or not: it fills in what was deferred or is a message itself. */
  replied(): Promise<RecordedRequest>;
  /** The messages beside the reply so far, accepted or not. */
  followups(): readonly RecordedRequest[];
  /** The message that the reply became, or that it changed, as it stands; waits for a request that was accepted. */
  message(): Promise<APIMessage>;
}

export interface SentAutocomplete {
  readonly interactionId: string;
  readonly interactionToken: string;
  acknowledged(): Promise<RecordedRequest>;
  /** What the person is offered; waits until Discord accepted it. */
  choices(): Promise<readonly { readonly name: string; readonly value: string | number }[]>;
}

interface CallbackBody {
  readonly type?: number;
  readonly data?: { readonly choices?: readonly { readonly name: string; readonly value: string | number }[] };
}

const isCallback = ({ path }: RecordedRequest): boolean => path.endsWith('/callback');
const isAccepted = ({ status }: RecordedRequest): boolean => status >= 200 && status < 300;
const typeOf = ({ body }: RecordedRequest): number | undefined => ((body ?? {}) as CallbackBody).type;

function isFollowup({ method, path }: RecordedRequest): boolean {
  return method === 'POST' && path.startsWith('/webhooks/');
}

function completesReply(request: RecordedRequest, { originalId }: Interaction): boolean {
  if (isCallback(request)) {
    const type = typeOf(request);
    return type === Type.ChannelMessageWithSource || type === Type.UpdateMessage;
  }
  if (request.method === 'PATCH') return request.path.endsWith('/messages/@original');
  const { id: messageId } = (request.response ?? {}) as { readonly id?: string };
  return isFollowup(request) && isAccepted(request) && messageId === originalId;
}

export function sentInteraction(interaction: Interaction, store: MessageStore): SentInteraction {
  const { interactionId, interactionToken, requests } = interaction;
  return {
    interactionId,
    interactionToken,
    acknowledged: () => requests.find(isCallback),
    replied: () => requests.find((request) => completesReply(request, interaction)),
    followups: () => requests.entries.filter(isFollowup),
    async message() {
      await requests.find((request) => isAccepted(request) && completesReply(request, interaction));
      const stored = store.get(interaction.originalId ?? '');
      if (stored === undefined) throw new Error('the reply was deleted');
      return stored.message;
    },
  };
}

export function sentAutocomplete({ interactionId, interactionToken, requests }: Interaction): SentAutocomplete {
  return {
    interactionId,
    interactionToken,
    acknowledged: () => requests.find(isCallback),
    async choices() {
      const { body } = await requests.find((request) => isCallback(request) && isAccepted(request));
      return (body as CallbackBody).data?.choices ?? [];
    },
  };
}
