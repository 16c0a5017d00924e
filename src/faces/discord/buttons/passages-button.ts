import { z } from 'zod';
import type { FactChecker, Language, PassageInContext } from '../../../engine/index.js';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import type { ButtonAction, Outcome } from '../command.js';
import { textReply, type Reply } from '../render/reply.js';
import { claimHashSchema, corpusKeyOf, corpusKeySchema } from './custom-id.js';

const parametersSchema = z.tuple([corpusKeySchema, claimHashSchema]).rest(claimHashSchema);

export interface FoundPassages {
  readonly found: readonly PassageInContext[];
  /** What to say beside them, plain: that some are gone, or that the corpus is another one. */
  readonly notes: readonly string[];
}

/** Whether the parameters name a corpus and passages. */
function areReadable(parameters: readonly string[]): boolean {
  return parametersSchema.safeParse(parameters).success;
}

/** Looks up the passages that a readable button names, or says politely why there are none (any more). */
async function findPassages(
  parameters: readonly string[],
  factChecker: Pick<FactChecker, 'status' | 'surroundings'>,
  language: Language,
): Promise<FoundPassages | Outcome> {
  const messages = buttonMessagesFor(language);
  const refused = (text: string): Outcome => ({ kind: 'refused', reply: textReply(text) });
  const [corpusKey, ...hashes] = parametersSchema.parse(parameters);
  const { fingerprint } = await factChecker.status();
  const hasChanged = corpusKeyOf(fingerprint) !== corpusKey;
  const lookedUp = await Promise.all([...new Set(hashes)].map((hash) => factChecker.surroundings(hash)));
  const found = lookedUp.filter((passage) => passage !== null);
  const gone = lookedUp.length - found.length;
  // In an unchanged corpus nothing can have gone: nobody made this button.
  if (found.length === 0) return refused(hasChanged ? messages.passagesGone : messages.outdated);
  return {
    found,
    notes: [...(gone > 0 ? [messages.someGone({ count: gone })] : []), ...(hasChanged ? [messages.corpusChanged] : [])],
  };
}

/** A button that shows the passages it names to the presser alone. */
export function passagesButton(
  name: string,
  render: (passages: FoundPassages, language: Language) => Reply,
): ButtonAction {
  return {
    name,
    answersWith: 'reply',
    isReadable: areReadable,
    async execute(_interaction, parameters, { factChecker, personLanguage }) {
      const passages = await findPassages(parameters, factChecker, personLanguage);
      if ('kind' in passages) return passages;
      return { kind: 'shown', reply: render(passages, personLanguage) };
    },
  };
}
