import type { ChatInputCommandInteraction, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import type { Answer, FactChecker, Language } from '../../engine/index.js';
import type { AnswerLimits } from './render/render-answer.js';
import type { Reply } from './render/reply.js';

/** What commands and mentions work with. */
export interface AskContext {
  readonly factChecker: FactChecker;
  /** `YYYY-MM-DD` where the bot runs. */
  readonly today: () => string;
  readonly limits: AnswerLimits;
}

export interface CommandContext extends AskContext {
  /** The person's own language, from their client. */
  readonly personLanguage: Language;
}

export interface Outcome {
  readonly reply: Reply;
  readonly kind: Answer['kind'] | 'help' | 'refused';
}

/**
 * One slash command. The router acknowledges before `execute` is called and sends what it returns, so a command
 * neither defers nor replies; what it throws is mapped to a text by the router.
 */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether only the asker sees the reply. From the options alone: the first acknowledgement fixes it for good. */
  readonly isPrivate: (interaction: ChatInputCommandInteraction) => boolean;
  readonly execute: (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<Outcome>;
}
