import { isFunctionWord } from '../text/function-words.js';
import { baseOfWord, contentWordsOf } from '../text/words.js';
import type { Span } from '../types.js';
import type { ReadQuestion } from './read-question.js';

const capitalisedRun = /\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?:(?:,? )\p{Lu}[\p{L}\p{M}\p{N}.'’-]*)*/gu;
const prepositionOfPlace = /\b(?:di|ke|dari|in|at|to|from|near)\s$/iu;

/**
 * Names in a sentence that may answer who or where: runs of capitalised words without the question's own words.
 * A person is taken only where the name touches a word of the question ("Menteri Perdagangan Enggartiasto Lukita"), a place
 * only after a preposition of place. Whatever else has a capital letter is a guess, and a guess is not an answer.
 */
export function nameRunsIn(text: string, question: ReadQuestion, topic: ReadonlySet<string>): Span[] {
  const runs = Array.from(text.matchAll(capitalisedRun), ({ 0: run, index }) => ({
    run,
    index,
    afterPlace: prepositionOfPlace.test(text.slice(0, index)),
  }));
  if (question.expected === 'place') {
    return runs
      .filter(({ run, afterPlace }) => afterPlace && !contentWordsOf(run).some(({ word }) => topic.has(word)))
      .map(({ run, index }) => trimmed(run, index));
  }
  const people = runs
    .filter(({ afterPlace }) => !afterPlace)
    .flatMap(({ run, index }) => personIn(run, index, text, topic) ?? []);
  const mostShared = Math.max(...people.map(({ shared }) => shared));
  return people.filter(({ shared }) => shared === mostShared).map(({ name }) => name);
}

/**
 * The words of a run that follow the last word of the question in it, or the whole run after such a word; `shared` counts
 * the question's words in the run, so that "Menteri Perdagangan X" is nearer to a trade minister than "Menteri Ekonomi".
 */
function personIn(
  run: string,
  index: number,
  text: string,
  topic: ReadonlySet<string>,
): { readonly name: Span; readonly shared: number } | null {
  const words = Array.from(run.matchAll(/[^\s,]+/gu));
  const inTopic = words.map(({ 0: word }) => topic.has(baseOfWord(word.replace(/[.,]+$/u, ''))));
  const shared = inTopic.filter(Boolean).length;
  const first = words[inTopic.lastIndexOf(true) + 1];
  if (!first) return null;
  const before = contentWordsOf(text.slice(Math.max(0, index - 40), index)).at(-1)?.word ?? '';
  const touches = shared > 0 || (topic.has(before) && !/\p{N}/u.test(before));
  const name = run.slice(first.index);
  const isAcronym = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name);
  if (!touches || isAcronym || isFunctionWord(first[0].toLowerCase())) return null;
  return { name: trimmed(name, index + first.index), shared };
}

function trimmed(run: string, start: number): Span {
  return { start, end: start + run.replace(/[.,'’-]+$/u, '').length };
}
