import { agreementOf, classOf, sameUnit } from '../answer/quantity-agreement.js';
import type { Claim, Quantity } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';
import { indexMentions } from './index-mentions.js';
import { timesOf } from './of-one-time.js';
import { isSameQuantity, mentionsOf, type QuantityMention } from './same-quantity.js';
import { turnsOf } from './turns.js';

/** A figure of an article, with the day of its publication as precise as it is known. */
export interface DatedMention extends QuantityMention {
  readonly publishedOn: string | null;
}

/** In such a sentence a figure may be one of several of its kind: a part, a target, that of another time or place. */
const oneOfSeveral =
  /(?<!\p{L})(?:juga|selain|hanya|cuma|baru|lagi|tambahan|antara|termasuk|sebagian|masing-masing|rata-rata|per|setiap|tiap|lain|lainnya|total|target\p{L}*|rencana\p{L}*|akan|semula|awalnya|kala|ketika|sebelumnya|sebelum|setelah|sesudah|kemudian|lalu|terakhir|selanjutnya|berikutnya|pertama|kedua|ketiga|jika|bila|dibanding\p{L}*|daripada|menjadi|also|too|besides|only|another|additional|including|some|each|per|every|average|others?|plan\p{L}*|will|would|initially|then|when|previous\p{L}*|before|after|later|last|next|first|second|third|if|compared|than)(?!\p{L})/iu;

/** The figures of an article that can be held against others, in order: none that is one of several of its kind. */
export function datedMentionsOf({ article, claims }: CheckedArticle): DatedMention[] {
  return claims
    .filter(({ text }) => !oneOfSeveral.test(text))
    .flatMap(mentionsOf)
    .filter(({ alike }) => alike === 1)
    .map((mention) => ({ ...mention, publishedOn: article.publishedOn }));
}

/** Gives for a figure those that it may be the same as: of the same dates, in its own article or in others of one time. */
export function partnersAmong(mentions: readonly DatedMention[]): (mention: DatedMention) => readonly DatedMention[] {
  return indexMentions(mentions, (mention) => {
    const dates = [...new Set(mention.claim.dates.map(({ from, to }) => `${from}/${to}`))].sort().join();
    return [`in ${mention.claim.articleId}`, ...timesOf(mention)].map((scope) => `${scope} ${dates}`);
  });
}

/**
 * Figures of an article for which it gives another value elsewhere, or another article does: the same thing, unit and time.
 * A sentence is reported once, the later of two of one article. Where anything else may explain the difference it is left
 * alone. `partnersOf` is what partnersAmong made of the figures of all articles.
 */
export function checkQuantityConflicts(
  own: readonly DatedMention[],
  partnersOf: (mention: DatedMention) => readonly DatedMention[],
): Finding[] {
  const found = new Map<Claim, Finding>();
  for (const mention of own) {
    if (found.has(mention.claim)) continue;
    const partners = partnersOf(mention);
    const other =
      partners.find((candidate) => isConflictInArticle(mention, candidate)) ??
      partners.find((candidate) => isConflictAcross(mention, candidate));
    if (!other) continue;
    const { claim, quantity } = other;
    const subject = claim.text.slice(quantity.start, quantity.end);
    const place = { articleId: claim.articleId, subject, sentence: claim.text };
    found.set(mention.claim, aboutClaim('quantity-conflict', mention.claim, mention.quantity, { other: place }));
  }
  return [...found.values()];
}

function isConflictInArticle(a: DatedMention, b: DatedMention): boolean {
  if (a.claim.articleId !== b.claim.articleId || a.claim.position <= b.claim.position) return false;
  return differ(a, b);
}

function isConflictAcross(a: DatedMention, b: DatedMention): boolean {
  if (a.claim.articleId === b.claim.articleId) return false;
  // "The district has ..." is of whichever district its article is about.
  if (![...a.names].some((name) => b.names.has(name))) return false;
  return differ(a, b);
}

/** The same figure with another value, and nothing else that the sentences have differs. */
function differ(a: DatedMention, b: DatedMention): boolean {
  // Values first: words are compared slowly, and most figures agree with those they are the same as.
  if (agreementOf(a.quantity, b.quantity) !== 'different' || !isSameQuantity(a, b)) return false;
  return othersAgree(a, b) && othersAgree(b, a) && turnsOf(a.claim) === turnsOf(b.claim);
}

/** Another goal count beside another count of assists is another season. */
function othersAgree(a: DatedMention, b: DatedMention): boolean {
  const rest = (mention: DatedMention): readonly Quantity[] =>
    mention.claim.quantities.filter((quantity) => quantity !== mention.quantity);
  return rest(a).every((quantity) => {
    const comparable = rest(b).filter((other) => classOf(other) === classOf(quantity) && sameUnit(other, quantity));
    return comparable.length === 0 || comparable.some((other) => agreementOf(quantity, other) === 'same');
  });
}
