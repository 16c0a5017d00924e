import { setTimeout as delay } from 'node:timers/promises';
import type { FetchRefusal, PageSource } from '../../engine/corpus-keeping.js';
import { getOnce, type GetOptions, type Got, type NotGot } from './get-once.js';
import { isListed } from './listed-host.js';
import { createPinnedAgent, findAddresses, type FindAddresses } from './pinned-agent.js';
import { isPublicAddress } from './public-address.js';
import { readRobots, type RobotsRules } from './robots.js';

const mostBytes = 20 * 1024 * 1024;
const mostRobotsBytes = 512 * 1024;
const mostRedirects = 5;
/** For everything that one address takes: waiting for its turn, robots.txt and redirects included. In milliseconds. */
const defaultPatienceMs = 30_000;
/** Between the end of one request to a host and the beginning of the next one, in milliseconds. */
const paceMs = 1000;
/** A site that asks for longer pauses is asked this often all the same: it is asked for single pages, by people. */
const longestPauseMs = 10_000;
const robotsKeptMs = 60 * 60 * 1000;

const agentName = 'Sitasi';
/** Says what asks; no browser's name. */
const userAgent = `${agentName}/0.1 (fact-check bot; fetches single pages that a moderator names)`;

const contentTypes: ReadonlySet<string> = new Set([
  'text/html',
  'text/plain',
  'text/markdown',
  'text/csv',
  'text/xml',
  'application/xhtml+xml',
  'application/xml',
  'application/rss+xml',
  'application/atom+xml',
  'application/json',
  'application/ld+json',
  'application/feed+json',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);

/** What tests put in place of the network as it is. */
export interface PageSourceOptions {
  /** Names of hosts, lower case; `*.example.com` lists all below it. */
  readonly hosts: readonly string[];
  readonly findAddresses?: FindAddresses;
  readonly isAllowedAddress?: (address: string) => boolean;
  /** Whether a port other than that of the protocol is one. */
  readonly allowsAnyPort?: boolean;
  readonly patienceMs?: number;
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

type Refusal = Extract<Awaited<ReturnType<PageSource['fetchDocument']>>, { readonly kind: 'refused' }>;
const refused = (reason: FetchRefusal, subject: string): Refusal => ({ kind: 'refused', reason, subject });

interface Host {
  readonly robots: Map<string, { readonly rules: RobotsRules; readonly until: number }>;
  /** Settles, never rejects, when the last request was answered. */
  last: Promise<unknown>;
  /** When the next request may be made, on the clock of `now`. */
  freeAt: number;
}

/**
 * Fetches from the listed hosts alone, by http or https, from public addresses alone, at each redirect anew; as robots.txt allows,
 * one request to a host at a time with a pause between.
 */
export function createPageSource(options: PageSourceOptions): PageSource {
  const { hosts: list, allowsAnyPort = false, patienceMs = defaultPatienceMs, now = Date.now, wait = delay } = options;
  const isAllowedAddress = options.isAllowedAddress ?? isPublicAddress;
  const agent = createPinnedAgent(options.findAddresses ?? findAddresses, isAllowedAddress, patienceMs);
  const hosts = new Map<string, Host>();

  const hostOf = (url: URL): Host => {
    const known = hosts.get(url.host) ?? { robots: new Map(), last: Promise.resolve(), freeAt: 0 };
    hosts.set(url.host, known);
    return known;
  };

  /** Null where it may be asked for. */
  function refusalOf(url: URL): Refusal | null {
    const hasUser = url.username !== '' || url.password !== '';
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    if (!isWeb || hasUser || (url.port !== '' && !allowsAnyPort)) return refused('not-http', url.host);
    return isListed(url.hostname, list) ? null : refused('host-not-listed', url.hostname);
  }

  function inTurn(url: URL, get: () => Promise<Got | NotGot>, pauseMs: number): Promise<Got | NotGot> {
    const host = hostOf(url);
    const made = host.last.then(async () => {
      const pause = host.freeAt - now();
      if (pause > 0) await wait(pause);
      const got = await get();
      host.freeAt = now() + pauseMs;
      return got;
    });
    host.last = made;
    return made;
  }

  async function readRules(url: URL, get: Omit<GetOptions, 'mostBytes'>): Promise<RobotsRules> {
    let address = new URL('/robots.txt', url);
    const visit = (): Promise<Got | NotGot> =>
      inTurn(address, () => getOnce(address, { ...get, mostBytes: mostRobotsBytes }), paceMs);
    let got = await visit();
    for (let redirects = 0; redirects < mostRedirects; redirects += 1) {
      const next = redirectOf(address, got);
      if (next === null || refusalOf(next) !== null) break;
      address = next;
      got = await visit();
    }
    return readRobots(new URL('/robots.txt', url), got, agentName);
  }

  /** Rules that could be had are kept for an hour; that they could not be had may be over in a minute. */
  async function rulesFor(url: URL, get: Omit<GetOptions, 'mostBytes'>): Promise<RobotsRules> {
    const { robots } = hostOf(url);
    const kept = robots.get(url.origin);
    if (kept && kept.until > now()) return kept.rules;
    const rules = await readRules(url, get);
    if (rules.isLasting) robots.set(url.origin, { rules, until: now() + robotsKeptMs });
    return rules;
  }

  async function follow(first: URL, signal: AbortSignal): ReturnType<PageSource['fetchDocument']> {
    const get = { agent, userAgent, isAllowedAddress, signal };
    let url = first;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const refusal = refusalOf(url);
      if (refusal !== null) return refusal;
      const rules = await rulesFor(url, get);
      if (signal.aborted) return refused('too-slow', url.hostname);
      const forbidden = rules.refusal(url);
      if (forbidden !== null) return refused(forbidden, url.hostname);
      const pauseMs = Math.min(Math.max(paceMs, rules.delaySeconds * 1000), longestPauseMs);
      const address = url;
      const got = await inTurn(url, () => getOnce(address, { ...get, mostBytes }), pauseMs);
      if (got.kind !== 'got') return refused(got.kind, got.kind === 'too-large' ? '20 MB' : url.hostname);
      const next = redirectOf(url, got);
      if (next === null) return take(url, got);
      url = next;
    }
    return refused('too-many-redirects', first.hostname);
  }

  return {
    fetchDocument: async (address) => {
      if (!URL.canParse(address)) return refused('not-http', '');
      const url = new URL(address);
      url.hash = '';
      return follow(url, AbortSignal.timeout(patienceMs));
    },
    close: () => agent.destroy(),
  };
}

/** Null where it leads nowhere else. */
function redirectOf(from: URL, got: Got | NotGot): URL | null {
  if (got.kind !== 'got' || got.status < 300 || got.status >= 400 || got.location === null) return null;
  return URL.canParse(got.location, from.href) ? new URL(got.location, from) : null;
}

function take(url: URL, got: Got): Awaited<ReturnType<PageSource['fetchDocument']>> {
  if (got.status === 404 || got.status === 410) return refused('not-found', url.hostname);
  if (got.status < 200 || got.status >= 300) return refused('unreachable', `HTTP ${String(got.status)}`);
  if (!contentTypes.has(got.contentType)) return refused('content-type', got.contentType);
  const name = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname;
  return {
    kind: 'fetched',
    document: { name, bytes: got.bytes, contentType: got.fullContentType, address: url.href },
  };
}
