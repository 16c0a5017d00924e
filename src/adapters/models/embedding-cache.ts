import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { EmbeddingCache } from '../../engine/ports.js';

const keyBytes = 16;
const checksumBytes = 4;

export interface EmbeddingCacheOptions {
  readonly folder: string;
  /** Fingerprint of the embedder; each has a file of its own, so vectors of two are never mixed. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** Told once when the folder cannot be read or written; the cache then lives in memory alone. */
  readonly onUnwritable: (cause: unknown) => void;
  /** Told when the file held records that could not be used and was written anew without them. */
  readonly onRepaired: (droppedBytes: number) => void;
}

/**
 * A file of fixed-size records `key (16) | vector (4 × dimensions, little endian) | crc32 (4)`, appended to.
 * The key is the start of the text's SHA-256: the file holds no text. A record that was cut short or does not match its
 * checksum ends what is read; the rest is dropped and embedded again.
 */
export async function openEmbeddingCache(options: EmbeddingCacheOptions): Promise<EmbeddingCache> {
  const file = path.join(options.folder, `embeddings-${options.fingerprint.slice(0, 16)}.bin`);
  const vectors = new Map<string, Float32Array>();
  const pending: Buffer[] = [];
  let writable = true;
  const giveUpWriting = (cause: unknown): void => {
    if (writable) options.onUnwritable(cause);
    writable = false;
  };

  const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, keyBytes);
  const stored = await readIfThere(file).catch((cause: unknown) => {
    giveUpWriting(cause);
    return Buffer.alloc(0);
  });
  const usable = readRecords(stored, options.dimensions, vectors);
  if (usable < stored.length) {
    options.onRepaired(stored.length - usable);
    await replaceFile(file, stored.subarray(0, usable)).catch(giveUpWriting);
  }

  return {
    get: (text) => vectors.get(keyOf(text).toString('hex')),
    put: (text, vector) => {
      const key = keyOf(text);
      vectors.set(key.toString('hex'), vector);
      if (writable) pending.push(toRecord(key, vector));
    },
    flush: async () => {
      if (!writable || pending.length === 0) return;
      const records = Buffer.concat(pending.splice(0));
      try {
        await mkdir(options.folder, { recursive: true });
        await appendFile(file, records);
      } catch (cause) {
        giveUpWriting(cause);
      }
    },
  };
}

function toRecord(key: Buffer, vector: Float32Array): Buffer {
  const record = Buffer.alloc(keyBytes + 4 * vector.length + checksumBytes);
  key.copy(record);
  vector.forEach((value, at) => record.writeFloatLE(value, keyBytes + 4 * at));
  record.writeUInt32LE(crc32(record.subarray(0, -checksumBytes)), record.length - checksumBytes);
  return record;
}

/** Fills `into` and returns how many bytes from the start were whole, undamaged records. */
function readRecords(stored: Buffer, dimensions: number, into: Map<string, Float32Array>): number {
  const recordBytes = keyBytes + 4 * dimensions + checksumBytes;
  let at = 0;
  for (; at + recordBytes <= stored.length; at += recordBytes) {
    const body = stored.subarray(at, at + recordBytes - checksumBytes);
    if (crc32(body) !== stored.readUInt32LE(at + recordBytes - checksumBytes)) break;
    const vector = new Float32Array(dimensions);
    for (let index = 0; index < dimensions; index += 1) vector[index] = body.readFloatLE(keyBytes + 4 * index);
    into.set(body.subarray(0, keyBytes).toString('hex'), vector);
  }
  return at;
}

async function readIfThere(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw cause;
  }
}

async function replaceFile(file: string, content: Buffer): Promise<void> {
  const aside = `${file}.${String(process.pid)}.tmp`;
  await writeFile(aside, content);
  await rename(aside, file);
}
