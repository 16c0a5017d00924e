import type { HybridIndex } from '../retrieval/hybrid-index.js';
import { wordsOf } from '../text/words.js';
import type { Language } from '../types.js';
import type { ReadQuestion } from './read-question.js';

type Terms = ReturnType<HybridIndex['termsOf']>;

/** The words that a question is about, looked up once: guessing at misspelt ones is the slow part of a question. */
export interface QuestionWords {
  readonly topic: Terms;
  readonly names: Terms;
  /** The words of the topic as the corpus spells them. */
  readonly asSpelt: ReadonlySet<string>;
}

export function lookUpWords(question: ReadQuestion, index: HybridIndex): QuestionWords {
  const topic = index.termsOf(question.topic);
  return {
    topic,
    names: index.termsOf(question.names.join(' ')),
    asSpelt: new Set(topic.flatMap(({ matches }) => matches.map(({ word }) => word))),
  };
}

/** Whether a text must be compared across languages: by meaning and values, not word by word. */
export function isAcross(language: Language, question: ReadQuestion): boolean {
  return question.languageIsTold && language !== question.language;
}

/** A sentence with what is read around it; parts that are not there are left out. */
export function contextOf(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

/** Share of the topic's words, by rarity, that a text holds: 0 to 1, and 0 for a question without words. */
export function contextCoverage(context: string, { topic }: QuestionWords): number {
  const words = new Set(wordsOf(context).map(({ word }) => word));
  let held = 0;
  let total = 0;
  for (const term of topic) {
    total += term.rarity;
    const likeness = Math.max(0, ...term.matches.filter(({ word }) => words.has(word)).map((match) => match.likeness));
    held += term.rarity * likeness;
  }
  return total > 0 ? held / total : 0;
}
