import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import { z } from 'zod';
import type { Language } from '../../../engine/index.js';
import { corpusMessagesFor } from '../../../messages/corpus.js';
import { messagesFor } from '../../../messages/index.js';
import { customId } from '../buttons/custom-id.js';
import { previewOf } from '../change-corpus.js';
import type { FormAction } from '../command.js';
import { refusalToChange } from '../moderation.js';
import { textReply } from '../render/reply.js';

const name = 'corpus-text';
/** Discord takes no more in one field. */
const longestText = 4000;

const fieldsSchema = z.object({
  articleTitle: z.string().trim().min(1).max(500),
  text: z.string().trim().min(1).max(longestText),
  outlet: z.string().trim().max(500),
  published: z.string().trim().max(10),
  link: z.string().trim().max(2000),
});
type Field = keyof typeof fieldsSchema.shape;

const fields: readonly { readonly field: Field; readonly required: boolean; readonly maxLength: number }[] = [
  { field: 'articleTitle', required: true, maxLength: 500 },
  { field: 'text', required: true, maxLength: longestText },
  { field: 'outlet', required: true, maxLength: 500 },
  { field: 'published', required: true, maxLength: 10 },
  { field: 'link', required: false, maxLength: 2000 },
];

/** The form for an article that is typed in. */
export function corpusTextForm(language: Language): APIModalInteractionResponseCallbackData {
  const { form, formHints } = corpusMessagesFor(language);
  const hints: Partial<Readonly<Record<Field, string>>> = formHints;
  return {
    custom_id: customId(name),
    title: form.title,
    components: fields.map(({ field, required, maxLength }) => ({
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: field,
          label: form[field],
          style: field === 'text' ? TextInputStyle.Paragraph : TextInputStyle.Short,
          required,
          max_length: maxLength,
          ...(hints[field] === undefined ? {} : { placeholder: hints[field] }),
        },
      ],
    })),
  };
}

/** Shows what the article that was typed in would bring. */
export const corpusText: FormAction = {
  name,
  async execute(interaction, context) {
    const refusal = refusalToChange(interaction, context);
    if (refusal !== null) return { kind: 'refused', reply: textReply(refusal) };
    const given = fieldsSchema.safeParse(valuesOf(interaction));
    if (!given.success) {
      return { kind: 'refused', reply: textReply(messagesFor(context.personLanguage).discord.optionsUnreadable) };
    }
    const { articleTitle, text, outlet, published, link } = given.data;
    const bytes = new TextEncoder().encode(text);
    const told = { title: articleTitle, outlet, published, url: link === '' ? null : link };
    return previewOf(
      { kind: 'document', document: { name: articleTitle, bytes, contentType: null, address: null, told } },
      context,
    );
  },
};

function valuesOf({ fields: given }: ModalSubmitInteraction): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.map(({ field }) => {
      const value: unknown = given.fields.has(field) ? given.getTextInputValue(field) : undefined;
      return [field, value];
    }),
  );
}
