import { detectLanguage } from '../text/language.js';
import { expandInformalWords, normalizeQuestion } from '../text/normalize.js';
import { segmentText } from '../text/sentences.js';
import type { Language } from '../types.js';
import { isCheckable } from './checkability.js';

/**
 * The sentences of a text that sources could hold or contradict, in order and word for word, the same words once. A
 * sentence that does not tell its language has that of the text, or else the fallback; one in a third language is left out.
 */
export async function checkableSentences(text: string, fallbackLanguage: Language): Promise<readonly string[]> {
  const told = await detectLanguage(text);
  const textLanguage = told === 'id' || told === 'en' ? told : fallbackLanguage;
  const found = new Map<string, string>();
  for (const { start, end, kind } of segmentText(text, textLanguage, { markdown: true })) {
    if (kind === 'furniture') continue;
    const sentence = text.slice(start, end);
    const detected = await detectLanguage(sentence);
    if (detected === 'other') continue;
    const language = detected === 'unknown' ? textLanguage : detected;
    const readable = expandInformalWords(normalizeQuestion(sentence));
    if (isCheckable(readable, language) && !found.has(readable.toLowerCase())) {
      found.set(readable.toLowerCase(), sentence);
    }
  }
  return [...found.values()];
}
