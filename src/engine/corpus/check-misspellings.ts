import type { Claim, Span } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';

/** Words of eight letters or more: shorter ones have too many neighbours that are words themselves ("berbuah", "berubah"). */
const longWord = /(?<![\p{L}\p{N}'’-])\p{L}{8,}(?![\p{L}\p{N}'’-])/gu;
/** How often a word stands in the article before another spelling of it looks like a slip. */
const fewestTimes = 2;
/** Two spellings of a word so near each other, in UTF-16 units, are both meant. */
const sideBySide = 60;
/** Words that begin alike which a word is compared with: an article as people write them has far fewer. */
const mostAlike = 200;
/** Letters at either end in which Indonesian and English words vary by grammar ("pemilih", "memilih", "pemilihan"). */
const fixedStart = 2;
const fixedEnd = 1;

interface Spelling {
  count: number;
  readonly claim: Claim;
  readonly start: number;
  readonly surface: string;
}

/**
 * Words that stand once in the article and differ from one that stands there often by a letter left out, one too many or two
 * swapped, inside the word ("Kementrian" beside "Kementerian"). Another letter in place of one makes too many words that are
 * meant ("menyatakan", "mengatakan"). `isKnown` tells whether another article has the word too: then it is one.
 */
export function checkMisspellings({ claims }: CheckedArticle, isKnown: (word: string) => boolean): Finding[] {
  const spellings = spellingsOf(claims);
  const frequent = new Map<string, [string, Spelling][]>();
  for (const entry of spellings) {
    const [word, { count }] = entry;
    if (count < fewestTimes) continue;
    const opening = word.slice(0, fixedStart);
    const list = frequent.get(opening);
    if (!list) frequent.set(opening, [entry]);
    else if (list.length < mostAlike) list.push(entry);
  }
  return [...spellings].flatMap(([word, { count, claim, start, surface }]) => {
    if (count > 1 || isKnown(word)) return [];
    const meant = frequent.get(word.slice(0, fixedStart))?.find(([other]) => isSlipOf(word, other));
    if (!meant || standsBeside(claim, { start, end: start + surface.length }, meant[0])) return [];
    const [, { surface: written, claim: elsewhere }] = meant;
    const other = { articleId: claim.articleId, subject: written, sentence: elsewhere.text };
    return [aboutClaim('likely-misspelling', claim, { start, end: start + surface.length }, { other })];
  });
}

/** In how many articles each long word stands, in lower case. */
export function countArticlesByWord(articles: readonly CheckedArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { claims } of articles) {
    const words = new Set(
      claims.flatMap(({ text }) => Array.from(text.matchAll(longWord), ([word]) => word.toLowerCase())),
    );
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function spellingsOf(claims: readonly Claim[]): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const claim of claims) {
    for (const { 0: surface, index } of claim.text.matchAll(longWord)) {
      if (surface === surface.toUpperCase()) continue;
      const word = surface.toLowerCase();
      const known = spellings.get(word);
      if (known) known.count += 1;
      else spellings.set(word, { count: 1, claim, start: index, surface });
    }
  }
  return spellings;
}

/** "Mosquitoes (also spelt mosquitos)": two spellings given side by side. */
function standsBeside({ text }: Claim, { start, end }: Span, meant: string): boolean {
  const around = text.slice(Math.max(0, start - sideBySide), end + sideBySide).toLowerCase();
  return around.includes(meant);
}

/** A letter too many, one missing or two swapped, not at the end; that the words begin alike is known. */
function isSlipOf(word: string, meant: string): boolean {
  if (commonForm(word) === commonForm(meant)) return false;
  const shorter = Math.min(word.length, meant.length);
  let start = 0;
  while (start < shorter && word[start] === meant[start]) start += 1;
  let end = 0;
  while (end < shorter - start && word[word.length - 1 - end] === meant[meant.length - 1 - end]) end += 1;
  if (end < fixedEnd) return false;
  const [own, other] = [word.slice(start, word.length - end), meant.slice(start, meant.length - end)];
  const isSwap = own.length === 2 && other.length === 2 && own[0] === other[1] && own[1] === other[0];
  return isSwap || own.length + other.length === 1;
}

/** Without diacritics and as Americans write it: "Amazônia", "neighbouring" and "cancelled" are no slips. */
function commonForm(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ou(?=r)/gu, 'o')
    .replace(/ll(?=ed|ing|er|or)/gu, 'l')
    .replace(/[ao]e/gu, 'e')
    .replace(/dge(?=m)/gu, 'dg');
}
