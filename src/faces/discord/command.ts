import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answer, CheckResult, CorpusEditor, CorpusKeeper, FactChecker, Language } from '../../engine/index.js';
import type { GuildSettings, Preferences } from '../../preferences/preferences.js';
import type { FetchAttachment } from './fetch-attachment.js';
import type { PreviewShelf } from './preview-shelf.js';
import type { AnswerLimits } from './render/render-answer.js';
import type { Reply } from './render/reply.js';

/** What the bot works with, whoever asks. */
export interface Services {
  readonly factChecker: FactChecker;
  readonly corpus: CorpusKeeper & CorpusEditor;
  /** The servers from which the corpus may be changed: it is one for all servers. */
  readonly corpusGuildIds: ReadonlySet<string>;
  /** What moderators were shown and have not confirmed yet. */
  readonly previews: PreviewShelf;
  readonly fetchAttachment: FetchAttachment;
  readonly preferences: Preferences;
  /** `YYYY-MM-DD` where the bot runs. */
  readonly today: () => string;
  readonly limits: AnswerLimits;
}

/** What commands, buttons and mentions work with. */
export interface CommandContext extends Services {
  /** The defaults outside servers. */
  readonly guildSettings: GuildSettings;
  /** The person's preference, or else the language of their client, or of the server where only a message came. */
  readonly personLanguage: Language;
}

export interface Outcome {
  readonly reply: Reply;
  /** A refused or failed `update` is told to the presser alone and leaves the message as it was. */
  readonly kind: Answer['kind'] | CheckResult['verdict'] | 'checked' | 'shown' | 'changed' | 'help' | 'refused';
  /** Articles that the reply cites, each once; they are counted when it is sent. */
  readonly citedArticleIds?: readonly string[];
  /** The engine's own estimate, 0 to 1, for the log. */
  readonly confidence?: number;
  /** Why there was no answer or verdict, where there was none. */
  readonly reason?: string | null;
  /** Of an answer, for the log. */
  readonly language?: Language;
}

/**
 * One slash command. The router acknowledges before `execute` is called and sends what it returns, so a command
 * neither defers nor replies; what it throws is mapped to a text by the router.
 */
export interface SlashCommand {
  readonly kind: 'slash';
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /**
   * Whether only the asker sees the reply. From the options and the server's default alone: the first acknowledgement fixes
   * it for good.
   */
  readonly isPrivate: (interaction: ChatInputCommandInteraction, guildSettings: GuildSettings) => boolean;
  readonly execute: (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<Outcome>;
  /**
   * A form to fill in where the options alone do not tell what to do, else null. It takes the place of acknowledgement and
   * answer, so it may wait for nothing; what is filled in comes to a FormAction.
   */
  readonly form?: (
    interaction: ChatInputCommandInteraction,
    context: FormContext,
  ) => APIModalInteractionResponseCallbackData | null;
  /** Choices for what is typed so far: at most 25, each name and value 1 to 100 characters. */
  readonly autocomplete?: (
    interaction: AutocompleteInteraction,
    context: CommandContext,
  ) => Promise<readonly APIApplicationCommandOptionChoice<string>[]>;
}

/** One command of the menu of a message. */
export interface MessageCommand {
  readonly kind: 'message';
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly isPrivate: () => boolean;
  readonly execute: (interaction: MessageContextMenuCommandInteraction, context: CommandContext) => Promise<Outcome>;
}

export type Command = SlashCommand | MessageCommand;

/** What is known before anything is looked up. */
export type FormContext = Pick<CommandContext, 'guildSettings' | 'personLanguage' | 'corpusGuildIds'>;

/** What is done with a form that somebody filled in. The answer is for that person alone. */
export interface FormAction {
  /** First part of the form's custom id. */
  readonly name: string;
  readonly execute: (interaction: ModalSubmitInteraction, context: CommandContext) => Promise<Outcome>;
}

/** What a button does. The router has parsed its id and acknowledges before `execute`, which gets the rest of the id. */
export interface ButtonAction {
  /** First part of the custom id. */
  readonly name: string;
  /** `reply`: a new message for the presser alone; `public`: for all; `update`: the message that holds the button changes. */
  readonly answersWith: 'reply' | 'public' | 'update';
  /** False for parameters that this version never made: they are refused politely, to the presser alone. */
  readonly isReadable?: (parameters: readonly string[]) => boolean;
  readonly execute: (
    interaction: ButtonInteraction,
    parameters: readonly string[],
    context: CommandContext,
  ) => Promise<Outcome>;
}
