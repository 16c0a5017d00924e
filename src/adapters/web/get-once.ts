import { isIP } from 'node:net';
import { fetch, type Agent } from 'undici';
import { addressRefused } from './pinned-agent.js';

/** What came back, whatever its status. */
export interface Got {
  readonly kind: 'got';
  readonly status: number;
  /** Where it wants to be looked for instead; null where it does not say. */
  readonly location: string | null;
  /** Without parameters, lower case; blank where none was given. */
  readonly contentType: string;
  /** As it was given, for its charset. */
  readonly fullContentType: string | null;
  readonly bytes: Uint8Array;
}

export type NotGot = { readonly kind: 'private-address' | 'too-large' | 'too-slow' | 'unreachable' };

export interface GetOptions {
  readonly agent: Agent;
  readonly userAgent: string;
  readonly isAllowedAddress: (address: string) => boolean;
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/** One request, redirects not followed. Never rejects for what a server does. */
export async function getOnce(url: URL, options: GetOptions): Promise<Got | NotGot> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // A host that is an address is never looked up.
  if (isIP(host) !== 0 && !options.isAllowedAddress(host)) return { kind: 'private-address' };
  try {
    const response = await fetch(url, {
      dispatcher: options.agent,
      redirect: 'manual',
      signal: options.signal,
      headers: { 'user-agent': options.userAgent, accept: '*/*', 'accept-language': 'id,en;q=0.8' },
    });
    const chunks: Uint8Array[] = [];
    let length = 0;
    // Counted as it is unpacked: what is small on the wire may be large here.
    for await (const chunk of response.body ?? []) {
      const bytes = chunk as Uint8Array;
      length += bytes.length;
      if (length > options.mostBytes) return { kind: 'too-large' };
      chunks.push(bytes);
    }
    const fullContentType = response.headers.get('content-type');
    return {
      kind: 'got',
      status: response.status,
      location: response.headers.get('location'),
      contentType: (fullContentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
      fullContentType,
      bytes: Buffer.concat(chunks),
    };
  } catch (cause) {
    return { kind: reasonOf(cause, options.signal) };
  }
}

function reasonOf(cause: unknown, signal: AbortSignal): NotGot['kind'] {
  if (signal.aborted) return 'too-slow';
  for (let error = cause; error instanceof Error; error = error.cause) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === addressRefused) return 'private-address';
    if (code?.includes('TIMEOUT') === true) return 'too-slow';
  }
  return 'unreachable';
}
