import type { Language, Segment } from '../types.js';
import { belongsToWord } from './abbreviations.js';
import { blocksOf } from './blocks.js';
import { isFurniture, opensRelatedLink } from './furniture.js';
import { pairMarks, pastClosers, type Marks } from './paired-marks.js';

/** How far to the left of a full stop its words, and to the right the words after it, are looked at, in UTF-16 units. */
const REACH = 40;

export interface SegmentOptions {
  /** Read `# ` lines as headings, and leave the marks of headings, lists and quotations out of the segments. */
  readonly markdown?: boolean;
}

/**
 * Cuts `text` into sentences, headings, list items and furniture. Offsets are UTF-16 units into the unchanged text; the
 * segments are in order, do not overlap and are trimmed, and nothing but white space (as `\s`) lies between them.
 * With `markdown`, the gaps also hold what marks a line: `# `, `- `, `* `, `+ `, `• `, `– `, `1. `, `1) `, `> `, the closing
 * `#`s of a heading, and lines of `---`, `***`, `___` or `===`. A full stop without white space behind it never ends
 * a sentence. Time grows linearly with the text, whatever it holds.
 */
export function segmentText(text: string, language: Language, options: SegmentOptions = {}): readonly Segment[] {
  return blocksOf(text, options.markdown ?? false).flatMap((block) => segmentsOfBlock(text, block, language));
}

function segmentsOfBlock(text: string, block: Segment, language: Language): readonly Segment[] {
  if (block.kind === 'heading' || block.kind === 'furniture') return [block];
  const segments: Segment[] = [];
  const push = (start: number, end: number): void => {
    segments.push({ start, end, kind: isFurniture(text.slice(start, end)) ? 'furniture' : block.kind });
  };
  const marks = pairMarks(text, block);
  let start = block.start;
  for (const match of text.slice(block.start, block.end).matchAll(/[.!?…]+|[\])]/gu)) {
    const at = block.start + match.index;
    if (at < start) continue;
    const bracket = match[0] === ')' || match[0] === ']';
    if (bracket && marks.openedAt.get(at) !== start) continue;
    const end = pastClosers(text, at + match[0].length, block.end, marks.closing);
    if (end >= block.end) break;
    const next = startOfNext(text, end);
    if (next === end) continue;
    if (
      endsSentence({
        text,
        language,
        marks,
        start,
        startsBlock: start === block.start,
        at,
        mark: match[0],
        end,
        next,
      })
    ) {
      push(start, end);
      start = next;
    }
  }
  if (start < block.end) push(start, block.end);
  return segments;
}

/** Not the full stop and the hyphen: "a.n", "S.Si", "ke-2" are words here. */
const BETWEEN_WORDS = /[\s"“”‘’'()[\]{}<>/,;:–—]+/u;

interface PossibleEnd {
  readonly text: string;
  readonly language: Language;
  readonly marks: Marks;
  /** Where the sentence starts. */
  readonly start: number;
  readonly startsBlock: boolean;
  /** Where the closing punctuation mark stands, and what it is. */
  readonly at: number;
  readonly mark: string;
  /** Past the mark and the quotes and brackets that close behind it. */
  readonly end: number;
  readonly next: number;
}

function endsSentence({ text, language, marks, start, startsBlock, at, mark, end, next }: PossibleEnd): boolean {
  if (mark === ')' || mark === ']') return opensRelatedLink(text.slice(start, at));
  if (marks.insideRemark(at)) return false;
  const ahead = text.slice(next, next + REACH);
  if (/^[.!?…,;]/u.test(ahead)) return false;
  const following = ahead.replace(/^[\s"'“”‘’«»([{*_–—-]+/u, '');
  if (mark === '.') {
    const before = text.slice(Math.max(start, at - REACH), at).split(BETWEEN_WORDS);
    const word = before.at(-1) ?? '';
    const wordBefore = before.at(-2) ?? '';
    const numbersSentence = at - word.length === start && /^(?:\d{1,3}|\p{L})$/u.test(word);
    // "... di Indonesia. 3. Cokelat ...": a number in running text stands alone, as a list marker would.
    if (numbersSentence) return !startsBlock && /^\d+$/.test(word) && !/^[\p{Ll}\d]/u.test(following);
    if (belongsToWord({ word, wordBefore, following, language })) return false;
    // "pukul 19. 30": a time written with a space.
    if (/^\d{1,2}$/.test(word) && /^(?:pukul|jam|at)$/iu.test(wordBefore) && /^\d\d\b/.test(following)) return false;
  }
  // The note or the initials behind a report need no capital: "... di Jakarta. (rsa)".
  if (/^[([]/.test(ahead) && (mark === '.' || isFurniture(/^.[^)\]]*./u.exec(ahead)?.[0] ?? ''))) return true;
  if (/^\p{Ll}(?!\p{Ll}?\p{Lu})/u.test(following)) return false;
  return !(
    /[!?]/.test(mark) &&
    /["”’]/u.test(text.slice(at, end)) &&
    SAID_BY_NAME.test(text.slice(next, next + 2 * REACH))
  );
}

/** The teller behind an English quotation that ends in "!" or "?": `"Why?" Ms. Smith asked.` */
const SAID_BY_NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|added|wrote|writes|cried|shouted|exclaimed|replied|told)\b/u;

function startOfNext(text: string, end: number): number {
  let next = end;
  while (next < text.length && /\s/.test(text.charAt(next))) next += 1;
  return next;
}
