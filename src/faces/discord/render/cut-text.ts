const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ellipsis = '…';

/**
 * The text, cut so that `measure` of the result is at most `maxLength`; a cut shows as "…". Never inside a character
 * that a reader sees as one, and between words where that loses little. `measure` must not fall as text grows: it is
 * where a caller counts what the text will become, such as its escaped form.
 */
export function cutText(
  text: string,
  maxLength: number,
  measure: (text: string) => number = (measured) => measured.length,
): string {
  if (measure(text) <= maxLength) return text;
  const ends: number[] = [0];
  // No result is longer than what it measures, so what lies further on need not be segmented.
  for (const { index, segment } of graphemes.segment(text)) {
    ends.push(index + segment.length);
    if (index > maxLength * 2) break;
  }
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, ends[middle]) + ellipsis) <= maxLength) low = middle;
    else high = middle - 1;
  }
  if (low === 0) return measure(ellipsis) <= maxLength ? ellipsis : '';
  const kept = text.slice(0, ends[low]);
  const lastSpace = kept.search(/\s\S*$/u);
  return (lastSpace > kept.length * 0.8 ? kept.slice(0, lastSpace) : kept).trimEnd() + ellipsis;
}
