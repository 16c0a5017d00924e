import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, fstatSync, openSync, readSync, renameSync, truncateSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { EmbeddingCache } from '../../engine/ports.js';

const keyBytes = 16;
const checksumBytes = 4;
/** About how much of the file is looked at in one go. */
const stretchBytes = 4 * 2 ** 20;

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
 * A file of fixed-size records `key (16) | vector (4 × dimensions, as the machine keeps floats) | crc32 (4)`, appended to. The key is
 * the start of the text's SHA-256: the file holds no text. It is looked through when the first vector is asked for; a record that was
 * cut short or does not match its checksum ends what is found, and the rest is dropped and embedded again. Vectors stay in the file
 * until they are asked for: a large corpus has more of them than memory should hold twice.
 */
export function openEmbeddingCache(options: EmbeddingCacheOptions): EmbeddingCache {
  const { folder, fingerprint, dimensions, onRepaired } = options;
  const file = path.join(folder, `embeddings-${fingerprint.slice(0, 16)}.bin`);
  const recordBytes = keyBytes + 4 * dimensions + checksumBytes;
  /** Where the record of each key begins. */
  const places = new Map<string, number>();
  /** Vectors that are not in the file, or were not found there yet. */
  const held = new Map<string, Float32Array>();
  const pending: Buffer[] = [];
  let descriptor: number | null = null;
  let foundUntil = 0;
  let isOpened = false;
  let isWritable = true;

  const giveUpWriting = (cause: unknown): void => {
    if (isWritable) options.onUnwritable(cause);
    isWritable = false;
  };

  /** Looks through what was not looked at yet; returns how many bytes after it are no whole, undamaged records. */
  const findRecords = (): number => {
    if (descriptor === null) return 0;
    const { size } = fstatSync(descriptor);
    const stretch = Buffer.alloc(Math.max(1, Math.floor(stretchBytes / recordBytes)) * recordBytes);
    while (foundUntil + recordBytes <= size) {
      const read = readSync(descriptor, stretch, 0, stretch.length, foundUntil);
      const whole = read - (read % recordBytes);
      for (let at = 0; at < whole; at += recordBytes) {
        const record = stretch.subarray(at, at + recordBytes);
        if (!isUndamaged(record)) return size - foundUntil;
        const key = record.toString("latin1", 0, keyBytes);
        places.set(key, foundUntil);
        held.delete(key);
        foundUntil += recordBytes;
      }
      if (whole === 0) break;
    }
    return size - foundUntil;
  };

  const open = (): void => {
    if (isOpened) return;
    isOpened = true;
    try {
      descriptor = openIfThere(file);
      const unusable = findRecords();
      if (unusable === 0 || descriptor === null) return;
      onRepaired(unusable);
      const whole = `${file}.${String(process.pid)}.tmp`;
      copyFileSync(file, whole);
      truncateSync(whole, foundUntil);
      renameSync(whole, file);
      closeSync(descriptor);
      descriptor = openIfThere(file);
    } catch (cause) {
      giveUpWriting(cause);
    }
  };

  const readVector = (place: number): Float32Array | undefined => {
    const record = Buffer.alloc(recordBytes);
    if (descriptor === null || readSync(descriptor, record, 0, recordBytes, place) < recordBytes) return undefined;
    if (!isUndamaged(record)) return undefined;
    const vector = new Float32Array(dimensions);
    record.copy(new Uint8Array(vector.buffer), 0, keyBytes, recordBytes - checksumBytes);
    return vector;
  };

  return {
    has: (text) => {
      open();
      const key = keyOf(text).toString("latin1");
      return held.has(key) || places.has(key);
    },
    get: (text) => {
      open();
      const key = keyOf(text).toString("latin1");
      const place = places.get(key);
      return held.get(key) ?? (place === undefined ? undefined : readVector(place));
    },
    put: (text, vector) => {
      open();
      const key = keyOf(text);
      held.set(key.toString("latin1"), vector);
      if (isWritable) pending.push(toRecord(key, vector));
    },
    flush: async () => {
      if (!isWritable || pending.length === 0) return;
      const records = Buffer.concat(pending.splice(0));
      try {
        await mkdir(folder, { recursive: true });
        await appendFile(file, records);
        descriptor ??= openIfThere(file);
        // Another process may have added some in between, so where ours came to stand is looked for.
        findRecords();
      } catch (cause) {
        giveUpWriting(cause);
      }
    },
  };
}

const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, keyBytes);

function isUndamaged(record: Buffer): boolean {
  const checksumAt = record.length - checksumBytes;
  return crc32(record.subarray(0, checksumAt)) === record.readUInt32LE(checksumAt);
}

function toRecord(key: Buffer, vector: Float32Array): Buffer {
  const record = Buffer.alloc(keyBytes + vector.byteLength + checksumBytes);
  key.copy(record);
  record.set(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), keyBytes);
  record.writeUInt32LE(crc32(record.subarray(0, -checksumBytes)), record.length - checksumBytes);
  return record;
}

function openIfThere(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}
