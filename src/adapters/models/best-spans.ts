import type { AnswerSpan } from '../../engine/ports.js';
import type { TokenSpan } from './token-spans.js';

/** Logits of one pass over a stretch of tokens: `start[i]` and `end[i]` belong to `tokens[i]`. */
export interface SpanLogits {
  readonly tokens: readonly TokenSpan[];
  readonly start: Float32Array;
  readonly end: Float32Array;
  /** Start plus end logit of "no answer". */
  readonly noAnswer: number;
}

export interface SpanLimits {
  readonly maxTokens: number;
  readonly maxSpans: number;
}

/** The best span, then the best that does not overlap it, and so on. Spans of spaces alone do not count. */
export function bestSpans(logits: SpanLogits, limits: SpanLimits): readonly AnswerSpan[] {
  const found: AnswerSpan[] = [];
  while (found.length < limits.maxSpans) {
    const next = bestSpanBeside(found, logits, limits.maxTokens);
    if (next === null) break;
    found.push(next);
  }
  return found;
}

/** The best of several passes over one text, overlapping ones left out. */
export function mergeSpans(passes: readonly (readonly AnswerSpan[])[], maxSpans: number): readonly AnswerSpan[] {
  const kept: AnswerSpan[] = [];
  for (const span of passes.flat().sort((one, other) => other.score - one.score)) {
    if (!kept.some((taken) => overlap(taken, span))) kept.push(span);
  }
  return kept.slice(0, maxSpans);
}

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end;

function bestSpanBeside(taken: readonly AnswerSpan[], logits: SpanLogits, maxTokens: number): AnswerSpan | null {
  const { tokens, start, end, noAnswer } = logits;
  const free = tokens.map((token) => !taken.some((span) => overlap(span, token)));
  let best: AnswerSpan | null = null;
  for (const [from, first] of tokens.entries()) {
    let sliceStart: number | null = null;
    let sliceEnd = 0;
    for (let to = from; to < Math.min(from + maxTokens, tokens.length) && free[to] === true; to += 1) {
      const last = tokens[to] ?? first;
      if (last.start < last.end) {
        sliceStart ??= last.start;
        sliceEnd = last.end;
      }
      const score = (start[from] ?? -Infinity) + (end[to] ?? -Infinity) - noAnswer;
      if (sliceStart !== null && score > (best?.score ?? -Infinity)) {
        best = { start: sliceStart, end: sliceEnd, score };
      }
    }
  }
  return best;
}
