/**
 * Token F1 of an answer against the nearest of several references, as SQuAD counts it: lower case, punctuation and symbols
 * taken out ("21,2" is "212"), words apart at white space, words counted as often as they occur. Articles ("the") stay.
 */
export function tokenF1(answer: string, references: readonly string[]): number {
  return Math.max(0, ...references.map((reference) => f1Of(wordsOf(answer), wordsOf(reference))));
}

/** Whether an answer is one of the references, word for word as tokenF1 reads words. */
export function isExactMatch(answer: string, references: readonly string[]): boolean {
  const words = wordsOf(answer).join(' ');
  return references.some((reference) => wordsOf(reference).join(' ') === words);
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}]/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');

function f1Of(answer: readonly string[], reference: readonly string[]): number {
  if (answer.length === 0 || reference.length === 0) return answer.length === reference.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of reference) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of answer) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (answer.length + reference.length);
}

/** Probability that a score of the first kind is above one of the second, equal ones counting half: area under the ROC curve. */
export function areaUnderCurve(positive: readonly number[], negative: readonly number[]): number {
  let wins = 0;
  for (const score of positive) {
    for (const other of negative) wins += score > other ? 1 : score === other ? 0.5 : 0;
  }
  return wins / (positive.length * negative.length);
}
