import type { Span } from '../types.js';

/** A bracketed remark of at most so many UTF-16 units stays in one piece, whatever full stops it holds. */
const LONGEST_REMARK = 160;
/** A reference mark behind a full stop is no longer than this, in UTF-16 units. */
const LONGEST_ATTACHED = 40;

/** Which quotation marks and brackets of a block belong together. */
export interface Marks {
  /** Positions of quotation marks that close. */
  readonly closing: ReadonlySet<number>;
  /** Closing bracket → its opening bracket. */
  readonly openedAt: ReadonlyMap<number, number>;
  /** Whether a position lies in a short bracketed remark; to be asked from left to right. */
  readonly insideRemark: (position: number) => boolean;
}

/** News text spaces its quotation marks at will (`kata. " Ia`), so which ones close follows from those before them. */
export function pairMarks(text: string, block: Span): Marks {
  const closing = new Set<number>();
  const openedAt = new Map<number, number>();
  const remarks: Span[] = [];
  const brackets: number[] = [];
  const quoteOpen = { '"': false, "'": false };
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '[') brackets.push(at);
    else if (mark === ')' || mark === ']') {
      const opened = brackets.pop();
      if (opened === undefined) continue;
      openedAt.set(at, opened);
      if (at - opened > LONGEST_REMARK) continue;
      while ((remarks.at(-1)?.start ?? -1) > opened) remarks.pop();
      remarks.push({ start: opened, end: at });
    } else if (/["“”'‘’]/.test(mark)) {
      const family = /["“”]/.test(mark) ? '"' : "'";
      const spaceBefore = at === block.start || /[\s([]/.test(text.charAt(at - 1));
      const spaceAfter = at + 1 === block.end || /[\s.,!?;:)\]]/.test(text.charAt(at + 1));
      if (!spaceBefore && !spaceAfter && family === "'") continue;
      const opens = spaceBefore === spaceAfter ? opensBetweenSpaces(mark, quoteOpen[family]) : spaceBefore;
      if (!opens) closing.add(at);
      quoteOpen[family] = opens;
    }
  }
  let place = 0;
  const insideRemark = (position: number): boolean => {
    while (place < remarks.length && (remarks[place]?.end ?? 0) < position) place += 1;
    return (remarks[place]?.start ?? position) < position;
  };
  return { closing, openedAt, insideRemark };
}

const opensBetweenSpaces = (mark: string, quoteOpen: boolean): boolean =>
  /[“‘]/.test(mark) || (/["']/.test(mark) && !quoteOpen);

/** Past quotes, brackets, emphasis and reference numbers ("[1]") that close behind a punctuation mark. */
export function pastClosers(text: string, from: number, blockEnd: number, closing: ReadonlySet<number>): number {
  let end = from;
  for (;;) {
    const attached = /^(?:["”’'»)\]*_]|\[(?:\d{1,3}|\p{Ll}|[Nn]ote \d{1,3}|[\p{L} ]{1,20}\?|citation needed)\])/u.exec(
      text.slice(end, Math.min(blockEnd, end + LONGEST_ATTACHED)),
    );
    if (attached !== null) {
      end += attached[0].length;
      continue;
    }
    const spaced = /^[^\S\n\r]{1,3}(?=(["“”'‘’)\]]))/u.exec(text.slice(end, Math.min(blockEnd, end + 4)));
    if (spaced === null) return end;
    const at = end + spaced[0].length;
    if (spaced[1] !== ')' && spaced[1] !== ']' && !closing.has(at)) return end;
    end = at + 1;
  }
}
