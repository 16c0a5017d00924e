import { setTimeout as delay } from 'node:timers/promises';
import { ButtonStyle, ComponentType, type APIMessage } from 'discord.js';
import type { DiscordServer, RecordedRequest, SentInteraction } from '../helpers/discord-server/index.js';
import type { Asker, Crowd } from './crowd.js';
import type { MeasuredBot, ProcessSample } from './measured-bot.js';
import { tallyReplies, type Tally } from './tally-replies.js';

export interface SoakOptions {
  readonly interactions: number;
  /** How many are under way at once. */
  readonly atOnce: number;
  /** The socket is cut, and the process measured, after so many. */
  readonly cutEvery: number;
  readonly tell: (done: number) => void;
}

export interface SoakResult extends Tally {
  readonly interactions: number;
  /** What was refused, or not answered for a minute, by its kind. */
  readonly lost: ReadonlyMap<string, number>;
  /** How long the bot was away after each cut. */
  readonly resumeMs: readonly number[];
  readonly seconds: number;
  readonly samples: readonly (ProcessSample & { readonly done: number })[];
}

const kinds = ['/ask', '/check', '/source find', 'autocompletion', '/help', 'mention', 'button'] as const;
type Kind = (typeof kinds)[number];
/** Questions most often, as they are what takes long. */
const mix: readonly Kind[] = ['/ask', '/ask', '/ask', '/ask', ...kinds.slice(1)];

const isAccepted = ({ status }: RecordedRequest): boolean => status < 300;

/** False where the server refused the acknowledgement or the reply. */
async function isAnswered(sent: SentInteraction): Promise<boolean> {
  return isAccepted(await sent.acknowledged()) && isAccepted(await sent.replied());
}

/** After this an interaction counts as lost. */
const patienceMs = 60_000;

/** A button of an answer, or null. */
function buttonOf({ id: messageId, components = [] }: APIMessage): { messageId: string; customId: string } | null {
  for (const row of components) {
    for (const one of row.type === ComponentType.ActionRow ? row.components : []) {
      if (one.type === ComponentType.Button && one.style === ButtonStyle.Secondary) {
        return { messageId, customId: one.custom_id };
      }
    }
  }
  return null;
}

/** All kinds of interaction in turn, the slow ones most often, each by another person; the socket is cut meanwhile. */
export async function soak(
  server: DiscordServer,
  bot: MeasuredBot,
  crowd: Crowd,
  { interactions, atOnce, cutEvery, tell }: SoakOptions,
): Promise<SoakResult> {
  let button: { readonly messageId: string; readonly customId: string } | null = null;

  async function ask({ question, userId, channelId, locale }: Asker): Promise<boolean> {
    const sent = server.useCommand({ name: 'ask', options: { question }, userId, channelId, locale });
    if (!(await isAnswered(sent))) return false;
    button = buttonOf(await sent.message()) ?? button;
    return true;
  }

  function mention({ question, userId: authorId, channelId }: Asker): Promise<boolean> {
    const sent = server.writeMessage({ content: `<@${server.world.botId}> ${question}`, channelId, authorId });
    return sent.replied().then(isAccepted);
  }

  /** One interaction, until it is answered or refused. */
  function interact(kind: Kind, asker: Asker): Promise<boolean> {
    const { question, claim, ...origin } = asker;
    switch (kind) {
      case '/ask':
        return ask(asker);
      case '/check':
        return isAnswered(server.useCommand({ name: 'check', options: { claim }, ...origin }));
      case '/source find':
        return isAnswered(
          server.useCommand({
            name: 'source',
            subcommand: 'find',
            options: { query: question.slice(0, 40) },
            ...origin,
          }),
        );
      case 'autocompletion':
        return server
          .typeOption({ name: 'source', subcommand: 'show', focused: { name: 'article', value: 'jepan' }, ...origin })
          .acknowledged()
          .then(isAccepted);
      case '/help':
        return isAnswered(server.useCommand({ name: 'help', options: {}, ...origin }));
      case 'mention':
        return mention(asker);
      case 'button':
        return button === null
          ? ask(asker)
          : isAnswered(server.pressButton({ ...button, userId: origin.userId, locale: origin.locale }));
    }
  }

  const from = server.requests.entries.length;
  const startedAt = performance.now();
  const samples: (ProcessSample & { readonly done: number })[] = [];
  let begun = 0;
  let done = 0;
  const lost = new Map<Kind, number>();
  const resumeMs: number[] = [];
  await bot.resetDelays();

  async function person(): Promise<void> {
    while (begun < interactions) {
      const kind = mix[begun % mix.length] ?? '/ask';
      begun += 1;
      const timeout = new AbortController();
      const answered = await Promise.race([
        interact(kind, crowd.next()),
        delay(patienceMs, false, { signal: timeout.signal }).catch(() => true),
      ]);
      timeout.abort();
      if (!answered) lost.set(kind, (lost.get(kind) ?? 0) + 1);
      done += 1;
      if (done % cutEvery === 0) {
        samples.push({ ...(await bot.sample()), done });
        tell(done);
        if (done < interactions) {
          const resumed = server.gateway.journal.find(
            (event) => event === 'resumed',
            server.gateway.journal.entries.length,
          );
          const cutAt = performance.now();
          server.gateway.dropSockets();
          await resumed;
          resumeMs.push(performance.now() - cutAt);
        }
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, person));
  // A second reply would come soon after the first.
  await delay(1000);
  return {
    ...tallyReplies(server.requests.entries.slice(from)),
    lost,
    interactions,
    resumeMs,
    seconds: (performance.now() - startedAt) / 1000,
    samples,
  };
}
