import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js';

export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

/** What is answered with. The sender takes the embeds, or the text where there are none or they are not permitted. */
export interface Reply {
  /** At most 10, with at most 6000 characters together. */
  readonly embeds: readonly APIEmbed[];
  /** Says the same, at most 2000 characters, and less where there is a lead. */
  readonly text: string;
  /** A line above embeds or text. */
  readonly lead?: string;
  /** At most 5 rows of 5 buttons, each with a custom id of its own. */
  readonly components: readonly ButtonRow[];
}

export const maxTextLength = 2000;

export function textReply(text: string, components: readonly ButtonRow[] = []): Reply {
  return { embeds: [], text, components };
}

/** Discord takes 4096 for a description; an embed near that fills a phone's screen several times. */
export const maxBodyLength = 3000;
/** Discord takes 256. */
export const maxTitleLength = 240;
