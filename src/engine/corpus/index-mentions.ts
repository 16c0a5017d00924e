import { classOf } from '../answer/quantity-agreement.js';
import type { QuantityMention } from './same-quantity.js';

/** Share of the words of the shorter sentence that the other has as they stand; the rest may be other forms of its words. */
const fewestShared = 0.75;
/** Words that more sentences have than this are looked at for so many of them only. */
const longestList = 100;

/**
 * Finds for a figure those of other sentences that may be of the same thing, without comparing each with each: two sets of
 * words that share so much share one of the rarest words of the smaller one (prefix filtering: Chaudhuri, Ganti and Kaushik,
 * "A primitive operator for similarity joins in data cleaning", ICDE 2006). Words are compared as they stand, and only within
 * one of the scopes that `scopesOf` names for a figure.
 */
export function indexMentions<Mention extends QuantityMention>(
  mentions: readonly Mention[],
  scopesOf: (mention: Mention) => readonly string[],
): (mention: Mention) => readonly Mention[] {
  const lists = new Map<string, Mention[]>();
  for (const mention of mentions) {
    for (const key of keysOf(mention, scopesOf(mention)).flat()) {
      const list = lists.get(key);
      if (list) list.push(mention);
      else lists.set(key, [mention]);
    }
  }
  // Of two sentences the one with fewer words finds the other, which is then known to both.
  const partners = new Map<Mention, Set<Mention>>(mentions.map((mention) => [mention, new Set<Mention>()]));
  for (const mention of mentions) {
    const enough = mention.subject.size - Math.ceil(fewestShared * mention.subject.size) + 1;
    for (const keys of keysOf(mention, scopesOf(mention))) {
      const byRarity = keys.map((key) => lists.get(key) ?? []).sort((a, b) => a.length - b.length);
      for (const other of byRarity.slice(0, enough).flatMap((list) => list.slice(0, longestList))) {
        if (other.claim === mention.claim || other.subject.size < mention.subject.size) continue;
        partners.get(mention)?.add(other);
        partners.get(other)?.add(mention);
      }
    }
  }
  return (mention) => [...(partners.get(mention) ?? [])];
}

/** For each scope one key for each word. */
function keysOf({ claim, quantity, subject }: QuantityMention, scopes: readonly string[]): string[][] {
  return scopes.map((scope) => [...subject].map((word) => `${claim.language} ${classOf(quantity)} ${scope} ${word}`));
}
