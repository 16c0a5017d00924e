import { createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { SitasiError } from '../../src/engine/index.js';
import { connectFactChecker, type ConnectedFactChecker } from '../../src/worker/connect-fact-checker.js';
import { readFrames, sendFrame } from '../../src/worker/frames.js';
import { tempFolder } from '../helpers/temp-folder.js';

interface ReceivedCall {
  readonly callId: number;
  readonly method: string;
  readonly parameters: readonly unknown[];
}

let opened: { readonly server: Server; readonly sockets: Set<Socket>; readonly checker: ConnectedFactChecker } | null =
  null;
afterEach(() => {
  opened?.checker.close();
  for (const socket of opened?.sockets ?? []) socket.destroy();
  opened?.server.close();
});

/** What stands in for the process: told of each call, with what it can do about it. */
async function serve(take: (call: ReceivedCall, socket: Socket) => void): Promise<ConnectedFactChecker> {
  const socketPath = path.join(tempFolder(), 'worker.sock');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    readFrames(socket, (value) => {
      take(value as ReceivedCall, socket);
    });
  });
  const checker = connectFactChecker(socketPath);
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  opened = { server, sockets, checker };
  return checker;
}

const codeOf = async (attempt: Promise<unknown>): Promise<unknown> => {
  const outcome = await attempt.catch((failure: unknown) => failure);
  return outcome instanceof SitasiError ? outcome.code : outcome;
};

describe('a process that ends while it answers', () => {
  test('is asked the same once more, and not again when it ends over that too', async () => {
    const asked: string[] = [];
    const checker = await serve(({ callId, method, parameters }, socket) => {
      asked.push(String(parameters[0]));
      if (parameters[0] === 'deadly' || asked.length === 1) socket.destroy();
      else sendFrame(socket, { kind: 'result', callId, value: method });
    });
    expect(await codeOf(checker.sources('harmless'))).toBe('sources');
    expect(await codeOf(checker.sources('deadly'))).toBe('worker-ended');
    expect(await codeOf(checker.sources('next'))).toBe('sources');
    expect(asked).toEqual(['harmless', 'harmless', 'deadly', 'deadly', 'next']);
  });

  test('is not asked for a change twice', async () => {
    const asked: string[] = [];
    const checker = await serve(({ method }, socket) => {
      asked.push(method);
      socket.destroy();
    });
    const changes = [
      () => checker.reload('operator'),
      () => checker.add('a1b2c3d4e5f6', 'operator'),
      () => checker.remove('a', 'operator'),
      () => checker.undo('operator'),
      () => checker.setTrust({ kind: 'outlet', outlet: 'Berita' }, 'low', 'operator'),
    ];
    for (const change of changes) expect(await codeOf(change())).toBe('worker-ended');
    expect(asked).toEqual(['reload', 'add', 'remove', 'undo', 'setTrust']);
  });

  test('with others waiting, lets each have its own reply', async () => {
    let ends = 0;
    const checker = await serve(({ callId, parameters }, socket) => {
      if (parameters[0] === '7' && ends === 0) {
        ends += 1;
        socket.destroy();
        return;
      }
      sendFrame(socket, { kind: 'result', callId, value: parameters[0] });
    });
    const asked = Array.from({ length: 20 }, (_, at) => checker.sources(String(at)));
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 20 }, (_, at) => String(at)));
  });
});

test('what fails over there fails here with the same code and details', async () => {
  const checker = await serve(({ callId }, socket) => {
    sendFrame(socket, {
      kind: 'failed',
      callId,
      failure: { code: 'corpus-empty', message: 'nothing', details: ['a.md'] },
    });
  });
  await expect(checker.reload('operator')).rejects.toMatchObject({ code: 'corpus-empty', details: ['a.md'] });
});

test('values of any size and kind arrive whole, cut anywhere on their way', async () => {
  const value = { text: 'naïve '.repeat(200_000), map: new Map([['a', [1]]]), bytes: Uint8Array.of(1, 2, 3) };
  const checker = await serve(({ callId }, socket) => {
    sendFrame(socket, { kind: 'result', callId, value });
  });
  for (const received of await Promise.all([checker.status(), checker.report()])) expect(received).toEqual(value);
});
