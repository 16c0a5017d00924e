import type { Segment, SegmentKind, Span } from '../types.js';
import { datelineLength, isFurniture } from './furniture.js';

/** Text widths, in UTF-16 units, at which editors and mail programs cut paragraphs into lines. */
const TEXT_WIDTH = { narrowest: 60, widest: 130 } as const;
const LONGEST_HEADING = 100;

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
export function blocksOf(text: string, markdown: boolean): readonly Segment[] {
  const blocks: Segment[] = [];
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
): readonly Segment[] {
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
  const blocks: Segment[] = [];
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
  readonly block: Segment;
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
