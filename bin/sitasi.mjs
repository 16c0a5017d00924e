#!/usr/bin/env node
// A clone runs its source, so that nothing has to be built first; an installed package has only the build.
import { existsSync } from 'node:fs';

const source = new URL('../src/main.ts', import.meta.url);
const build = new URL('../dist/main.js', import.meta.url);
if (existsSync(source)) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(source.href);
} else {
  await import(build.href);
}
