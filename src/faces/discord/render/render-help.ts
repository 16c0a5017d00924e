import type { Locale } from 'discord.js';
import type { Language } from '../../../engine/index.js';
import { helpMessagesFor } from '../../../messages/help.js';
import type { Command } from '../command.js';
import { textReply, type Reply } from './reply.js';

export interface HelpReader {
  /** Language of their Discord, which is the one that it names commands in. */
  readonly locale: Locale;
  readonly language: Language;
}

function describeCommand({ kind, data }: Command, { locale, language }: HelpReader): string {
  const name = data.name_localizations?.[locale] ?? data.name;
  if (kind === 'message') return `**${helpMessagesFor(language).inMessageMenu({ name })}**`;
  const described = language === 'id' ? data.description_localizations?.id : null;
  return `**/${name}** – ${described ?? data.description}`;
}

/** Says what the bot does, how it is asked and what it does not do, and lists commands as the reader's Discord calls them. */
export function renderHelp(commands: readonly Command[], reader: HelpReader): Reply {
  const messages = helpMessagesFor(reader.language);
  const isForManagers = ({ data }: Command): boolean => (data.default_member_permissions ?? null) !== null;
  const section = (heading: string, listed: readonly Command[]): readonly string[] =>
    listed.length === 0
      ? []
      : [[`**${heading}**`, ...listed.map((command) => describeCommand(command, reader))].join('\n')];
  const description = [
    messages.whatIDo,
    messages.howToAsk,
    messages.howToCheck,
    messages.whatIDoNot,
    ...section(
      messages.commandsHeading,
      commands.filter((command) => !isForManagers(command)),
    ),
    ...section(messages.managersHeading, commands.filter(isForManagers)),
  ].join('\n\n');
  return {
    ...textReply(`**${messages.heading}**\n${description}`),
    embeds: [{ title: messages.heading, description }],
  };
}
