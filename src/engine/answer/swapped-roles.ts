import { findRegions } from '../text/regions.js';
import { baseOfWord } from '../text/words.js';

const locative = /\b(?:in|into|to|di|ke|kepada)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)*)/gu;
const capitalised = /\p{Lu}[\p{L}\p{M}]*/gu;

/** Countries by their code, so that "di Jepang" and "in Japan" are one; other names by their word. */
function key(name: string): string {
  return findRegions(name)[0]?.region ?? baseOfWord(name.split(' ')[0] ?? name);
}

/**
 * Whether a passage tells the reverse of what is asked: "ASEAN's investment in Japan" where it has "Japan … in ASEAN". True
 * only where the passage has the question's place as something else and something else of the question as its place.
 */
export function hasSwappedRoles(question: string, passage: string): boolean {
  const placesAsked = new Set(Array.from(question.matchAll(locative), (match) => key(match[1] ?? '')));
  const placesTold = new Set(Array.from(passage.matchAll(locative), (match) => key(match[1] ?? '')));
  const namesAsked = Array.from(question.matchAll(capitalised), ([name]) => key(name));
  const namesTold = new Set(Array.from(passage.matchAll(capitalised), ([name]) => key(name)));
  const placeIsElsewhere = [...placesAsked].some((place) => namesTold.has(place) && !placesTold.has(place));
  const otherIsPlace = namesAsked.some((name) => !placesAsked.has(name) && placesTold.has(name));
  return placeIsElsewhere && otherIsPlace;
}
