import type { APIEmbed } from 'discord.js';

/** What a command answers with. The caller sends the embed, or the text where embeds are not permitted. */
export interface Reply {
  readonly embed: APIEmbed | null;
  /** Says the same, at most 2000 characters. */
  readonly text: string;
}

export const maxTextLength = 2000;

export function textReply(text: string): Reply {
  return { embed: null, text };
}
