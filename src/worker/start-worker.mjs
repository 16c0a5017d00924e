// Node 20 cannot start a worker from a TypeScript file, not even under tsx: this plain file can be started from the source,
// by vitest and from the build, and loads what lies beside it.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./serve.ts', import.meta.url))) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import('./serve.js');
