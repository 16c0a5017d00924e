import { spawn } from 'node:child_process';

export interface NodeRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs `node` with `words` in the project's folder and waits for its end; `environment` is all that is added to PATH. */
export function runNode(
  words: readonly string[],
  given: { readonly cwd: string; readonly environment?: Readonly<Record<string, string>>; readonly input?: string },
): Promise<NodeRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: given.cwd,
      env: { PATH: process.env['PATH'], ...given.environment },
    });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, output, errors });
    });
    child.stdin.end(given.input ?? '');
  });
}
