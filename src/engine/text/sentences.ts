import type { Language, Segment, SegmentKind, Span } from '../types.js';
import { belongsToWord } from './abbreviations.js';
import { datelineLength, isFurniture, opensRelatedLink } from './furniture.js';

/** How far to the left of a full stop its words, and to the right the words after it, are looked at. */
const REACH = 40;
/** A bracketed remark of at most so many UTF-16 units stays in one piece, whatever full stops it holds. */
const LONGEST_REMARK = 160;
/** Text widths, in UTF-16 units, at which editors and mail programs cut paragraphs into lines. */
const TEXT_WIDTH = { narrowest: 60, widest: 130 } as const;
const LONGEST_HEADING = 100;

export { datelineLength } from './furniture.js';

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

function segmentsOfBlock(text: string, block: Block, language: Language): readonly Segment[] {
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

interface Marks {
  /** Positions of quotation marks that close. */
  readonly closing: ReadonlySet<number>;
  /** Closing bracket → its opening bracket. */
  readonly openedAt: ReadonlyMap<number, number>;
  /** Whether a position lies in a short bracketed remark; to be asked from left to right. */
  readonly insideRemark: (position: number) => boolean;
}

/** News text spaces its quotation marks at will (`kata. " Ia`), so which ones close follows from those before them. */
function pairMarks(text: string, block: Span): Marks {
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
function pastClosers(text: string, from: number, blockEnd: number, closing: ReadonlySet<number>): number {
  let end = from;
  for (;;) {
    const attached = /^(?:["”’'»)\]*_]|\[(?:\d{1,3}|\p{Ll}|[Nn]ote \d{1,3}|[\p{L} ]{1,20}\?|citation needed)\])/u.exec(
      text.slice(end, Math.min(blockEnd, end + REACH)),
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

function startOfNext(text: string, end: number): number {
  let next = end;
  while (next < text.length && /\s/.test(text.charAt(next))) next += 1;
  return next;
}

type Block = Segment;

interface Line extends Span {
  /** UTF-16 units of white space before the first other character. */
  readonly indent: number;
  /** Units from the margin to the end, marker included. */
  readonly width: number;
  /** Bullet, number or `#`s, or ''. */
  readonly marker: string;
  readonly kind: SegmentKind | 'blank';
}

/** Joins the lines of a hard-wrapped paragraph or list item; every other line is a block of its own. */
function blocksOf(text: string, markdown: boolean): readonly Block[] {
  const blocks: Block[] = [];
  const lines = linesOf(text, markdown);
  let groupStart = 0;
  for (let after = 0; after <= lines.length; after += 1) {
    if (after < lines.length && lines[after]?.kind !== 'blank') continue;
    const group = lines.slice(groupStart, after);
    const textFollows = lines[after + 1] !== undefined;
    for (const block of blocksOfGroup(text, group, markdown, textFollows)) blocks.push(block);
    groupStart = after + 1;
  }
  return blocks;
}

function blocksOfGroup(
  text: string,
  group: readonly Line[],
  markdown: boolean,
  textFollows: boolean,
): readonly Block[] {
  const [only] = group;
  if (
    group.length === 1 &&
    only?.kind === 'sentence' &&
    textFollows &&
    readsAsHeading(text.slice(only.start, only.end))
  ) {
    return [{ start: only.start, end: only.end, kind: 'heading' }];
  }
  const textWidth = group.reduce((widest, line) => Math.max(widest, line.width), 0);
  const blocks: Block[] = [];
  let last: Line | undefined;
  for (const line of group) {
    const block = blocks.at(-1);
    const kind = line.kind === 'blank' ? 'sentence' : line.kind;
    if (block !== undefined && last !== undefined && continues(text, last, line, { block, textWidth, markdown })) {
      blocks[blocks.length - 1] = { ...block, end: line.end };
    } else blocks.push({ start: line.start, end: line.end, kind });
    last = line;
  }
  return blocks;
}

interface Paragraph {
  readonly block: Block;
  readonly textWidth: number;
  readonly markdown: boolean;
}

function continues(text: string, last: Line, line: Line, { block, textWidth, markdown }: Paragraph): boolean {
  if (block.kind === 'heading' || block.kind === 'furniture') return false;
  if (line.kind === 'heading' || line.kind === 'furniture') return false;
  const content = text.slice(line.start, line.end);
  const firstWord = /^\S{1,130}/u.exec(content)?.[0] ?? '';
  const cutByWidth =
    textWidth >= TEXT_WIDTH.narrowest &&
    textWidth <= TEXT_WIDTH.widest &&
    last.width + 1 + firstWord.length > textWidth;
  const lastClosed = /[.!?…:;]["”’')\]]*$/u.test(text.slice(Math.max(last.start, last.end - 4), last.end));
  if (line.kind === 'list-item') {
    // A wrapped sentence may go on with "2019. " or, in plain text, with "- " at the start of a line.
    const mayBeProse = markdown ? /^(?!1[.)])\d/.test(line.marker) : /^(?!1[.)])[-–\d]/.test(line.marker);
    return block.kind === 'sentence' && cutByWidth && !lastClosed && mayBeProse;
  }
  return cutByWidth || (block.kind === 'list-item' && line.indent >= 2) || /^\p{Ll}/u.test(content);
}

function linesOf(text: string, markdown: boolean): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const newline of text.matchAll(/\r\n|[\r\n\u2028\u2029]|$/gu)) {
    lines.push(lineOf(text.slice(from, newline.index), from, markdown));
    from = newline.index + newline[0].length;
  }
  return lines;
}

function lineOf(raw: string, from: number, markdown: boolean): Line {
  const whole = raw.trim();
  const indent = raw.length - raw.trimStart().length;
  const width = raw.trimEnd().length;
  if (whole === '' || (markdown && /^[-*_=+>#\s]+$/u.test(whole))) {
    return { start: from, end: from, indent, width, marker: '', kind: 'blank' };
  }
  const [marks = '', marker = ''] = (markdown ? MARKDOWN_MARKS : LIST_MARKER).exec(whole) ?? [];
  const isHeading = marker.startsWith('#');
  const start = from + indent + (markdown ? marks.length : 0);
  const end = from + indent + (isHeading ? whole.replace(/\s+#+$/u, '') : whole).length;
  const furniture = isFurniture(raw.slice(start - from, end - from));
  const kind = furniture ? 'furniture' : isHeading ? 'heading' : marker === '' ? 'sentence' : 'list-item';
  return { start, end, indent, width, marker, kind };
}

const LIST_MARKER = /^([-*•–‣▪◦·]|\d{1,3}[.)])\s+/u;
const MARKDOWN_MARKS = /^(?:>\s*)*(?:(#{1,6}|[-*+•–]|\d{1,3}[.)])\s+)?/u;

function readsAsHeading(line: string): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    /^["“‘'(]?[\p{Lu}\p{N}]/u.test(line) &&
    /\p{L}/u.test(line) &&
    !/[.!?…:;,]["”’')\]*_]*$/u.test(line) &&
    datelineLength(line) === 0
  );
}
