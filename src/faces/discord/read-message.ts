import type { Message, MessageSnapshot } from 'discord.js';
import { z } from 'zod';

/** More than Discord lets a message hold: content, and ten embeds with 6000 characters together. */
const maxTextLength = 12_000;

const text = z
  .string()
  .nullish()
  .transform((given) => given ?? '');
const texts = z.object({ content: text, embeds: z.array(z.object({ title: text, description: text })) });

type Readable = Message | MessageSnapshot;

/** Mentions, custom emoji, timestamps and links: nothing in them can be checked. */
const notWords =
  /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^>\n]{1,100}:|id:)[^>\n]{0,40}>|<?https?:\/\/[^\s>]*[^\s>.,;:!?)'"\]]>?/giu;
/** Emphasis, spoilers and code, of which the words stay. */
const marks = /\*+|__+|~~|\|\||`+/gu;
const fenceLanguage = /^```[a-z]{0,12}$/gimu;

function plain(written: string): string {
  return (
    written
      .replace(fenceLanguage, '')
      .replace(notWords, ' ')
      .replace(marks, '')
      .replace(/[^\S\n]+(?=[\s.,;:!?])/gu, '')
      // In a chat a new line is a new sentence, small letters and all.
      .replace(/\n+/gu, '\n\n')
  );
}

function partsOf({ content, embeds }: Readable): readonly string[] {
  const shown = embeds.map(({ title, description }) => ({ title, description }));
  const read = texts.safeParse({ content, embeds: shown });
  if (!read.success) return [];
  return [read.data.content, ...read.data.embeds.flatMap(({ title, description }) => [title, description])];
}

/**
 * What a person can read in a message without opening anything, in plain words: its text, that of a forwarded message,
 * and titles and descriptions of embeds; each on lines of its own.
 */
export function readMessage(message: Message): string {
  const forwarded = [...message.messageSnapshots.values()];
  return [message, ...forwarded]
    .flatMap(partsOf)
    .map((part) => plain(part).trim())
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, maxTextLength);
}
