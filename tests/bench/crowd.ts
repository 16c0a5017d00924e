import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DiscordServer } from '../helpers/discord-server/index.js';
import { nextSnowflake } from '../helpers/discord-server/snowflake.js';

const questions = readFileSync(new URL('../golden/shipped-article/questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => z.object({ question: z.string(), language: z.enum(['id', 'en']) }).parse(JSON.parse(line)));
const claims = readFileSync(new URL('../golden/shipped-article/claims.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => z.object({ claim: z.string() }).parse(JSON.parse(line)).claim);

/** Somebody who was not there before, so that no limit of a person is met, in one of many servers. */
export interface Asker {
  readonly userId: string;
  readonly channelId: string;
  readonly locale: string;
  readonly question: string;
  readonly claim: string;
}

export interface Crowd {
  next(): Asker;
}

/** People of so many servers with one channel each, who ask the questions of the shipped article in turn. */
export function createCrowd(server: DiscordServer, guilds: number): Crowd {
  const channels = Array.from({ length: guilds }, () => server.addChannel({ guildId: server.addGuild() }));
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index % list.length];
    if (found === undefined) throw new Error('an empty list');
    return found;
  };
  let count = 0;
  return {
    next() {
      const { question, language } = at(questions, count);
      const channelId = at(channels, count);
      const claim = at(claims, count);
      count += 1;
      return { userId: nextSnowflake(), channelId, locale: language === 'id' ? 'id' : 'en-US', question, claim };
    },
  };
}
