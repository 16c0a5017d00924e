import type { Embedder, Reader } from '../../engine/index.js';

/** Time of one question in its stages, in milliseconds on the machine of the run, and pairs read. */
export interface StageTimes {
  readonly embedMs: number;
  readonly readMs: number;
  readonly pairsRead: number;
}

/** The same models, which tell how long they worked since they were asked last. */
export interface TimedPorts {
  readonly embedder: Embedder;
  readonly reader: Reader;
  readonly taken: () => StageTimes;
}

export function timedPorts({ embedder, reader }: { readonly embedder: Embedder; readonly reader: Reader }): TimedPorts {
  let [embedMs, readMs, pairsRead] = [0, 0, 0];
  return {
    embedder: {
      ...embedder,
      embedQuery: async (text) => {
        const startedAt = performance.now();
        const vector = await embedder.embedQuery(text);
        embedMs += performance.now() - startedAt;
        return vector;
      },
    },
    reader: {
      ...reader,
      read: async (first, second) => {
        const startedAt = performance.now();
        const reading = await reader.read(first, second);
        readMs += performance.now() - startedAt;
        pairsRead += 1;
        return reading;
      },
    },
    taken: () => {
      const times = { embedMs, readMs, pairsRead };
      [embedMs, readMs, pairsRead] = [0, 0, 0];
      return times;
    },
  };
}
