import type { Direction } from '../text/direction.js';
import type { Span } from '../types.js';
import type { Alternative, Comparison, Mismatch } from './comparison.js';
import type { Statement } from './statement.js';

/** Compares words that say which way something goes; an axis on which the source goes both ways tells nothing. */
export function compareDirections(claim: Statement, source: Statement): Comparison {
  const held: Span[] = [];
  const mismatches: Mismatch[] = [];
  for (const direction of claim.directions) {
    const onAxis = source.directions.filter(({ axis }) => axis === direction.axis);
    const surface = claim.text.slice(direction.start, direction.end).toLowerCase();
    const verbatim = claim.language === source.language && source.wordSet.has(surface);
    if (verbatim || onAxis.some(({ sign }) => sign === direction.sign)) {
      held.push(direction);
      continue;
    }
    const [first] = onAxis;
    if (first) mismatches.push(mismatch(direction, first, claim, source));
  }
  return { held, absent: [], mismatches, rewordings: [] };
}

function mismatch(direction: Direction, other: Direction, claim: Statement, source: Statement): Mismatch {
  const alternative: Alternative = { source: other, replacement: direction.opposite };
  const aligned = claim.language === source.language && touchesSame(direction, claim, other, source);
  return { kind: 'direction', claim: direction, alternatives: [alternative], aligned };
}

/** The word before or behind both is the same: nothing but the direction differs there. */
function touchesSame(a: Span, claim: Statement, b: Span, source: Statement): boolean {
  const before = (span: Span, { words }: Statement): string | undefined =>
    words.findLast(({ end }) => end <= span.start)?.word;
  const behind = (span: Span, { words }: Statement): string | undefined =>
    words.find(({ start }) => start >= span.end)?.word;
  const [one, other] = [before(a, claim), behind(a, claim)];
  return (one !== undefined && one === before(b, source)) || (other !== undefined && other === behind(b, source));
}
