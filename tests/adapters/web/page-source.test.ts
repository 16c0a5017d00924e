import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { isListed } from '../../../src/adapters/web/listed-host.js';
import { createPageSource, type PageSourceOptions } from '../../../src/adapters/web/page-source.js';
import type { FindAddresses } from '../../../src/adapters/web/pinned-agent.js';
import { isPublicAddress } from '../../../src/adapters/web/public-address.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

/** A web server on loopback that counts what it is asked for. */
async function site(pages: Readonly<Record<string, Answer>>) {
  const asked: { readonly path: string; readonly host: string; readonly agent: string }[] = [];
  const server: Server = createServer((request, response) => {
    asked.push({
      path: request.url ?? '',
      host: request.headers.host ?? '',
      agent: request.headers['user-agent'] ?? '',
    });
    const page = pages[request.url ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ending.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { asked, port: (server.address() as AddressInfo).port };
}

/** Every name leads to loopback, which counts as public; nothing waits. */
const toLoopback: FindAddresses = (_host, _options, found) => {
  found(null, [{ address: '127.0.0.1', family: 4 }]);
};

function source(options: Partial<PageSourceOptions> = {}) {
  const waited: number[] = [];
  const made = createPageSource({
    hosts: ['berita.example', 'lain.example'],
    findAddresses: toLoopback,
    isAllowedAddress: (address) => address === '127.0.0.1',
    allowsAnyPort: true,
    now: () => 0,
    wait: (ms) => {
      waited.push(ms);
      return Promise.resolve();
    },
    ...options,
  });
  ending.push(() => made.close());
  return { ...made, waited };
}

const html =
  (text: string, type = 'text/html; charset=utf-8'): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type }).end(text);
  };
const redirect =
  (location: string): Answer =>
  (_request, response) => {
    response.writeHead(302, { location }).end();
  };

describe('a page of a listed host', () => {
  test('is fetched, with its type and where it was found, by a client that says what it is', async () => {
    const { port, asked } = await site({ '/a': redirect('/b/artikel.html'), '/b/artikel.html': html('<p>Halo</p>') });
    const fetched = await source().fetchDocument(`http://berita.example:${String(port)}/a#bagian`);
    expect(fetched).toMatchObject({
      kind: 'fetched',
      document: {
        name: 'artikel.html',
        contentType: 'text/html; charset=utf-8',
        address: `http://berita.example:${String(port)}/b/artikel.html`,
      },
    });
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/b/artikel.html']);
    expect(new Set(asked.map(({ agent }) => agent.split(' ', 1)[0]))).toEqual(new Set(['Sitasi/0.1']));
  });

  test('is asked for once a second, and robots.txt once an hour', async () => {
    const { port, asked } = await site({ '/a': html('a'), '/b': html('b') });
    let at = 0;
    const pages = source({ now: () => at });
    const get = (page: string) => pages.fetchDocument(`http://berita.example:${String(port)}/${page}`);
    for (const page of ['a', 'b', 'a']) await get(page);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/b', '/a']);
    expect(pages.waited).toEqual([1000, 1000, 1000]);
    at = 60 * 60 * 1000 + 1;
    await get('b');
    expect(asked.map(({ path }) => path).slice(4)).toEqual(['/robots.txt', '/b']);
  });

  test('is fetched once robots.txt can be had again', async () => {
    let isDown = true;
    const { port } = await site({
      '/robots.txt': (_request, response) => {
        response.writeHead(isDown ? 503 : 404).end();
      },
      '/a': html('a'),
    });
    const pages = source();
    const address = `http://berita.example:${String(port)}/a`;
    expect(await pages.fetchDocument(address)).toMatchObject({ kind: 'refused', reason: 'unreachable' });
    isDown = false;
    expect(await pages.fetchDocument(address)).toMatchObject({ kind: 'fetched' });
  });
});

describe('what is refused', () => {
  const reasonOf = async (address: string, options: Partial<PageSourceOptions> = {}) => {
    const fetched = await source(options).fetchDocument(address);
    return fetched.kind === 'refused' ? fetched.reason : fetched.kind;
  };

  test.each([
    ['https://jahat.example/', 'host-not-listed'],
    ['https://berita.example.jahat.example/', 'host-not-listed'],
    ['ftp://berita.example/a', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['javascript:alert(1)', 'not-http'],
    ['not an address', 'not-http'],
    ['https://someone:secret@berita.example/', 'not-http'],
    ['http://127.0.0.1/', 'host-not-listed'],
  ])('%s: %s', async (address, reason) => {
    expect(await reasonOf(address)).toBe(reason);
  });

  test('another port than that of the protocol', async () => {
    expect(await reasonOf('https://berita.example:8443/', { allowsAnyPort: false })).toBe('not-http');
  });

  test.each(['10.0.0.1', '127.0.0.1', '169.254.169.254', '::1', 'fd00::1'])(
    'a listed name that leads to %s, without a connection',
    async (address) => {
      const { port, asked } = await site({ '/': html('secret') });
      const reason = await reasonOf(`http://berita.example:${String(port)}/`, {
        isAllowedAddress: isPublicAddress,
        findAddresses: (_host, _options, found) => {
          found(null, [
            { address: '93.184.216.34', family: 4 },
            { address, family: address.includes(':') ? 6 : 4 },
          ]);
        },
      });
      expect(reason).toBe('private-address');
      expect(asked).toEqual([]);
    },
  );

  test('a listed address that is private', async () => {
    const reason = await reasonOf('http://127.0.0.1/', { hosts: ['127.0.0.1'], isAllowedAddress: isPublicAddress });
    expect(reason).toBe('private-address');
  });

  test('a name that leads to a private address when it is asked again: what was checked is what is connected to', async () => {
    const { port, asked } = await site({ '/': html('secret') });
    let times = 0;
    const reason = await reasonOf(`http://berita.example:${String(port)}/`, {
      findAddresses: (_host, _options, found) => {
        times += 1;
        found(null, [{ address: times === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
      },
    });
    expect(reason).toBe('private-address');
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test.each([
    ['http://169.254.169.254/latest', 'host-not-listed'],
    ['http://jahat.example/', 'host-not-listed'],
    ['file:///etc/passwd', 'not-http'],
    ['/a', 'too-many-redirects'],
  ])('a redirect to %s: %s', async (location, reason) => {
    const { port } = await site({ '/a': redirect(location) });
    expect(await reasonOf(`http://berita.example:${String(port)}/a`)).toBe(reason);
  });

  test('a page that robots.txt keeps from programs, or from this one', async () => {
    const rules = 'User-agent: Sitasi\nDisallow: /a\n\nUser-agent: *\nAllow: /\n';
    const { port, asked } = await site({ '/robots.txt': html(rules, 'text/plain'), '/a': html('a'), '/b': html('b') });
    expect(await reasonOf(`http://berita.example:${String(port)}/a`)).toBe('robots-disallow');
    expect(await reasonOf(`http://berita.example:${String(port)}/b`)).toBe('fetched');
    expect(asked.map(({ path }) => path)).not.toContain('/a');
  });

  test('every page where robots.txt cannot be had', async () => {
    const { port } = await site({
      '/robots.txt': (_request, response) => {
        response.writeHead(503).end();
      },
      '/a': html('a'),
    });
    expect(await reasonOf(`http://berita.example:${String(port)}/a`)).toBe('unreachable');
  });

  test('a page of more than 20 MB, and one that only unpacks to more', async () => {
    const large = Buffer.alloc(21 * 1024 * 1024, 'a');
    const { port } = await site({
      '/large': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(large);
      },
      '/bomb': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(large));
      },
    });
    expect(await reasonOf(`http://berita.example:${String(port)}/large`)).toBe('too-large');
    expect(await reasonOf(`http://berita.example:${String(port)}/bomb`)).toBe('too-large');
  });

  test('a page that drips, and one that never comes', async () => {
    const { port } = await site({
      '/drip': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const timer = setInterval(() => response.write('a'), 20);
        response.on('close', () => {
          clearInterval(timer);
        });
      },
      '/never': () => undefined,
    });
    for (const page of ['drip', 'never']) {
      expect(await reasonOf(`http://berita.example:${String(port)}/${page}`, { patienceMs: 300 })).toBe('too-slow');
    }
  });

  test.each([
    ['image/png', 'content-type'],
    ['application/zip', 'content-type'],
    ['', 'content-type'],
  ])('the type "%s"', async (type, reason) => {
    const { port } = await site({
      '/a': (_request, response) => {
        response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('x');
      },
    });
    expect(await reasonOf(`http://berita.example:${String(port)}/a`)).toBe(reason);
  });

  test.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'unreachable'],
    [500, 'unreachable'],
  ])('an answer of %i: %s', async (status, reason) => {
    const { port } = await site({
      '/a': (_request, response) => {
        response.writeHead(status, { 'content-type': 'text/html' }).end('x');
      },
    });
    expect(await reasonOf(`http://berita.example:${String(port)}/a`)).toBe(reason);
  });

  test('a site that breaks off, or speaks something else', async () => {
    const { port } = await site({
      '/a': (request) => {
        request.socket.destroy();
      },
      '/b': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' });
        response.write('short');
        response.destroy();
      },
    });
    for (const page of ['a', 'b']) {
      expect(await reasonOf(`http://berita.example:${String(port)}/${page}`)).toBe('unreachable');
    }
  });
});

describe('public addresses', () => {
  test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.1.1', '172.16.0.1', '192.168.1.1', '192.0.2.1'],
    ...['198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'ff02::1'],
    ...['::ffff:127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'localhost', ''],
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

test.each([
  ['tempo.example', ['tempo.example'], true],
  ['www.tempo.example', ['tempo.example'], false],
  ['www.tempo.example', ['*.tempo.example'], true],
  ['a.b.tempo.example', ['*.tempo.example'], true],
  ['tempo.example', ['*.tempo.example'], false],
  ['jahattempo.example', ['*.tempo.example'], false],
  ['TEMPO.example.', ['tempo.example'], true],
])('%s is listed in %j: %s', (host, list, expected) => {
  expect(isListed(host, list)).toBe(expected);
});
