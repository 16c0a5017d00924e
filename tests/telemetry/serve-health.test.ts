import { onTestFinished, expect, test } from 'vitest';
import { serveHealth, type HealthSource } from '../../src/telemetry/serve-health.js';

const well: HealthSource = {
  isAlive: () => true,
  isReady: () => true,
  metrics: { contentType: 'text/plain; version=0.0.4', render: () => Promise.resolve('sitasi_corpus_articles 1') },
};

async function serve(
  source: Partial<HealthSource> = {},
): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const server = await serveHealth({ host: '127.0.0.1', port: 0 }, { ...well, ...source });
  onTestFinished(() => server.close());
  return (path, init) => fetch(`${server.address}${path}`, init);
}

test('a bot that is well says so, with its metrics', async () => {
  const get = await serve();
  expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 200]);
  const metrics = await get('/metrics?x=1');
  expect(metrics.headers.get('content-type')).toBe('text/plain; version=0.0.4');
  expect(await metrics.text()).toBe('sitasi_corpus_articles 1\n');
});

test('a bot that waits for the gateway is alive and not ready', async () => {
  const get = await serve({ isReady: () => false });
  expect([(await get('/healthz')).status, (await get('/readyz')).status]).toEqual([200, 503]);
});

test('a bot whose engine is gone is neither, and has no metrics', async () => {
  const render = (): Promise<string> => Promise.reject(new Error('the worker thread ended'));
  const get = await serve({ isAlive: () => false, metrics: { ...well.metrics, render } });
  const statuses = await Promise.all(['/healthz', '/readyz', '/metrics'].map(async (path) => (await get(path)).status));
  expect(statuses).toEqual([503, 503, 503]);
  expect(await (await get('/metrics')).text()).not.toContain('worker');
});

test('nothing else is there to be asked, and nothing can be sent', async () => {
  const get = await serve();
  expect((await get('/')).status).toBe(404);
  expect((await get('/metrics', { method: 'POST', body: 'x' })).status).toBe(405);
});

test('an address that is taken is told', async () => {
  const first = await serveHealth({ host: '127.0.0.1', port: 0 }, well);
  onTestFinished(() => first.close());
  await expect(serveHealth({ host: '127.0.0.1', port: Number(new URL(first.address).port) }, well)).rejects.toThrow(
    'EADDRINUSE',
  );
});
