import type { Statement } from '../answer/statement.js';
import { sameStem } from '../text/word-stems.js';
import { speakerOf } from '../text/speaker.js';
import { wordsOf } from '../text/words.js';
import { isReportingWord } from './reporting-words.js';

const accordingTo = { id: /(?<!\p{L})menurut(?!\p{L})/iu, en: /(?<!\p{L})according to(?!\p{L})/iu };

/** Whether somebody said it in the passage, and in the sentence it is simply so. A sentence about the speaker need not say so. */
export function leavesOutSpeaker(sentence: Statement, passage: Statement): boolean {
  const speaker = speakerOf(passage.text, passage.language);
  if (speaker === null || accordingTo[sentence.language].test(sentence.text)) return false;
  const named = wordsOf(speaker.name).filter(({ surface }) => /^\p{Lu}/u.test(surface));
  const isTold = sentence.words.some(({ surface }) => isReportingWord(surface.toLowerCase(), sentence.language));
  return !isTold && !named.some(({ word }) => sentence.words.some((own) => sameStem(own.word, word)));
}
