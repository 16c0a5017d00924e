import { channelMention, time, TimestampStyles } from 'discord.js';
import { mannersMessagesFor } from '../../../messages/manners.js';
import type { DiscordLog } from '../log.js';
import type { Admission, Admit, AdmitEvent, NotAdmitted } from '../manners-contract.js';
import { textReply } from '../render/reply.js';
import { defaultRates, type DiscordSettings } from '../settings.js';
import { channelKey, isAllowedThere, isQuestion } from './event-kinds.js';
import { createOnce } from './once.js';
import { pointByReaction } from './point-by-reaction.js';
import { createQuestionsInFlight } from './questions-in-flight.js';
import { createRateLimits, type Reached } from './rate-limits.js';

export interface AdmitDependencies {
  readonly settings: Pick<DiscordSettings, 'rates'>;
  readonly log: DiscordLog;
}

const dayMs = 24 * 60 * 60_000;
/** Nothing takes longer: an interaction can be answered for so long. */
const longestAnswerMs = 15 * 60_000;
/** As many as can be read at a glance. */
const channelsNamed = 5;

function refusal(text: string | null): NotAdmitted {
  return { admitted: false, reply: text === null ? null : textReply(text) };
}

function elsewhere({ language, guildSettings: { channelIds } }: AdmitEvent): NotAdmitted {
  const named = channelIds.slice(0, channelsNamed);
  const more = channelIds.length - named.length;
  return refusal(mannersMessagesFor(language).elsewhere({ channels: named.map((one) => channelMention(one)), more }));
}

function limited({ language }: AdmitEvent, { limit, waitMs }: Reached): NotAdmitted {
  const seconds = Math.ceil((Date.now() + waitMs) / 1000);
  return refusal(mannersMessagesFor(language).limited[limit]({ when: time(seconds, TimestampStyles.RelativeTime) }));
}

/** Decides what is answered: only in the channels of the server's choice, and no more than anyone wants to read. */
export function createAdmit({ settings, log }: AdmitDependencies): Admit {
  const rates = { ...defaultRates, ...settings.rates };
  const limits = createRateLimits(rates);
  const inFlight = createQuestionsInFlight(rates.personQuestionsInFlight);
  const once = createOnce();

  function tellOnce(key: string, forMs: number, told: () => NotAdmitted): NotAdmitted {
    return once.isFirst(key, forMs) ? told() : refusal(null);
  }

  /** What a channel or server has reached is told once in front of all, and once to each who uses a command. */
  function tellReached(event: AdmitEvent, reached: Reached): NotAdmitted {
    const reader = event.message === null ? event.personId : 'all';
    const toldKey = reached.key === event.personId ? reached.key : `${reached.key} ${reader}`;
    return tellOnce(`${reached.limit} ${toldKey}`, reached.waitMs, () => limited(event, reached));
  }

  async function pointElsewhere(event: AdmitEvent): Promise<NotAdmitted> {
    if ((await limits.ofPerson(event)) !== null) return refusal(null);
    if (event.message === null) return elsewhere(event);
    if (once.isFirst(`elsewhere ${channelKey(event) ?? ''}`, dayMs)) return elsewhere(event);
    void pointByReaction(event.message, log);
    return refusal(null);
  }

  /** Null where nothing stands against it. */
  async function refuse(event: AdmitEvent): Promise<NotAdmitted | null> {
    const reached = (await limits.ofPerson(event)) ?? (await limits.ofPlace(event));
    return reached === null ? null : tellReached(event, reached);
  }

  async function admitQuestion(event: AdmitEvent): Promise<Admission> {
    const toldKey = `in flight ${event.personId}`;
    const end = inFlight.begin(event.personId);
    if (end === null) {
      return tellOnce(toldKey, longestAnswerMs, () => refusal(mannersMessagesFor(event.language).stillAnswering));
    }
    const release = (): void => {
      end();
      once.forget(toldKey);
    };
    try {
      const refused = await refuse(event);
      if (refused === null) return { admitted: true, release };
      release();
      return refused;
    } catch (error) {
      release();
      throw error;
    }
  }

  return async (event) => {
    if (!isAllowedThere(event)) return pointElsewhere(event);
    if (isQuestion(event)) return admitQuestion(event);
    return (await refuse(event)) ?? { admitted: true, release: () => undefined };
  };
}
