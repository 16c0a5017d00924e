import { visibleText } from './visible-text.js';

/** Emphasis, spoilers, code, link labels, and `<` of mentions, timestamps, custom emoji and bracketed links. */
const inlineMarks = /[\\*_~|`[\]<]/gu;
/** Headings, small print, quotes and lists, which Discord reads at the start of a line only. */
const lineMarks = /^([^\S\n]*)([#>+-]|\d+(?=[.)]))/gmu;
const bareLinks = /(?<=[a-z][a-z\d+.-]*):(?=\/\/)/giu;
const inviteLinks = /(?<=discord(?:app)?)\.(?=(?:gg|com)\b)/giu;
const everyone = /@(?=everyone|here)/giu;

/**
 * Makes foreign text (a quote, a question, a title) show in Discord as the very characters it holds: nothing in it is
 * markup, a link or a mention. Only the zero-width space after the @ of "everyone" and "here" is added, for a backslash
 * is known to be no protection there.
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(inlineMarks, '\\$&')
    .replace(lineMarks, (_match, indent: string, mark: string) =>
      /\d/u.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    )
    .replace(bareLinks, '\\:')
    .replace(inviteLinks, '\\.')
    .replace(everyone, '@\u200B');
}

/** The text that was escaped, but for what visibleText left out of it. */
export function unescapeMarkdown(escaped: string): string {
  return escaped.replace(/\\(?=[\\*_~|`[\]<#>+:.)-])/gu, '').replace(/@\u200B(?=everyone|here)/giu, '@');
}
