import { ButtonStyle, ComponentType, userMention, type APIEmbed, type Message } from 'discord.js';
import { z } from 'zod';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import type { ButtonAction } from '../command.js';
import { languageSchema } from '../language-option.js';
import { cutText } from '../render/cut-text.js';
import { maxTextLength, textReply, type ButtonRow } from '../render/reply.js';
import { readCustomId } from './custom-id.js';

const parametersSchema = z.tuple([languageSchema]);
/** Room for the line above the text. */
const leadLength = 100;

/** The fields that our own replies have; what Discord adds to an embed cannot be sent again. */
const embedSchema = z.object({
  color: z.int().optional(),
  author: z.object({ name: z.string() }).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  fields: z.array(z.object({ name: z.string(), value: z.string(), inline: z.boolean().optional() })).optional(),
  footer: z.object({ text: z.string() }).optional(),
});

const rowSchema = z.object({
  type: z.literal(ComponentType.ActionRow),
  components: z.array(
    z.object({
      type: z.literal(ComponentType.Button),
      style: z.literal([ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger]),
      label: z.string(),
      custom_id: z.string(),
    }),
  ),
});

/** Shows a private reply to all: the message that holds the button, word for word, with its other buttons. */
export const share: ButtonAction = {
  name: 'share',
  answersWith: 'public',
  isReadable: (parameters) => parametersSchema.safeParse(parameters).success,
  execute(interaction, parameters, { personLanguage }) {
    const [language] = parametersSchema.parse(parameters);
    const { message } = interaction;
    const embeds = embedsOf(message);
    if (embeds.length === 0 && message.content === '') {
      const { outdated } = buttonMessagesFor(personLanguage);
      return Promise.resolve({ kind: 'refused', reply: textReply(outdated) });
    }
    return Promise.resolve({
      kind: 'shown',
      reply: {
        embeds,
        text: textOf(message, embeds),
        lead: buttonMessagesFor(language).sharedBy({ mention: userMention(interaction.user.id) }),
        components: rowsOf(message),
      },
    });
  },
};

function embedsOf({ embeds }: Message): readonly APIEmbed[] {
  return embeds.flatMap((embed) => {
    const parsed = embedSchema.safeParse(embed.toJSON());
    return parsed.success ? [parsed.data as APIEmbed] : [];
  });
}

/** For places where embeds are not permitted. */
function textOf({ content }: Message, embeds: readonly APIEmbed[]): string {
  const [embed] = embeds;
  if (embed === undefined) return cutText(content, maxTextLength - leadLength);
  const lines = [embed.author?.name, embed.title, embed.description, embed.footer?.text];
  return cutText(lines.filter((line) => line !== undefined).join('\n'), maxTextLength - leadLength);
}

function rowsOf({ components }: Message): readonly ButtonRow[] {
  return components.flatMap((row) => {
    const parsed = rowSchema.safeParse(row.toJSON());
    if (!parsed.success) return [];
    const kept = parsed.data.components.filter(({ custom_id: id }) => {
      const action = readCustomId(id)?.action;
      return action !== undefined && action !== share.name;
    });
    return kept.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: kept }];
  });
}
