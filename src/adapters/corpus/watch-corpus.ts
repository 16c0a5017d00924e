import { watch } from 'chokidar';

/** A file is left to be written to its end for so long, in milliseconds. */
const settledMs = 500;
/** After the last of several changes, so that a copied folder is read once. */
const quietMs = 1000;

export interface CorpusWatch {
  close(): Promise<void>;
}

/**
 * Calls `changed` when files were added, changed or removed in `locations` (files and folders, which need not be there yet), once
 * for changes that come together, and never again before it has settled. Resolves when it watches.
 */
export async function watchCorpus(locations: readonly string[], changed: () => Promise<void>): Promise<CorpusWatch> {
  const watcher = watch([...locations], {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: 100 },
  });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, quietMs);
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
}
