import { InteractionResponseType, InteractionType } from 'discord.js';
import { createJournal, type Journal, type RecordedRequest } from './journal.js';
import type { Channel } from './places.js';

/** One use of a command or component, as far as Discord remembers it. */
export interface Interaction {
  readonly interactionId: string;
  readonly interactionToken: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channel: Channel;
  readonly createdAtMs: number;
  /** The message whose component was used; null for commands. */
  readonly componentMessageId: string | null;
  /** All requests that name it, accepted or not. */
  readonly requests: Journal<RecordedRequest>;
  /** How it was acknowledged, or null. */
  acknowledgedWith: InteractionResponseType | null;
  /** The message that `@original` names, or null. */
  originalId: string | null;
  /** Whether the original is a deferred reply that was not filled in yet. */
  isLoading: boolean;
  readonly followupIds: Set<string>;
}

export type NewInteraction = Omit<
  Interaction,
  'requests' | 'acknowledgedWith' | 'originalId' | 'isLoading' | 'followupIds'
>;

export interface Interactions {
  expect(given: NewInteraction): Interaction;
  byToken(interactionToken: string): Interaction | undefined;
}

export function createInteractions(): Interactions {
  const byToken = new Map<string, Interaction>();
  return {
    expect(given) {
      const interaction: Interaction = {
        ...given,
        requests: createJournal(),
        acknowledgedWith: null,
        originalId: null,
        isLoading: false,
        followupIds: new Set(),
      };
      byToken.set(given.interactionToken, interaction);
      return interaction;
    },
    byToken: (interactionToken) => byToken.get(interactionToken),
  };
}

const Response = InteractionResponseType;
const withMessage = [Response.ChannelMessageWithSource, Response.DeferredChannelMessageWithSource];
const ofComponent = [Response.DeferredMessageUpdate, Response.UpdateMessage];

/** The ways in which an interaction can be acknowledged. */
export function acknowledgementsOf({
  type,
  componentMessageId,
}: Pick<Interaction, 'type' | 'componentMessageId'>): readonly InteractionResponseType[] {
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [Response.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...withMessage, ...ofComponent, Response.Modal];
    case InteractionType.ModalSubmit:
      return componentMessageId === null ? withMessage : [...withMessage, ...ofComponent];
    default:
      return [...withMessage, Response.Modal];
  }
}
