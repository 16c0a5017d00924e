import {
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  type APIAttachment,
  type APIMessage,
} from 'discord.js';
import type { CheckedOption } from './command-option-limits.js';
import type { Origin } from './interaction-origin.js';
import { memberPayload, userPayload } from './payloads.js';
import type { Places } from './places.js';
import type { RegisteredCommand } from './rest-applications.js';

/** A value that a person gave an option: text, number, yes or no, or one of the things Discord lets them pick. */
export type OptionValue =
  | string
  | number
  | boolean
  | { readonly channel: string }
  | { readonly role: string }
  | { readonly user: string }
  | { readonly attachment: APIAttachment };

export interface CommandCall extends Origin {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly subcommand?: string;
  readonly subcommandGroup?: string;
}

export interface AutocompleteCall extends Omit<CommandCall, 'options'> {
  /** The option that is being typed, and what is typed so far. */
  readonly focused: { readonly name: string; readonly value: string };
  /** Options that are already filled in. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface MessageCommandCall extends Origin {
  readonly name: string;
}

/** What is known of the command that is used, which Discord reads its options by, and of what can be picked. */
export interface Known {
  readonly command: RegisteredCommand | undefined;
  readonly places: Places;
}

type Nesting = Pick<CommandCall, 'subcommand' | 'subcommandGroup'>;

/** The options that the command was registered with, of the subcommand that is used. */
function registeredOptions({ command }: Known, { subcommand, subcommandGroup }: Nesting): readonly CheckedOption[] {
  const within = (options: readonly CheckedOption[], name: string | undefined): readonly CheckedOption[] =>
    name === undefined ? options : (options.find((option) => option.name === name)?.options ?? []);
  const top = command !== undefined && 'options' in command ? (command.options ?? []) : [];
  return within(within(top, subcommandGroup), subcommand);
}

function typeOf(value: OptionValue, option: CheckedOption | undefined): Type {
  switch (typeof value) {
    case 'string':
      return Type.String;
    case 'boolean':
      return Type.Boolean;
    case 'number':
      return option?.type === Type.Number || !Number.isInteger(value) ? Type.Number : Type.Integer;
    default:
      if ('attachment' in value) return Type.Attachment;
      if ('channel' in value) return Type.Channel;
      return 'role' in value ? Type.Role : Type.User;
  }
}

function optionPayload(name: string, value: OptionValue, options: readonly CheckedOption[]) {
  const type = typeOf(
    value,
    options.find((option) => option.name === name),
  );
  if (typeof value !== 'object') return { name, type, value };
  return { name, type, value: 'attachment' in value ? value.attachment.id : (Object.values(value)[0] as string) };
}

const elsewhere = { type: ChannelType.GuildText, name: 'elsewhere', parentId: null };

/** What Discord sends along about channels, roles and users that were picked. */
function resolvedOf(values: readonly OptionValue[], { places }: Known) {
  const picked = values.filter((value) => typeof value === 'object');
  const channels = picked.flatMap((value) => ('channel' in value ? [value.channel] : []));
  const roles = picked.flatMap((value) => ('role' in value ? [value.role] : []));
  const users = picked.flatMap((value) => ('user' in value ? [value.user] : []));
  const attachments = picked.flatMap((value) => ('attachment' in value ? [value.attachment] : []));
  const byId = <T>(ids: readonly string[], payload: (pickedId: string) => T) =>
    Object.fromEntries(ids.map((pickedId) => [pickedId, payload(pickedId)]));
  if (picked.length === 0) return {};
  return {
    resolved: {
      ...(attachments.length === 0 ? {} : { attachments: Object.fromEntries(attachments.map((one) => [one.id, one])) }),
      ...(channels.length === 0
        ? {}
        : {
            channels: byId(channels, (channelId) => {
              const { type, name, parentId } = places.channels.get(channelId) ?? elsewhere;
              return { id: channelId, type, name, permissions: '0', parent_id: parentId };
            }),
          }),
      ...(roles.length === 0
        ? {}
        : {
            roles: byId(roles, (roleId) => ({ id: roleId, name: 'picked', color: 0, permissions: '0', position: 1 })),
          }),
      ...(users.length === 0
        ? {}
        : {
            users: byId(users, (userId) => userPayload(userId, false)),
            members: byId(users, () => ({ ...memberPayload(), permissions: '0' })),
          }),
    },
  };
}

/** Puts options into the subcommand, and that into the group, which they belong to. */
function nested(options: readonly object[], call: Nesting) {
  if (call.subcommand === undefined) return options;
  const subcommand = { name: call.subcommand, type: Type.Subcommand, options };
  if (call.subcommandGroup === undefined) return [subcommand];
  return [{ name: call.subcommandGroup, type: Type.SubcommandGroup, options: [subcommand] }];
}

/** The part of the interaction that tells of a slash command. */
export function slashCommandFields(call: CommandCall, commandId: string, known: Known) {
  const registered = registeredOptions(known, call);
  const options = Object.entries(call.options).map(([name, value]) => optionPayload(name, value, registered));
  return {
    type: InteractionType.ApplicationCommand,
    data: {
      id: commandId,
      name: call.name,
      type: ApplicationCommandType.ChatInput,
      options: nested(options, call),
      ...resolvedOf(Object.values(call.options), known),
    },
  };
}

/** The part of the interaction that asks for choices for what is typed. */
export function autocompleteFields(call: AutocompleteCall, commandId: string, known: Known) {
  const registered = registeredOptions(known, call);
  const filled = Object.entries(call.options ?? {}).map(([name, value]) => optionPayload(name, value, registered));
  const options = [...filled, { ...call.focused, type: Type.String, focused: true }];
  return {
    type: InteractionType.ApplicationCommandAutocomplete,
    data: { id: commandId, name: call.name, type: ApplicationCommandType.ChatInput, options: nested(options, call) },
  };
}

/** The part of the interaction that tells of a command from the menu of a message, with all that the message says. */
export function messageCommandFields(call: MessageCommandCall, commandId: string, target: APIMessage) {
  return {
    type: InteractionType.ApplicationCommand,
    data: {
      id: commandId,
      name: call.name,
      type: ApplicationCommandType.Message,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    },
  };
}
