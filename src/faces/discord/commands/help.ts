import { helpMessagesFor } from '../../../messages/help.js';
import type { Command, SlashCommand } from '../command.js';
import { everywhere } from '../everywhere.js';
import { namedBy } from '../localisations.js';
import { renderHelp } from '../render/render-help.js';

const texts = { id: helpMessagesFor('id'), en: helpMessagesFor('en') };

/** The command that explains the others. */
export function helpFor(others: readonly Command[]): SlashCommand {
  return {
    kind: 'slash',
    data: { ...namedBy({ id: texts.id.command, en: texts.en.command }), ...everywhere },
    isPrivate: () => true,
    execute: ({ locale }, { personLanguage }) =>
      Promise.resolve({ kind: 'help', reply: renderHelp(others, { locale, language: personLanguage }) }),
  };
}
