import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';

/** Bytes under a name, in the order in which they are written and read. */
export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file is not used: there is none, it was made of something else or by a program of another format, or it is damaged. */
export type Unread = 'missing' | 'of-something-else' | 'other-version' | 'damaged';

const magic = Buffer.from('sitasi index\n', 'latin1');
const formatVersion = 1;
const keyBytes = 32;
/** magic, version, key, length of the header and its checksum. */
const prefixBytes = magic.length + 4 + keyBytes + 8;
const mostHeaderBytes = 64 * 2 ** 20;

const headerSchema = z.strictObject({
  about: z.unknown(),
  sections: z.array(
    z.strictObject({ name: z.string(), bytes: z.int().nonnegative(), checksum: z.int().nonnegative() }),
  ),
});

/**
 * Writes sections and what is to be known `about` them (JSON) beside the file, and then puts it in its place: whoever reads it has the
 * old one or the new one. `key`, 32 bytes, names what it was made of. Rejects as the file system does, and leaves nothing half.
 */
export async function writeSectionFile(
  file: string,
  key: Uint8Array,
  about: unknown,
  sections: readonly Section[],
): Promise<void> {
  const listed = sections.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength, checksum: crc32(bytes) }));
  const header = Buffer.from(JSON.stringify({ about, sections: listed }));
  const prefix = Buffer.alloc(prefixBytes);
  magic.copy(prefix);
  let at = prefix.writeUInt32LE(formatVersion, magic.length);
  prefix.set(key, at);
  at = prefix.writeUInt32LE(header.length, at + keyBytes);
  prefix.writeUInt32LE(crc32(header), at);
  const unfinished = `${file}.${String(process.pid)}.tmp`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      await handle.writev([prefix, header]);
      for (const { bytes } of sections) await handle.write(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

/** A file whose header was read: its sections are read into what they are kept in. */
export interface SectionReader {
  readonly about: unknown;
  /** Bytes of a section; null where there is none of that name. */
  sizeOf(name: string): number | null;
  /** Fills `into`, which is as long as the section; false where it is not, or where the bytes are not those that were written. */
  read(name: string, into: Uint8Array): Promise<boolean>;
}

/** Lets `use` read a file that was made of what `key` names. Never rejects for what the file holds. */
export async function readSectionFile<Result>(
  file: string,
  key: Uint8Array,
  use: (reader: SectionReader) => Promise<Result | Unread>,
): Promise<Result | Unread> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw cause;
  }
  try {
    const prefix = Buffer.alloc(prefixBytes);
    if (!(await fill(handle, prefix, 0)) || !prefix.subarray(0, magic.length).equals(magic)) return 'damaged';
    if (prefix.readUInt32LE(magic.length) !== formatVersion) return 'other-version';
    const keyAt = magic.length + 4;
    if (!prefix.subarray(keyAt, keyAt + keyBytes).equals(key)) return 'of-something-else';
    const headerBytes = prefix.readUInt32LE(keyAt + keyBytes);
    if (headerBytes > mostHeaderBytes) return 'damaged';
    const header = Buffer.alloc(headerBytes);
    const isWhole = await fill(handle, header, prefixBytes);
    if (!isWhole || crc32(header) !== prefix.readUInt32LE(keyAt + keyBytes + 4)) return 'damaged';
    const { about, sections } = headerSchema.parse(JSON.parse(header.toString('utf8')));
    let at = prefixBytes + headerBytes;
    const places = new Map<string, { readonly at: number; readonly bytes: number; readonly checksum: number }>();
    for (const { name, bytes, checksum } of sections) {
      places.set(name, { at, bytes, checksum });
      at += bytes;
    }
    return await use({
      about,
      sizeOf: (name) => places.get(name)?.bytes ?? null,
      read: async (name, into) => {
        const place = places.get(name);
        if (place?.bytes !== into.byteLength) return false;
        return (await fill(handle, into, place.at)) && crc32(into) === place.checksum;
      },
    });
  } finally {
    await handle.close();
  }
}

async function fill(handle: FileHandle, into: Uint8Array, from: number): Promise<boolean> {
  let read = 0;
  while (read < into.byteLength) {
    const { bytesRead } = await handle.read(into, read, into.byteLength - read, from + read);
    if (bytesRead === 0) return false;
    read += bytesRead;
  }
  return true;
}
