import type { DiscordServer } from '../helpers/discord-server/index.js';
import type { Crowd } from './crowd.js';
import type { MeasuredBot } from './measured-bot.js';
import { percentile } from './percentile.js';

/** How long people wait who ask at the same moment, in milliseconds, as the server sees it. */
export interface AskingAtOnce {
  readonly people: number;
  readonly questions: number;
  readonly deferP50: number;
  readonly deferP99: number;
  readonly answerP50: number;
  readonly answerP99: number;
  readonly loopDelayP99: number;
  readonly loopDelayMax: number;
}

interface Wait {
  readonly deferMs: number;
  readonly answerMs: number;
}

async function askOnce(server: DiscordServer, crowd: Crowd): Promise<Wait> {
  const { question, userId, channelId, locale } = crowd.next();
  const askedAt = performance.now();
  const sent = server.useCommand({ name: 'ask', options: { question }, userId, channelId, locale });
  const { status, body } = await sent.acknowledged();
  const deferMs = performance.now() - askedAt;
  if (status !== 204 || (body as { readonly type: number }).type !== 5) throw new Error('a question was not deferred');
  if ((await sent.replied()).status !== 200) throw new Error('an answer was refused');
  return { deferMs, answerMs: performance.now() - askedAt };
}

/** So many rounds, in each of which so many people ask at once and all are answered. */
export async function measureAskingAtOnce(
  server: DiscordServer,
  bot: MeasuredBot,
  crowd: Crowd,
  { people, rounds }: { readonly people: number; readonly rounds: number },
): Promise<AskingAtOnce> {
  await bot.resetDelays();
  const waits: Wait[] = [];
  for (let round = 0; round < rounds; round += 1) {
    waits.push(...(await Promise.all(Array.from({ length: people }, () => askOnce(server, crowd)))));
  }
  const { loopDelayP99Ms, loopDelayMaxMs } = await bot.sample();
  const defers = waits.map(({ deferMs }) => deferMs);
  const answers = waits.map(({ answerMs }) => answerMs);
  return {
    people,
    questions: waits.length,
    deferP50: percentile(defers, 0.5),
    deferP99: percentile(defers, 0.99),
    answerP50: percentile(answers, 0.5),
    answerP99: percentile(answers, 0.99),
    loopDelayP99: loopDelayP99Ms,
    loopDelayMax: loopDelayMaxMs,
  };
}
