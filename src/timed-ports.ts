import type { Embedder, Reader } from './engine/index.js';

/** How often a model ran, and how long in all. */
export interface StageTime {
  readonly runs: number;
  readonly ms: number;
}

/** The same models, which tell how long they have worked. */
export interface TimedPorts {
  readonly embedder: Embedder;
  readonly reader: Reader;
  readonly times: () => { readonly embed: StageTime; readonly read: StageTime };
}

/** Times questions, not the embedding of the corpus. */
export function timedPorts({ embedder, reader }: { readonly embedder: Embedder; readonly reader: Reader }): TimedPorts {
  const embed = { runs: 0, ms: 0 };
  const read = { runs: 0, ms: 0 };
  const timed = async <Result>(stage: typeof embed, work: () => Promise<Result>): Promise<Result> => {
    const startedAt = performance.now();
    const result = await work();
    stage.ms += performance.now() - startedAt;
    stage.runs += 1;
    return result;
  };
  return {
    embedder: { ...embedder, embedQuery: (text) => timed(embed, () => embedder.embedQuery(text)) },
    reader: { ...reader, read: (first, second) => timed(read, () => reader.read(first, second)) },
    times: () => ({ embed: { ...embed }, read: { ...read } }),
  };
}
