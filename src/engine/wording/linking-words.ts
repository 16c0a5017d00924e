import type { Statement } from '../answer/statement.js';
import { isFunctionWord } from '../text/function-words.js';
import type { Language } from '../types.js';
import type { MatchedSource } from './matched-words.js';

type Classes = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Small words that turn what a sentence says; those of one class may stand for each other. */
const turning: Classes = {
  before: { id: 'sebelum sebelumnya menjelang', en: 'before prior ahead' },
  after: { id: 'setelah sesudah seusai usai selepas', en: 'after following' },
  since: { id: 'sejak', en: 'since' },
  until: { id: 'hingga sampai', en: 'until till end' },
  cause: { id: 'karena sebab akibat lantaran', en: 'because due cause caused owing' },
  condition: { id: 'jika kalau bila apabila', en: 'if unless' },
  concession: { id: 'meski meskipun walau walaupun', en: 'although though despite' },
  only: { id: 'hanya cuma sekadar', en: 'only just merely solely' },
  all: { id: 'semua seluruh segala setiap seluruhnya semuanya', en: 'all every each whole entire' },
  some: { id: 'sebagian beberapa', en: 'some several' },
  most: { id: 'kebanyakan mayoritas', en: 'most mostly majority' },
  more: { id: 'lebih', en: 'more over than' },
  almost: { id: 'hampir nyaris', en: 'almost nearly' },
  still: { id: 'masih', en: 'still' },
  again: { id: 'lagi kembali', en: 'again' },
  often: { id: 'sering kerap', en: 'often usually' },
  always: { id: 'selalu', en: 'always' },
};

/** Words before a verb that say that it is not so yet, or not for certain. */
const modal: Classes = {
  future: { id: 'akan hendak bakal berencana', en: 'will would shall plans planned' },
  possible: { id: 'dapat bisa mampu mungkin boleh', en: 'can could may might able' },
  needed: { id: 'harus wajib perlu mesti sebaiknya', en: 'must should need needs ought' },
  hoped: { id: 'berharap diharapkan ingin', en: 'hope hopes hoped expects expected wants wanted' },
};

/** How many words a modal may stand before the verb. */
const reach = 3;

function classesOf(classes: Classes, language: Language): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(classes).flatMap(([name, words]) => words[language].split(' ').map((word) => [word, name] as const)),
  );
}

const turningOf = { id: classesOf(turning, 'id'), en: classesOf(turning, 'en') };
const modalOf = { id: classesOf(modal, 'id'), en: classesOf(modal, 'en') };

const lower = (statement: Statement): readonly string[] => statement.words.map(({ surface }) => surface.toLowerCase());

/** A word of the sentence that turns it ("only", "before", "all") and has none of its class in the passage. */
export function turnsAlone(sentence: Statement, { statement }: MatchedSource): boolean {
  const theirs = new Set(lower(statement).map((word) => turningOf[statement.language].get(word)));
  return lower(sentence).some((word) => {
    const own = turningOf[sentence.language].get(word);
    return own !== undefined && !theirs.has(own);
  });
}

/** Whether what the passage says will, may or must be is said to be so, or the other way round. */
export function changesModality(sentence: Statement, { statement, matches }: MatchedSource): boolean {
  return sentence.words.some((_, at) => {
    const places = [...(matches[at] ?? [])];
    const own = modalityOf(sentence, at);
    return places.length > 0 && own !== 'is a modal' && !places.some((place) => modalityOf(statement, place) === own);
  });
}

function modalityOf(statement: Statement, at: number): string | null {
  const words = lower(statement);
  const classes = modalOf[statement.language];
  if (classes.has(words[at] ?? '')) return 'is a modal';
  for (let place = at - 1; place >= Math.max(0, at - reach); place -= 1) {
    const word = words[place] ?? '';
    if (word === 'to' && /^(?:is|are|was|were)$/u.test(words[place - 1] ?? '')) return 'future';
    const own = classes.get(word);
    if (own !== undefined) return own;
    if (!isFunctionWord(word)) return null;
  }
  return null;
}
