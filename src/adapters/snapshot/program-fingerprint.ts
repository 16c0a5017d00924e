import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folders = [new URL('../../engine/', import.meta.url), new URL('../corpus/', import.meta.url)];

/**
 * The SHA-256 of the program that reads articles and takes them apart, in hex: what another one made of them is not what this one would
 * make, and nobody has to remember to say so when they change it.
 */
export function programFingerprint(): string {
  // A program that is replaced while it runs is still the one that it was when it began.
  return (known ??= readFingerprint());
}

let known: string | null = null;

function readFingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of folders.map((url) => fileURLToPath(url))) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.d)\.[jt]s$/u.test(name),
    );
    for (const name of names.sort()) {
      hash.update(name);
      hash.update(readFileSync(path.join(folder, name)));
    }
  }
  return hash.digest('hex');
}
