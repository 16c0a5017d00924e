import { execFileSync } from 'node:child_process';

function listed(): { readonly processId: number; readonly parentId: number; readonly bytes: number }[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number))
    .map(([processId = 0, parentId = 0, kibibytes = 0]) => ({ processId, parentId, bytes: kibibytes * 1024 }));
}

/** Resident memory of the processes that this one started, in bytes. */
export function memoryOfChildren(processId: number): number {
  return listed().reduce((sum, { parentId, bytes }) => sum + (parentId === processId ? bytes : 0), 0);
}

/** Resident memory of a process and of those that it started, in bytes. */
export function memoryOf(processId: number): number {
  const own = listed().find((one) => one.processId === processId);
  return (own?.bytes ?? 0) + memoryOfChildren(processId);
}
