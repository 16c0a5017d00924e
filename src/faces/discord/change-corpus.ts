import type { Changed, CorpusOffer, Refused } from '../../engine/index.js';
import type { CommandContext, Outcome } from './command.js';
import { renderChanged, renderHistory, renderRefusal } from './render/render-change.js';
import { renderPreview } from './render/render-preview.js';

/** As many as are read at a glance. */
const changesShown = 15;

/** Shows what an offer would bring, or why it cannot be added; nothing is changed. */
export async function previewOf(
  offer: CorpusOffer | Refused,
  { corpus, previews, personLanguage }: CommandContext,
): Promise<Outcome> {
  const preview = offer.kind === 'refused' ? offer : await corpus.preview(offer);
  if (preview.kind === 'refused') return { kind: 'refused', reply: renderRefusal(preview, personLanguage) };
  previews.put(preview);
  return { kind: 'shown', reply: renderPreview(preview, 1, personLanguage) };
}

/** Makes a change in the name that the journal has for a person, and tells what came of it. */
export async function sayChanged(
  person: { readonly id: string },
  { preferences, personLanguage }: CommandContext,
  change: (by: string) => Promise<Changed | Refused>,
): Promise<Outcome> {
  const made = await change(await preferences.pseudonym(person.id));
  return made.kind === 'refused'
    ? { kind: 'refused', reply: renderRefusal(made, personLanguage) }
    : { kind: 'changed', reply: renderChanged(made, personLanguage) };
}

export async function historyOf({ corpus, personLanguage }: CommandContext): Promise<Outcome> {
  return { kind: 'shown', reply: renderHistory(await corpus.history(changesShown), personLanguage) };
}
