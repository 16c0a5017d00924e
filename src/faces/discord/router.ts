import { MessageFlags, type ChatInputCommandInteraction, type Interaction, type Message } from 'discord.js';
import type { Language } from '../../engine/index.js';
import { messagesFor } from '../../messages/index.js';
import { answerMention } from './answer-mention.js';
import type { AskContext, Command, Outcome } from './command.js';
import { describeFailure, sendFailureOf } from './failure.js';
import type { DiscordLog, DiscordLogEvent } from './log.js';
import { languageOfLocale } from './person-language.js';
import { readMention } from './read-mention.js';
import { renderFailure } from './render/render-failure.js';
import { textReply } from './render/reply.js';
import { createSeenIds } from './seen-ids.js';
import { maySend, sendInteractionReply, sendMessageReply } from './send-reply.js';

/** A resume replays minutes of events at most. */
const rememberedEvents = 2000;

export interface RouterDependencies extends AskContext {
  readonly commands: readonly Command[];
  readonly log: DiscordLog;
}

export interface Router {
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onMessage: (message: Message) => void;
  /** From now on questions are refused politely; resolves when those already begun are answered. */
  readonly finish: () => Promise<void>;
  readonly inFlight: () => number;
}

type Step = Extract<DiscordLogEvent, { kind: 'send-failed' }>['step'];
type RoutedOutcome = Omit<Outcome, 'kind'> & { readonly kind: Outcome['kind'] | 'failed' };

/** Takes events from the gateway to what answers them and the answers back; the one place where failures become texts. */
export function createRouter({ commands, log, ...context }: RouterDependencies): Router {
  const commandsByName = new Map(commands.map((command) => [command.data.name, command]));
  const seen = createSeenIds(rememberedEvents);
  const running = new Set<Promise<void>>();
  let isStopping = false;

  /** Discord's refusals (unknown or acknowledged interaction, missing permission, deleted channel) end here. */
  async function attempt(step: Step, send: () => Promise<unknown>): Promise<boolean> {
    try {
      await send();
      return true;
    } catch (error) {
      log({ kind: 'send-failed', step, ...sendFailureOf(error) });
      return false;
    }
  }

  async function outcomeOf(language: Language, answer: () => Promise<Outcome>): Promise<RoutedOutcome> {
    if (isStopping) return { kind: 'refused', reply: textReply(messagesFor(language).discord.stopping) };
    try {
      return await answer();
    } catch (error) {
      const failure = describeFailure(error);
      log(failure);
      return { kind: 'failed', reply: renderFailure(failure, language) };
    }
  }

  async function answerCommand(interaction: ChatInputCommandInteraction): Promise<void> {
    const receivedAt = performance.now();
    const personLanguage = languageOfLocale(interaction.locale);
    const command = commandsByName.get(interaction.commandName);
    const isPrivate = command === undefined || command.isPrivate(interaction);
    const deferred = await attempt('defer', () =>
      interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
    );
    const deferMs = performance.now() - receivedAt;
    if (!deferred) return;
    const outcome =
      command === undefined
        ? ({ kind: 'refused', reply: textReply(messagesFor(personLanguage).discord.unknownCommand) } as const)
        : await outcomeOf(personLanguage, () => command.execute(interaction, { ...context, personLanguage }));
    const delivered = await attempt('reply', () => sendInteractionReply(interaction, outcome.reply));
    log({
      kind: 'asked',
      via: 'command',
      command: command?.data.name ?? null,
      outcome: outcome.kind,
      deferMs,
      totalMs: performance.now() - receivedAt,
      delivered,
    });
  }

  async function answerMessage(message: Message, question: string): Promise<void> {
    const receivedAt = performance.now();
    const language = languageOfLocale(message.guild?.preferredLocale ?? null);
    if (!maySend(message)) {
      log({ kind: 'send-failed', step: 'permission-check', discordCode: null, status: null });
      return;
    }
    const { channel } = message;
    const typing = channel.isSendable() ? attempt('typing', () => channel.sendTyping()) : Promise.resolve(false);
    const outcome = await outcomeOf(language, () => answerMention(question, language, context));
    await typing;
    const delivered = await attempt('reply', () => sendMessageReply(message, outcome.reply));
    log({
      kind: 'asked',
      via: message.inGuild() ? 'mention' : 'direct-message',
      command: null,
      outcome: outcome.kind,
      deferMs: null,
      totalMs: performance.now() - receivedAt,
      delivered,
    });
  }

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
      if (!interaction.isChatInputCommand() || !seen.isNew(interaction.id)) return;
      run(answerCommand(interaction));
    },
    onMessage(message) {
      const question = readMention(message, message.client.user.id);
      if (question === null || !seen.isNew(message.id)) return;
      run(answerMessage(message, question));
    },
    async finish() {
      isStopping = true;
      while (running.size > 0) await Promise.all(running);
    },
    inFlight: () => running.size,
  };
}
