import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { LocalEmbedder } from '../../../src/adapters/models/embedder.js';
import { createRemoteEmbedder, type RemoteEvent } from '../../../src/adapters/models/remote-embedder.js';
import { buildIndex, defaultSettings, type Embedder } from '../../../src/engine/index.js';
import { article } from '../../helpers/articles.js';
import { createFakeEmbedder, createMemoryCache, type FakeEmbedder } from '../../helpers/fake-embedder.js';

const dimensions = 32;
const prefixes = { query: 'query: ', passage: 'passage: ' };
const requestSchema = z.object({ model: z.string(), input: z.tuple([z.string()]), encoding_format: z.literal('float') });

/** A local model with the same vectors, and prefixes as the shipped one has. */
function createLocal(fake: FakeEmbedder = createFakeEmbedder(dimensions)): LocalEmbedder & { readonly asked: string[] } {
  const asked: string[] = [];
  const embed = (prefix: string) => (text: string) => {
    asked.push(text);
    return fake.embedQuery(prefix + text);
  };
  return { ...fake, prefixes, asked, embedQuery: embed(prefixes.query), embedPassage: embed(prefixes.passage) };
}

interface Reply {
  readonly status?: number;
  readonly body: unknown;
}
type Answer = (input: string, request: IncomingMessage) => Promise<Reply> | Reply;

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: Answer): Promise<{ readonly url: string; readonly inputs: string[]; readonly most: () => number }> {
  const inputs: string[] = [];
  let present = 0;
  let most = 0;
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      present += 1;
      most = Math.max(most, present);
      const { input } = requestSchema.parse(JSON.parse(text));
      inputs.push(input[0]);
      void Promise.resolve(answer(input[0], request)).then(({ status = 200, body }) => {
        present -= 1;
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`, inputs, most: () => most };
}

/** What a server with the same model answers; its vectors need not have the length 1. */
const same: Answer = async (input) => ({
  body: { data: [{ embedding: Array.from(await createFakeEmbedder(dimensions).embedQuery(input), (value) => 3 * value) }] },
});

async function open(url: string, local = createLocal()): Promise<{ embedder: Embedder; local: typeof local; events: RemoteEvent[] }> {
  const events: RemoteEvent[] = [];
  const embedder = await createRemoteEmbedder({ url, model: 'e5', key: 'secret' }, local, (event) => events.push(event));
  local.asked.length = 0;
  return { embedder, local, events };
}

describe('a server with the same model', () => {
  test('makes the vectors, under the name of the local model and with its prefixes', async () => {
    const keys: unknown[] = [];
    const { url, inputs } = await serve((input, request) => {
      keys.push(request.headers.authorization);
      return same(input, request);
    });
    const { embedder, local, events } = await open(`${url}/`);
    inputs.length = 0;
    const vector = await embedder.embedQuery('Berapa ekspor kopi?');
    const own = await createLocal().embedQuery('Berapa ekspor kopi?');
    for (const [at, value] of vector.entries()) expect(value).toBeCloseTo(own[at] ?? 0, 6);
    await embedder.embedPassage('Ekspor kopi naik.');
    expect(inputs).toEqual(['query: Berapa ekspor kopi?', 'passage: Ekspor kopi naik.']);
    expect(embedder).toMatchObject({ fingerprint: local.fingerprint, dimensions });
    expect({ asked: local.asked, events }).toEqual({ asked: [], events: [] });
    expect(new Set(keys)).toEqual(new Set(['Bearer secret']));
  });

  test('is asked for several sentences of a corpus at once', async () => {
    const { url, most } = await serve(async (input, request) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return same(input, request);
    });
    const { embedder } = await open(url);
    const text = Array.from({ length: 40 }, (_, at) => `Kapal nomor ${String(at)} berlayar.`).join(' ');
    const index = await buildIndex(
      [article({ text, language: 'id' })],
      { embedder, cache: createMemoryCache() },
      defaultSettings.retrieval,
    );
    expect(index.claims).toHaveLength(40);
    expect(most()).toBeGreaterThan(4);
  });
});

describe('a server with another model stops the start', () => {
  test.each<[string, Answer]>([
    ['other vectors', (input, request) => same(input.split('').reverse().join(''), request)],
    ['another size', () => ({ body: { data: [{ embedding: [1, 0, 0] }] } })],
    ['nothing but zeros', () => ({ body: { data: [{ embedding: Array.from({ length: dimensions }, () => 0) }] } })],
  ])('%s', async (_, answer) => {
    const { url } = await serve(answer);
    await expect(open(url)).rejects.toMatchObject({ code: 'embedder-differs' });
  });
});

describe('where the server does not answer as it should, the local model does', () => {
  const vectorOf = async (embedder: Embedder): Promise<number[]> => [...(await embedder.embedQuery('kopi'))];

  test('when it is not there at the start', async () => {
    const { embedder, events } = await open('http://127.0.0.1:9/v1');
    expect(events).toHaveLength(1);
    expect(await vectorOf(embedder)).toEqual([...(await createLocal().embedQuery('kopi'))]);
  });

  test.each<[string, Reply]>([
    ['an error', { status: 500, body: {} }],
    ['something else', { body: { data: 'no' } }],
    ['no vector', { body: { data: [] } }],
    ['a vector of another size', { body: { data: [{ embedding: [1] }] } }],
  ])('when it answers with %s; after three in a row that is told once, and it is left alone', async (_, reply) => {
    let isBroken = false;
    const { url, inputs } = await serve((input, request) => (isBroken ? reply : same(input, request)));
    const { embedder, local, events } = await open(url);
    isBroken = true;
    inputs.length = 0;
    for (let time = 0; time < 6; time += 1) {
      expect(await vectorOf(embedder)).toEqual([...(await createLocal().embedQuery('kopi'))]);
    }
    expect(inputs).toHaveLength(3);
    expect(local.asked).toHaveLength(6);
    expect(events).toEqual([{ kind: 'embedder-unreachable', reason: new URL(url).host }]);
  });
});
