import { isFunctionWord } from '../text/function-words.js';
import { baseOfWord, contentWordsOf } from '../text/words.js';
import type { Span } from '../types.js';
import type { ReadQuestion } from './read-question.js';

const capitalisedRun = /\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?:(?:,? )\p{Lu}[\p{L}\p{M}\p{N}.'’-]*)*/gu;
const placePreposition = /(?:\b(?:di|ke|dari|in|at|to|from|near)|,)\s$/iu;

/**
 * Names in a sentence that may answer who or where: runs of capitalised words without the question's own words.
 * A person is taken only where the name touches a word of the question ("Menteri Perdagangan Enggartiasto Lukita"), a place
 * only after a preposition of place: any other capital letter is a guess, and a guess is not an answer.
 */
export function nameRunsIn(text: string, question: ReadQuestion): Span[] {
  const topic = new Set(contentWordsOf(question.topic).map(({ word }) => word));
  const runs: Span[] = [];
  for (const { 0: run, index } of text.matchAll(capitalisedRun)) {
    if (question.expected === 'place') {
      if (placePreposition.test(text.slice(0, index)) && !sharesTopic(run, topic)) runs.push(trimmed(run, index));
      continue;
    }
    const name = nameAfterTopic(run, index, text, topic);
    if (name) runs.push(name);
  }
  return runs;
}

/** The words of a run that follow the last word of the question in it, or the whole run after such a word. */
function nameAfterTopic(run: string, index: number, text: string, topic: ReadonlySet<string>): Span | null {
  const words = Array.from(run.matchAll(/[^\s,]+/gu));
  let lastTopic = -1;
  for (const [at, { 0: word }] of words.entries())
    if (topic.has(baseOfWord(word.replace(/[.,]+$/u, '')))) lastTopic = at;
  const first = words[lastTopic + 1];
  if (!first) return null;
  const before = contentWordsOf(text.slice(Math.max(0, index - 40), index)).at(-1);
  const touches = lastTopic >= 0 || (before !== undefined && topic.has(before.word));
  if (!touches || isFunctionWord(first[0].toLowerCase())) return null;
  return trimmed(run.slice(first.index), index + first.index);
}

function sharesTopic(run: string, topic: ReadonlySet<string>): boolean {
  return contentWordsOf(run).some(({ word }) => topic.has(word));
}

function trimmed(run: string, start: number): Span {
  return { start, end: start + run.replace(/[.,'’-]+$/u, '').length };
}
