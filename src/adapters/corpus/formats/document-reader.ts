import { Worker } from 'node:worker_threads';
import type { CorpusProblemCode } from '../../../engine/corpus/corpus-problem.js';
import type { DocumentReader, GivenDocument, ImportedDocument } from '../../../engine/corpus-keeping.js';

/** What reading one document may take: a page of 20 MB takes some seconds. */
const limits = { ms: 30_000, heapMb: 512 } as const;

/**
 * Reads documents, each in a thread of its own: one that takes all time or memory is ended there, is reported as `too-large` or
 * `damaged`, and harms nothing else.
 */
export function createDocumentReader({
  ms,
  heapMb,
}: { readonly ms: number; readonly heapMb: number } = limits): DocumentReader {
  const running = new Set<Worker>();
  return {
    read: (document) =>
      new Promise((resolve) => {
        const worker = new Worker(new URL('./start-reading.mjs', import.meta.url), {
          workerData: document satisfies GivenDocument,
          resourceLimits: { maxOldGenerationSizeMb: heapMb },
          // What a library prints of a document is nobody's.
          stdout: true,
          stderr: true,
        });
        running.add(worker);
        const finish = (result: ImportedDocument): void => {
          clearTimeout(timer);
          running.delete(worker);
          resolve(result);
          void worker.terminate();
        };
        const failed = (code: CorpusProblemCode): void => {
          finish({ articles: [], checks: [], problems: [{ file: document.name, line: null, code, subject: '' }] });
        };
        const timer = setTimeout(failed, ms, 'too-large');
        worker.once('message', finish);
        worker.once('error', (cause: NodeJS.ErrnoException) => {
          failed(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged');
        });
        worker.once('exit', () => {
          failed('damaged');
        });
      }),
    close: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
