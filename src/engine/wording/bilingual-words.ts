import { sameStem } from '../text/word-stems.js';
import type { Word } from '../text/words.js';
import { newsWords } from './news-words.js';
import type { WordPair } from './word-pair.js';

interface Entry {
  /** The words of the phrase behind its first. */
  readonly rest: readonly string[];
  readonly translations: readonly (readonly string[])[];
}

/** Word pairs by the first word of their English side. */
export type BilingualWords = ReadonlyMap<string, readonly Entry[]>;

/** The pairs given, and beside them the ones of news that dictionaries leave out. */
export function createBilingualWords(pairs: readonly WordPair[]): BilingualWords {
  const entries = new Map<string, Entry[]>();
  for (const { english, indonesian } of [...pairs, ...newsWords]) {
    const [first, ...rest] = english.split(' ');
    if (first === undefined) continue;
    const entry: Entry = { rest, translations: indonesian.map((phrase) => phrase.split(' ')) };
    const known = entries.get(first);
    if (known) known.push(entry);
    else entries.set(first, [entry]);
  }
  return entries;
}

/** Two words, by their place in the English and in the Indonesian text, that may stand for each other. */
export interface Link {
  readonly english: number;
  readonly indonesian: number;
}

/** All pairs of words of two texts that translate each other, alone or within a phrase, or are the same word. */
export function linkWords(
  english: readonly Word[],
  indonesian: readonly Word[],
  words: BilingualWords,
): readonly Link[] {
  const links: Link[] = english.flatMap(({ word }, at) =>
    indonesian.flatMap((other, index) => (other.word === word ? [{ english: at, indonesian: index }] : [])),
  );
  for (const at of english.keys()) {
    for (const { rest, translations } of entriesAt(english, at, words)) {
      for (const translation of translations) {
        for (const start of placesOf(translation, indonesian)) {
          for (let own = 0; own <= rest.length; own += 1)
            for (let other = 0; other < translation.length; other += 1)
              links.push({ english: at + own, indonesian: start + other });
        }
      }
    }
  }
  return links;
}

function entriesAt(english: readonly Word[], at: number, words: BilingualWords): readonly Entry[] {
  const formsAt = (index: number): readonly string[] => {
    const word = english[index];
    return word ? englishForms(word) : [];
  };
  return formsAt(at)
    .flatMap((form) => words.get(form) ?? [])
    .filter(({ rest }) => rest.every((part, index) => formsAt(at + 1 + index).includes(part)));
}

function placesOf(phrase: readonly string[], words: readonly Word[]): readonly number[] {
  return [...words.keys()].filter((start) =>
    phrase.every((part, index) => {
      const word = words[start + index];
      return word !== undefined && sameIndonesian(part, word);
    }),
  );
}

function sameIndonesian(part: string, { word, surface }: Word): boolean {
  return part === word || part === surface.toLowerCase() || sameStem(part, word);
}

/** A word and what it may be an inflection of: "trading" of "trade", "offered" of "offer", "stopped" of "stop". */
function englishForms({ word, surface }: Word): readonly string[] {
  const plain = surface.toLowerCase().replace(/['’]s?$/u, '');
  const stems = ['s', 'es', 'ed', 'ing', 'er', 'd', 'r'].flatMap((ending) =>
    plain.length > ending.length + 2 && plain.endsWith(ending) ? [plain.slice(0, -ending.length)] : [],
  );
  const forms = stems.flatMap((stem) => [
    stem,
    `${stem}e`,
    stem.replace(/(\p{L})\1$/u, '$1'),
    stem.replace(/i$/u, 'y'),
  ]);
  return [...new Set([word, plain, ...forms])];
}
