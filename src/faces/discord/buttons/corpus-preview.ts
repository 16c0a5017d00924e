import type { ButtonInteraction } from 'discord.js';
import { z } from 'zod';
import { corpusMessagesFor } from '../../../messages/corpus.js';
import { sayChanged } from '../change-corpus.js';
import type { ButtonAction, CommandContext, Outcome } from '../command.js';
import { refusalToChange } from '../moderation.js';
import { renderRefusal } from '../render/render-change.js';
import { renderPreview } from '../render/render-preview.js';
import { textReply } from '../render/reply.js';

const previewId = z.string().regex(/^[0-9a-z]{12}$/u);
const ofPreview = z.tuple([previewId]);
const ofPage = z.tuple([previewId, z.string().regex(/^[1-9]\d{0,3}$/u)]);

/** A button under a preview, for those alone who may change the corpus. */
function previewButton<Parameters>(
  name: string,
  schema: z.ZodType<Parameters>,
  press: (parameters: Parameters, context: CommandContext, interaction: ButtonInteraction) => Promise<Outcome>,
): ButtonAction {
  return {
    name,
    answersWith: 'update',
    isReadable: (parameters) => schema.safeParse(parameters).success,
    async execute(interaction, parameters, context) {
      const refusal = refusalToChange(interaction, context);
      if (refusal !== null) return { kind: 'refused', reply: textReply(refusal) };
      return press(schema.parse(parameters), context, interaction);
    },
  };
}

/** Adds what the preview showed. */
export const confirmPreview = previewButton('corpus-add', ofPreview, ([wanted], context, { user }) =>
  sayChanged(user, context, (by) => context.corpus.add(wanted, by)),
);

/** Takes the preview away; nothing was changed. */
export const cancelPreview = previewButton('corpus-cancel', ofPreview, (_wanted, { personLanguage }) =>
  Promise.resolve({ kind: 'shown', reply: textReply(corpusMessagesFor(personLanguage).notAdded) }),
);

/** Turns to another page of the preview. */
export const turnPreview = previewButton('corpus-look', ofPage, ([wanted, page], { previews, personLanguage }) => {
  const preview = previews.get(wanted);
  return Promise.resolve(
    preview === null
      ? {
          kind: 'refused',
          reply: renderRefusal({ kind: 'refused', reason: 'preview-gone', subject: '', problems: [] }, personLanguage),
        }
      : { kind: 'shown', reply: renderPreview(preview, Number(page), personLanguage) },
  );
});
