import type { Interaction, Message } from 'discord.js';
import { answerInteraction, type AnswerDependencies } from './answer-interaction.js';
import { answerMessage } from './answer-message.js';
import type { Services } from './command.js';
import { completeOption } from './complete-option.js';
import { createDelivery } from './delivery.js';
import { describeFailure } from './failure.js';
import type { DiscordLog } from './log.js';
import type { Admit } from './manners-contract.js';
import { createRegistry, type RegistryParts } from './plan-interaction.js';
import { readMention } from './read-mention.js';
import { createSeenIds } from './seen-ids.js';

/** A resume replays minutes of events at most. */
const rememberedEvents = 2000;

export interface RouterDependencies extends RegistryParts {
  readonly services: Services;
  readonly admit: Admit;
  readonly log: DiscordLog;
}

export interface Router {
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onMessage: (message: Message) => void;
  /** From now on questions are refused politely; resolves when those already begun are answered. */
  readonly finish: () => Promise<void>;
  readonly inFlight: () => number;
}

/** Takes events from the gateway to what answers them, each once. */
export function createRouter({ services, admit, log, ...answering }: RouterDependencies): Router {
  const seen = createSeenIds(rememberedEvents);
  const running = new Set<Promise<void>>();
  let isStopping = false;
  const dependencies: AnswerDependencies = {
    services,
    registry: createRegistry(answering),
    admit,
    delivery: createDelivery(log, () => isStopping),
    log,
  };

  function run(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => {
        log(describeFailure(error));
      })
      .finally(() => running.delete(tracked));
    running.add(tracked);
  }

  return {
    onInteraction(interaction) {
      const isForUs =
        interaction.isChatInputCommand() ||
        interaction.isMessageContextMenuCommand() ||
        interaction.isButton() ||
        interaction.isModalSubmit() ||
        interaction.isAutocomplete();
      if (!isForUs || !seen.isNew(interaction.id)) return;
      run(
        interaction.isAutocomplete()
          ? completeOption(interaction, dependencies)
          : answerInteraction(interaction, dependencies),
      );
    },
    onMessage(message) {
      const addressed = readMention(message, message.client.user.id);
      if (addressed === null || !seen.isNew(message.id)) return;
      run(answerMessage(message, addressed, dependencies));
    },
    async finish() {
      isStopping = true;
      while (running.size > 0) await Promise.all(running);
    },
    inFlight: () => running.size,
  };
}
