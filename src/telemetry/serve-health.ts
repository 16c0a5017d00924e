import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.js';

/** Where the bot may be asked how it is. */
export interface HealthAddress {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface HealthSource {
  /** False once the engine is gone for good: whatever runs the bot should start it anew. */
  readonly isAlive: () => boolean;
  /** Whether a question that arrives now is answered: the engine has a corpus, and the gateway is connected. */
  readonly isReady: () => boolean;
  readonly metrics: Pick<Metrics, 'contentType' | 'render'>;
}

export interface HealthServer {
  /** Without a path, such as http://127.0.0.1:9464. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * `/healthz`, `/readyz` (200, or 503) and `/metrics` in Prometheus' text format, to GET and HEAD. Rejects where the address
 * cannot be listened on, such as a port that is taken.
 */
export async function serveHealth({ host, port }: HealthAddress, source: HealthSource): Promise<HealthServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(response, 405, 'method not allowed');
      return;
    }
    switch (request.url?.split('?', 1)[0]) {
      case '/healthz':
        answerWhether(response, source.isAlive());
        break;
      case '/readyz':
        answerWhether(response, source.isAlive() && source.isReady());
        break;
      case '/metrics':
        source.metrics.render().then(
          (text) => {
            answer(response, 200, text, source.metrics.contentType);
          },
          () => {
            answer(response, 503, 'the engine does not answer');
          },
        );
        break;
      default:
        answer(response, 404, 'not found');
    }
  });
  // Whoever reads so little can say it fast: a connection that stays open is no reason to keep the bot from stopping.
  server.requestTimeout = 5_000;
  await listening(server, host, port);
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${String(taken)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function answerWhether(response: ServerResponse, isSo: boolean): void {
  answer(response, isSo ? 200 : 503, isSo ? 'ok' : 'unavailable');
}

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  contentType = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(`${text.trimEnd()}\n`);
}
