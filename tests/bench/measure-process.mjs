// Loaded before a program, it tells the parent process on request how that program's main thread fares.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on('message', (request) => {
    if (request === 'reset') delay.reset();
    if (request === 'sample') {
      // The heap shall be what is held, not what waits to be thrown away; that pause is of our making and does not count.
      delay.disable();
      globalThis.gc?.();
      delay.enable();
    }
    const { heapUsed, rss } = process.memoryUsage();
    process.send?.({ loopDelayP99Ns: delay.percentile(99), loopDelayMaxNs: delay.max, heapUsed, rss });
  });
  // A program must not be kept alive by being watched.
  process.channel?.unref();
}
