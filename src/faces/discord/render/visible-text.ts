const lineSeparators = /\r\n?|[\u2028\u2029\u0085]/gu;
const controls = /(?![\n\t])\p{Cc}|[\uFFF9-\uFFFB]/gu;
/** Characters without width, by which text hides in text, and those that turn the direction in which it is read. */
const unseen = /(?!\uFE0E|\uFE0F|\u200D)\p{Default_Ignorable_Code_Point}/gu;
/** Selectors and joiners are kept where they build an emoji, and only there. */
const strayEmojiSelectors = /(?<!\p{Emoji})(?:\uFE0E|\uFE0F)/gu;
const strayJoiners =
  /(?<!\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
const stackedMarks = /(\p{M}{3})\p{M}+/gu;

/** The text without what a reader cannot see: controls, direction overrides, hidden characters, piles of accents. */
export function visibleText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(lineSeparators, '\n')
    .replace(controls, '')
    .replace(unseen, '')
    .replace(strayEmojiSelectors, '')
    .replace(strayJoiners, '')
    .replace(stackedMarks, '$1');
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/\s+/gu, ' ').trim();
}
