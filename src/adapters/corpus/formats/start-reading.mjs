// As src/worker/start-worker.mjs: a plain file that starts from the source, by vitest and from the build.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./reading.ts', import.meta.url))) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import('./reading.js');
