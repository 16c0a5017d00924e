import { z } from 'zod';
import type { ChangeRefusal, GivenDocument } from '../../engine/index.js';

/** Discord's own hosts for what people attach. */
const discordHosts: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];
/** As much as a document may have; larger ones need not be fetched to be refused. */
const mostBytes = 20 * 1024 * 1024;
const patienceMs = 10_000;

const attachmentSchema = z.object({
  name: z.string(),
  url: z.url({ protocol: /^https?$/u }),
  size: z.int().min(0),
  contentType: z.string().nullish(),
});

export type FetchedAttachment =
  | { readonly kind: 'fetched'; readonly document: GivenDocument }
  | { readonly kind: 'refused'; readonly reason: ChangeRefusal; readonly subject: string };

/** Gets what somebody attached; takes the attachment as discord.js gives it. */
export type FetchAttachment = (attachment: unknown) => Promise<FetchedAttachment>;

/**
 * Gets attachments from Discord's hosts, and from that of a REST proxy in place of Discord, and from nowhere else: a forged
 * payload could name any address.
 */
export function createFetchAttachment(apiUrl: string | null): FetchAttachment {
  const proxyOrigin = apiUrl === null ? null : new URL(apiUrl).origin;
  const isOurs = ({ protocol, host, origin }: URL): boolean =>
    origin === proxyOrigin || (protocol === 'https:' && discordHosts.includes(host));

  return async (attachment) => {
    const parsed = attachmentSchema.safeParse(attachment);
    if (!parsed.success) return refused('unreachable');
    const { name, url, size, contentType } = parsed.data;
    if (size > mostBytes) return refused('too-large', '20 MB');
    const address = new URL(url);
    if (!isOurs(address)) return refused('host-not-listed', address.host);
    try {
      const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
      if (!response.ok) return refused('unreachable', name);
      const bytes = await readUpTo(response, mostBytes);
      if (bytes === null) return refused('too-large', '20 MB');
      return { kind: 'fetched', document: { name, bytes, contentType: contentType ?? null, address: null } };
    } catch (cause) {
      const isLate = cause instanceof Error && cause.name === 'TimeoutError';
      return refused(isLate ? 'too-slow' : 'unreachable', name);
    }
  };
}

function refused(reason: ChangeRefusal, subject = ''): FetchedAttachment {
  return { kind: 'refused', reason, subject };
}

/** Null where there is more; whatever was said of its size before. */
async function readUpTo({ body }: Response, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    const bytes = chunk as Uint8Array;
    length += bytes.length;
    if (length > limit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
