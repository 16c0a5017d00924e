import { agreementOf, classOf, sameUnit } from '../answer/quantity-agreement.js';
import type { Claim, Quantity } from '../types.js';
import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';
import { areOfOneTime } from './of-one-time.js';
import { isSameQuantity, mentionsOf, type QuantityMention } from './same-quantity.js';
import { turnsOf } from './turns.js';

/** A figure of an article, with the day of its publication as precise as it is known. */
export interface DatedMention extends QuantityMention {
  readonly publishedOn: string | null;
}

/** In such a sentence a figure may be one of several of its kind: a part, a target, that of another time or place. */
const oneOfSeveral =
  /(?<!\p{L})(?:juga|selain|hanya|cuma|baru|lagi|tambahan|antara|termasuk|sebagian|masing-masing|rata-rata|per|setiap|tiap|lain|lainnya|total|target\p{L}*|rencana\p{L}*|akan|semula|awalnya|kala|ketika|sebelumnya|sebelum|setelah|sesudah|kemudian|lalu|terakhir|selanjutnya|berikutnya|pertama|kedua|ketiga|jika|bila|dibanding\p{L}*|daripada|menjadi|also|too|besides|only|another|additional|including|some|each|per|every|average|others?|plan\p{L}*|will|would|initially|then|when|previous\p{L}*|before|after|later|last|next|first|second|third|if|compared|than)(?!\p{L})/iu;

/** The figures of an article that can be held against others, in order. */
export function datedMentionsOf({ article, claims }: CheckedArticle): DatedMention[] {
  return claims.flatMap((claim) =>
    mentionsOf(claim).map((mention) => ({ ...mention, publishedOn: article.publishedOn })),
  );
}

/**
 * Figures of an article for which it gives another value elsewhere, or another article does: the same thing, unit and time.
 * A sentence is reported once, the later of two of one article. Where anything else may explain the difference it is left
 * alone. `elsewhereOf` gives the figures of other articles that a figure may be the same as.
 */
export function checkQuantityConflicts(
  own: readonly DatedMention[],
  elsewhereOf: (mention: DatedMention) => readonly DatedMention[],
): Finding[] {
  const found = new Map<Claim, Finding>();
  for (const [at, mention] of own.entries()) {
    if (found.has(mention.claim)) continue;
    const other =
      own.slice(0, at).find((candidate) => isConflictInArticle(mention, candidate)) ??
      elsewhereOf(mention).find((candidate) => isConflictAcross(mention, candidate));
    if (!other) continue;
    const { claim, quantity } = other;
    const subject = claim.text.slice(quantity.start, quantity.end);
    const place = { articleId: claim.articleId, subject, sentence: claim.text };
    found.set(mention.claim, aboutClaim('quantity-conflict', mention.claim, mention.quantity, { other: place }));
  }
  return [...found.values()];
}

function isConflictInArticle(a: DatedMention, b: DatedMention): boolean {
  if (a.claim === b.claim || !differ(a, b) || !haveSameTimes(a, b)) return false;
  return !isOneOfSeveral(a) && !isOneOfSeveral(b);
}

function isConflictAcross(a: DatedMention, b: DatedMention): boolean {
  if (a.claim.articleId === b.claim.articleId || !differ(a, b) || !haveSameTimes(a, b)) return false;
  if (!areOfOneTime(a, b)) return false;
  // "The district has ..." is of whichever district its article is about.
  if (![...a.names].some((name) => b.names.has(name))) return false;
  return !isOneOfSeveral(a) && !isOneOfSeveral(b);
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

function haveSameTimes(a: DatedMention, b: DatedMention): boolean {
  const [one, other] = [a, b].map(({ claim }) => new Set(claim.dates.map(({ from, to }) => `${from}/${to}`)));
  return one?.size === other?.size && [...(one ?? [])].every((time) => other?.has(time));
}

function isOneOfSeveral({ claim, alike }: DatedMention): boolean {
  return oneOfSeveral.test(claim.text) || alike > 1;
}
