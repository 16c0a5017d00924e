import { RESTEvents } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { internalError, missingPermissions, tooManyRequests } from '../../helpers/discord-server/index.js';
import { runClient, runRest } from './run-client.js';

const channelMessage = /^\/channels\/\d+\/messages$/u;
const body = { content: 'x' };

describe('the server misbehaves', () => {
  it.each<[string, object, boolean]>([
    ['over the bucket', {}, false],
    ['over the global limit', { isGlobal: true }, true],
  ])('with 429 %s, which the client waits out', async (_name, kind, isGlobal) => {
    const { server, rest } = await runRest();
    const limited: unknown[] = [];
    rest.options.rejectOnRateLimit = (data) => {
      limited.push([data.global, data.retryAfter > 0]);
      return false;
    };
    rest.options.offset = 0;
    const path = `/channels/${server.world.channelId}/messages` as const;
    server.misbehave({ method: 'POST', path: channelMessage, response: tooManyRequests(0.02, kind), times: 1 });
    await rest.post(path, { body });
    expect(limited[0]).toEqual([isGlobal, true]);
    expect(server.requests.entries.map(({ status }) => status)).toEqual([429, 200]);
    expect(server.channelMessages()).toHaveLength(1);
  });

  it('with 500 and refusals, as often as it was told', async () => {
    const { server, rest } = await runRest();
    const path = `/channels/${server.world.channelId}/messages` as const;
    server.misbehave({ method: 'POST', path: channelMessage, response: internalError, times: 1 });
    server.misbehave({ method: 'POST', path: channelMessage, response: missingPermissions, times: 1 });
    server.misbehave({ method: 'PATCH', path: channelMessage, response: internalError });
    await expect(rest.post(path, { body })).rejects.toMatchObject({ name: 'HTTPError', status: 500 });
    await expect(rest.post(path, { body })).rejects.toMatchObject({ code: 50013 });
    await rest.post(path, { body });
    expect(server.channelMessages()).toHaveLength(1);
  });

  it('by not answering: nothing is done', async () => {
    const { server, rest } = await runRest();
    server.misbehave({ method: 'POST', path: channelMessage, response: 'never' });
    rest.options.timeout = 1000;
    await expect(rest.post(`/channels/${server.world.channelId}/messages`, { body })).rejects.toThrow('abort');
    expect(server.requests.entries).toMatchObject([{ status: 0, isAnswered: false }]);
    expect(server.channelMessages()).toEqual([]);
  });

  it('by cutting the connection after all is done: a second try with the same nonce finds the first', async () => {
    const { server, rest } = await runRest();
    rest.options.retries = 1;
    server.misbehave({ method: 'POST', path: channelMessage, response: 'dropped', times: 1 });
    const once = { content: 'x', nonce: '1', enforce_nonce: true };
    const sent = await rest.post(`/channels/${server.world.channelId}/messages`, { body: once });
    expect(server.requests.entries).toMatchObject([
      { status: 200, isAnswered: false, response: { id: (sent as { id: string }).id } },
      { status: 200, isAnswered: true, response: { id: (sent as { id: string }).id } },
    ]);
    expect(server.channelMessages()).toHaveLength(1);
  });

  it('by being late with the right answer', async () => {
    const { server, rest } = await runRest();
    const order: string[] = [];
    server.misbehave({ method: 'POST', path: channelMessage, delayMs: 1000, times: 1 });
    const path = `/channels/${server.world.channelId}/messages` as const;
    rest.on(RESTEvents.Response, ({ method }) => {
      order.push(method);
    });
    const late = rest.post(path, { body });
    await server.requests.find(({ path: asked }) => channelMessage.test(asked));
    await rest.get(`/channels/${server.world.channelId}`);
    await late;
    expect(order).toEqual(['GET', 'POST']);
  });
});

describe('the server refuses', () => {
  it('what has no token, what is no JSON, and what it does not know', async () => {
    const { server, rest } = await runRest();
    const path = `/channels/${server.world.channelId}` as const;
    await expect(rest.get(path, { auth: false })).rejects.toMatchObject({ status: 401 });
    await expect(rest.get('/voice/regions')).rejects.toMatchObject({ status: 404 });
    const headers = { authorization: `Bot ${server.token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${server.apiUrl}/v10${path}/messages`, {
      method: 'POST',
      headers,
      body: '{"content":',
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 50109 }]);
    const older = await fetch(`${server.apiUrl}/v9${path}`, { headers });
    expect(older.status).toBe(404);
  });
});

it('a client that is connected keeps working after all of it', async () => {
  const { server, client } = await runClient();
  server.misbehave({ method: 'GET', path: /^\/users\/@me$/u, response: internalError, times: 1 });
  server.misbehave({ method: 'GET', path: /^\/users\/@me$/u, response: 'dropped', times: 1 });
  expect(await client.rest.get('/users/@me')).toMatchObject({ id: server.world.botId });
});
