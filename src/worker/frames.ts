import type { Socket } from 'node:net';
import { deserialize, serialize } from 'node:v8';

const headerBytes = 4;

/** Sends what can be cloned between processes: its length in four bytes, then the value as v8 writes it. */
export function sendFrame(socket: Socket, value: unknown): void {
  const body = serialize(value);
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(body.length);
  socket.cork();
  socket.write(header);
  socket.write(body);
  socket.uncork();
}

/** Calls `take` with each value that `sendFrame` sent at the other end, in order. A value that was cut short is never given. */
export function readFrames(socket: Socket, take: (value: unknown) => void): void {
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted: number | null = null;
  const cut = (bytes: number): Buffer | null => {
    if (held < bytes) return null;
    // Put together only once all of it is there: a large reply comes in thousands of chunks.
    const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    chunks = [all.subarray(bytes)];
    held -= bytes;
    return all.subarray(0, bytes);
  };
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    for (;;) {
      if (wanted === null) {
        const header = cut(headerBytes);
        if (header === null) return;
        wanted = header.readUInt32LE();
      }
      const body = cut(wanted);
      if (body === null) return;
      wanted = null;
      take(deserialize(body));
    }
  });
}
