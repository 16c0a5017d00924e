import type {
  APIModalInteractionResponseCallbackData,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Language } from '../../engine/index.js';
import { buttonMessagesFor } from '../../messages/buttons.js';
import { messagesFor } from '../../messages/index.js';
import { readCustomId } from './buttons/custom-id.js';
import type {
  ButtonAction,
  Command,
  CommandContext,
  FormAction,
  FormContext,
  MessageCommand,
  Outcome,
  SlashCommand,
} from './command.js';
import type { Via } from './manners-contract.js';
import { textReply } from './render/reply.js';

/** Interactions that are acknowledged and then answered. */
export type Answerable =
  ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction | ModalSubmitInteraction;

/** What is to be done about an interaction. */
export interface Plan {
  readonly via: Via;
  /** Default name of the command, or name of the button's action; null where there is none (any more). */
  readonly name: string | null;
  /** To whom the answer is shown, or that it takes the place of the message with the button. */
  readonly answersWith: 'private' | 'public' | 'update';
  /** To be shown in place of acknowledgement and answer. */
  readonly form?: APIModalInteractionResponseCallbackData;
  readonly execute: (context: CommandContext) => Promise<Outcome>;
}

export interface Registry {
  readonly slashCommand: (name: string) => SlashCommand | undefined;
  readonly messageCommand: (name: string) => MessageCommand | undefined;
  readonly button: (name: string) => ButtonAction | undefined;
  readonly form: (name: string) => FormAction | undefined;
}

/** Everything that answers an interaction. */
export interface RegistryParts {
  readonly commands: readonly Command[];
  readonly buttons: readonly ButtonAction[];
  readonly forms: readonly FormAction[];
}

export function createRegistry({ commands, buttons, forms }: RegistryParts): Registry {
  const slash = new Map(commands.flatMap((one) => (one.kind === 'slash' ? [[one.data.name, one] as const] : [])));
  const menu = new Map(commands.flatMap((one) => (one.kind === 'message' ? [[one.data.name, one] as const] : [])));
  const actions = new Map(buttons.map((one) => [one.name, one] as const));
  const formActions = new Map(forms.map((one) => [one.name, one] as const));
  return {
    slashCommand: (name) => slash.get(name),
    messageCommand: (name) => menu.get(name),
    button: (name) => actions.get(name),
    form: (name) => formActions.get(name),
  };
}

/** A plan that only says, to the person alone, that there is nothing to do. */
function politely(via: Via, text: (language: Language) => string): Plan {
  return {
    via,
    name: null,
    answersWith: 'private',
    execute: ({ personLanguage }) => Promise.resolve({ kind: 'refused', reply: textReply(text(personLanguage)) }),
  };
}

const unknownCommand = (via: Via): Plan => politely(via, (language) => messagesFor(language).discord.unknownCommand);

/** Finds what answers an interaction; what nobody answers (any more) gets a polite text. */
export function planInteraction(interaction: Answerable, registry: Registry, context: FormContext): Plan {
  if (interaction.isButton()) return planButton(interaction, registry);
  if (interaction.isModalSubmit()) return planForm(interaction, registry);
  if (interaction.isMessageContextMenuCommand()) {
    const command = registry.messageCommand(interaction.commandName);
    if (command === undefined) return unknownCommand('message-command');
    return {
      via: 'message-command',
      name: command.data.name,
      answersWith: command.isPrivate() ? 'private' : 'public',
      execute: (context) => command.execute(interaction, context),
    };
  }
  const command = registry.slashCommand(interaction.commandName);
  if (command === undefined) return unknownCommand('command');
  const form = command.form?.(interaction, context) ?? null;
  return {
    via: 'command',
    name: command.data.name,
    answersWith: command.isPrivate(interaction, context.guildSettings) ? 'private' : 'public',
    ...(form === null ? {} : { form }),
    execute: (full) => command.execute(interaction, full),
  };
}

function planButton(interaction: ButtonInteraction, registry: Registry): Plan {
  const pressed = readCustomId(interaction.customId);
  const action = pressed === null ? undefined : registry.button(pressed.action);
  if (pressed === null || action === undefined || action.isReadable?.(pressed.parameters) === false) {
    return politely('button', (language) => buttonMessagesFor(language).outdated);
  }
  return {
    via: 'button',
    name: action.name,
    answersWith: action.answersWith === 'reply' ? 'private' : action.answersWith,
    execute: (context) => action.execute(interaction, pressed.parameters, context),
  };
}

function planForm(interaction: ModalSubmitInteraction, registry: Registry): Plan {
  const filledIn = readCustomId(interaction.customId);
  const action = filledIn === null ? undefined : registry.form(filledIn.action);
  if (action === undefined) return politely('form', (language) => buttonMessagesFor(language).outdated);
  return {
    via: 'form',
    name: action.name,
    answersWith: 'private',
    execute: (context) => action.execute(interaction, context),
  };
}
