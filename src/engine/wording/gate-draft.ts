import { readStatement, type Statement } from '../answer/statement.js';
import type { VerdictReader } from '../answer/verdict.js';
import { detectLanguage } from '../text/language.js';
import { sameStem } from '../text/word-stems.js';
import { contentWordsOf, wordsOf } from '../text/words.js';
import type { Language } from '../types.js';
import { overlap } from '../answer/statement.js';
import { readSource, unheldIn, type ReadSource } from './unheld.js';
import { isWellFormed } from './well-formed.js';
import type { DraftSentence, DropReason, GatedDraft, WordedSentence, WordingGround } from './wording.js';
import type { WordingSettings } from './wording-settings.js';

/**
 * Lets through the sentences of a draft that their citations hold, and says of each other one why it is dropped. A sentence
 * stands or falls by its own citations: what another passage says does not help it.
 */
export async function gateDraft(
  draft: readonly DraftSentence[],
  ground: WordingGround,
  reader: VerdictReader,
  settings: WordingSettings,
): Promise<GatedDraft> {
  const kept: WordedSentence[] = [];
  const dropped: (DraftSentence & { readonly reason: DropReason })[] = [];
  for (const sentence of draft.slice(0, settings.maxSentences)) {
    const reason = await reasonToDrop(sentence, ground, reader, settings);
    const [first, ...others] = new Set(sentence.citations);
    if (reason === null && first !== undefined) kept.push({ text: sentence.text, citations: [first, ...others] });
    else dropped.push({ ...sentence, reason: reason ?? 'citation-missing' });
  }
  return { kept, dropped };
}

async function reasonToDrop(
  { text, citations }: DraftSentence,
  { asked, language, citations: passages, today }: WordingGround,
  reader: VerdictReader,
  settings: WordingSettings,
): Promise<DropReason | null> {
  if (citations.length === 0) return 'citation-missing';
  const cited = passages.filter(({ n }) => citations.includes(n));
  if (cited.length < new Set(citations).size) return 'citation-unknown';
  if (!isWellFormed(text, language, settings.maxLength)) return 'malformed';
  if ((await detectLanguage(text)) !== language) return 'other-language';

  const sentence = readStatement(text, language, today);
  const sources = cited.map((passage) => readSource(passage, today));
  const unheld = unheldIn(sentence, sources);
  if (unheld !== null) return unheld;
  if (wordsHeld(sentence, asked, sources) < settings.minWordsHeld) return 'words-not-in-passages';
  return (await isSupported(sentence, sources, reader, settings)) ? null : 'not-supported';
}

/** Share of the sentence's own content words, values aside, that its passages or the question have; 1 where none is in its language. */
function wordsHeld(sentence: Statement, asked: string, sources: readonly ReadSource[]): number {
  const comparable = sources.filter(({ statement }) => statement.language === sentence.language);
  if (comparable.length === 0) return 1;
  const known = [...comparable.flatMap(({ statement, label }) => [...statement.words, ...wordsOf(label)]), ...wordsOf(asked)];
  const values = [...sentence.quantities, ...sentence.dates, ...sentence.negations, ...sentence.regions];
  const own = contentWordsOf(sentence.text).filter((word) => !values.some((value) => overlap(value, word)));
  if (own.length === 0) return 1;
  return own.filter(({ word }) => known.some((other) => sameStem(word, other.word))).length / own.length;
}

/** By the reader, from all passages of one language together: what two of them say may stand in one sentence. */
async function isSupported(
  sentence: Statement,
  sources: readonly ReadSource[],
  reader: VerdictReader,
  settings: WordingSettings,
): Promise<boolean> {
  let isHeld = false;
  for (const language of ['id', 'en'] as const satisfies readonly Language[]) {
    const own = sources.filter(({ statement }) => statement.language === language);
    if (own.length === 0) continue;
    const evidence = own.map(({ statement }) => statement.text).join('\n');
    const { verdict } = await reader.read(sentence.text, evidence);
    if (verdict.refuted > verdict.supported) return false;
    const least = language === sentence.language ? settings.minSupported : settings.minSupportedAcross;
    isHeld ||= verdict.supported >= least;
  }
  return isHeld;
}
