import { ButtonStyle, ComponentType } from 'discord.js';
import type { Language } from '../../../engine/index.js';
import { messagesFor } from '../../../messages/index.js';
import { privacyMessagesFor } from '../../../messages/privacy.js';
import type { PersonRecord } from '../../../preferences/preferences.js';
import { customId } from '../buttons/custom-id.js';
import { guildRetentionDays } from '../settings.js';
import { textReply, type Reply } from './reply.js';

/** Name of the button's action. */
export const forgetMeAction = 'forget-me';

function isNothing({ language, votes }: PersonRecord): boolean {
  return language === null && votes === 0;
}

function inWords({ language: chosen, votes }: PersonRecord, language: Language) {
  return { language: chosen === null ? null : messagesFor(language).languageNames[chosen], votes };
}

/** What is kept, of the person and of others. `command` is how the person's Discord calls the erasure. */
export function renderPrivacy(record: PersonRecord, command: string, language: Language): Reply {
  const messages = privacyMessagesFor(language);
  const description = [
    isNothing(record) ? messages.nothingAboutYou : messages.aboutYou(inWords(record, language)),
    messages.hash,
    messages.ofServer({ days: guildRetentionDays }),
    messages.citations,
    messages.journal,
    messages.sent,
    messages.languageModel,
    messages.never,
    messages.howToErase({ command }),
  ].join('\n\n');
  return {
    ...textReply(`**${messages.heading}**\n${description}`),
    embeds: [{ title: messages.heading, description }],
  };
}

/** Asks whether to erase, with a button; says so where there is nothing. */
export function renderErasure(record: PersonRecord, language: Language): Reply {
  const messages = privacyMessagesFor(language);
  if (isNothing(record)) return textReply(messages.nothingToErase);
  return textReply(messages.confirm(inWords(record, language)), [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.Button,
          style: ButtonStyle.Danger,
          label: messages.confirmButton,
          custom_id: customId(forgetMeAction),
        },
      ],
    },
  ]);
}

/** Tells what was erased. */
export function renderErased(record: PersonRecord, language: Language): Reply {
  const messages = privacyMessagesFor(language);
  return textReply(isNothing(record) ? messages.nothingToErase : messages.erased(inWords(record, language)));
}
