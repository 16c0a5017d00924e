import { readStatement, type Statement } from '../answer/statement.js';
import type { VerdictReader } from '../answer/verdict.js';
import { detectLanguage } from '../text/language.js';
import { unheldIn } from './unheld.js';
import { isWellFormed } from './well-formed.js';
import type { BilingualWords } from './bilingual-words.js';
import type { DraftSentence, WordedSentence } from './worded.js';
import type { DropReason, GatedDraft, WordingGround } from './wording.js';
import type { WordingSettings } from './wording-settings.js';

/** What a draft is measured with. */
export interface Gate {
  readonly reader: VerdictReader;
  readonly words: BilingualWords;
  readonly settings: WordingSettings;
}

/**
 * Lets through the sentences of a draft that a passage they cite holds, and says of each other one why it is dropped. One passage must
 * hold a sentence whole: values of one and things of another would make a third out of two truths. Citations that do not hold the
 * sentence are taken off it.
 */
export async function gateDraft(
  draft: readonly DraftSentence[],
  ground: WordingGround,
  gate: Gate,
): Promise<GatedDraft> {
  const kept: WordedSentence[] = [];
  const dropped: (DraftSentence & { readonly reason: DropReason })[] = [];
  for (const sentence of draft.slice(0, gate.settings.maxSentences)) {
    const found = await holdersOf(sentence, ground, gate);
    if (typeof found === 'string') dropped.push({ ...sentence, reason: found });
    else kept.push({ text: sentence.text, citations: found });
  }
  return { kept, dropped };
}

async function holdersOf(
  { text, citations }: DraftSentence,
  { language, citations: passages, today }: WordingGround,
  { reader, words, settings }: Gate,
): Promise<WordedSentence['citations'] | DropReason> {
  const cited = passages.filter(({ n }) => citations.includes(n));
  if (cited.length < new Set(citations).size) return 'citation-unknown';
  if (!isWellFormed(text, language, settings.maxLength)) return 'malformed';
  if ((await detectLanguage(text)) !== language) return 'other-language';

  const sentence = readStatement(text, language, today);
  const holders: number[] = [];
  let reason: DropReason = 'citation-missing';
  for (const { n, quote, ...passage } of cited) {
    const source = readStatement(quote, passage.language, passage.publishedOn ?? today);
    const unheld =
      unheldIn(sentence, source, words, settings.minInOrder) ?? (await unsupported(sentence, source, reader, settings));
    if (unheld === null) holders.push(n);
    else reason = unheld;
  }
  const [first, ...others] = holders;
  return first === undefined ? reason : [first, ...others];
}

async function unsupported(
  sentence: Statement,
  source: Statement,
  reader: VerdictReader,
  settings: WordingSettings,
): Promise<DropReason | null> {
  const { verdict } = await reader.read(sentence.text, source.text);
  const least = source.language === sentence.language ? settings.minSupported : settings.minSupportedAcross;
  return verdict.supported >= least && verdict.supported > verdict.refuted ? null : 'not-supported';
}
