import { DiscordAPIError } from 'discord.js';
import { SitasiError, type Language } from '../../engine/index.js';
import { messagesFor } from '../../messages/index.js';
import type { ReplyOutcome } from '../../preferences/feedback.js';
import type { Outcome, Services } from './command.js';
import { describeFailure, sendFailureOf } from './failure.js';
import type { DiscordLog, SendStep } from './log.js';
import { renderFailure } from './render/render-failure.js';
import { textReply } from './render/reply.js';

export type RoutedOutcome = Omit<Outcome, 'kind'> & { readonly kind: Outcome['kind'] | 'failed' };

/** Where failures end: those of Discord in the log, those of the engine in a text with an id that the log has too. */
export interface Delivery {
  /** Whether Discord took it, be it as text after a refusal, which `send` resolves with. Other refusals (unknown or acknowledged interaction, missing permission, deleted channel) are logged. */
  readonly attempt: (step: SendStep, send: () => Promise<unknown>) => Promise<boolean>;
  readonly outcomeOf: (language: Language, answer: () => Promise<Outcome>) => Promise<RoutedOutcome>;
}

export function createDelivery(log: DiscordLog, isStopping: () => boolean): Delivery {
  return {
    async attempt(step, send) {
      try {
        const refused = await send();
        if (refused instanceof DiscordAPIError) log({ kind: 'embeds-refused', step, ...sendFailureOf(refused) });
        return true;
      } catch (error) {
        log({ kind: 'send-failed', step, ...sendFailureOf(error) });
        return false;
      }
    },
    async outcomeOf(language, answer) {
      if (isStopping()) return { kind: 'refused', reply: textReply(messagesFor(language).discord.stopping) };
      try {
        return await answer();
      } catch (error) {
        if (error instanceof SitasiError && error.code === 'engine-busy') {
          return { kind: 'refused', reply: textReply(messagesFor(language).errors[error.code]) };
        }
        const failure = describeFailure(error);
        log(failure);
        return { kind: 'failed', reply: renderFailure(failure, language) };
      }
    },
  };
}

/** What of outcomes is counted: what an engine made of a question or claim. */
const counted: ReadonlySet<string> = new Set<ReplyOutcome>([
  'answered',
  'abstained',
  'supported',
  'refuted',
  'not-enough-info',
]);
const isCounted = (kind: RoutedOutcome['kind']): kind is ReplyOutcome => counted.has(kind);

/** Counts a delivered reply and what it cites. A store that cannot count is no reason to fail the reply. */
export async function countReply(
  { kind, language, reason = null, citedArticleIds = [] }: RoutedOutcome,
  { preferences, today }: Pick<Services, 'preferences' | 'today'>,
  log: DiscordLog,
): Promise<void> {
  try {
    if (citedArticleIds.length > 0) await preferences.countCitations(citedArticleIds);
    if (isCounted(kind) && language !== undefined) {
      await preferences.countReply({ day: today(), outcome: kind, reason, language });
    }
  } catch (error) {
    log(describeFailure(error));
  }
}
