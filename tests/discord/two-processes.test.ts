import { describe, expect, it } from 'vitest';
import { embedOf } from './read-reply.js';
import { runBot, startBotOn } from './run-bot.js';

describe('two processes on one token', () => {
  it('answer a command once: the second is told that it was acknowledged', async () => {
    const { server, log } = await runBot();
    const second = await startBotOn(server);
    const sent = server.useCommand({ name: 'ask', options: { question: 'FDI' } });
    expect(embedOf((await sent.replied()).body).title).toBe('FDI');
    const refused = (event: { readonly kind: string }) => event.kind === 'send-failed';
    await Promise.any([log.find(refused), second.log.find(refused)]);
    const failures = [...log.entries, ...second.log.entries].filter(refused);
    expect(failures).toEqual([{ kind: 'send-failed', step: 'defer', discordCode: 40060, status: 400 }]);
    const completed = server.requests.entries.filter(
      ({ method, path }) => method === 'PATCH' && path.endsWith('@original'),
    );
    expect(completed).toHaveLength(1);
  });

  it('answer a mention once: the second sending is the first', async () => {
    const { server, log } = await runBot();
    const second = await startBotOn(server);
    server.writeMessage({ content: `<@${server.world.botId}> FDI` });
    const asked = (event: { readonly kind: string }) => event.kind === 'asked';
    await Promise.all([log.find(asked), second.log.find(asked)]);
    expect(server.channelMessages()).toHaveLength(1);
  });

  it('answer a button once', async () => {
    const { server, log } = await runBot();
    const reply = await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).message();
    const second = await startBotOn(server, {});
    const sent = server.pressButton({ messageId: reply.id, customId: 's1:gone', isForged: true });
    await sent.replied();
    const refused = (event: { readonly kind: string }) => event.kind === 'send-failed';
    await Promise.any([log.find(refused), second.log.find(refused)]);
    expect(
      server.requests.entries
        .filter(({ path }) => path.includes(sent.interactionToken))
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual([200, 204, 400]);
  });
});
