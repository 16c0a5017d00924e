import { cpus } from 'node:os';
import type { AskingAtOnce } from './asking-at-once.js';
import type { ProcessSample } from './measured-bot.js';
import { slopeOf } from './slope.js';
import type { SoakResult } from './soak.js';

const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const kibibytes = (bytes: number): string => (bytes / 2 ** 10).toFixed(1);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

export function renderMachine(command: string): string {
  const [cpu] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `\`${command}\`, ${date}: ${cpu?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, Node ${process.versions.node}.`;
}

export function renderAskingAtOnce(measured: readonly AskingAtOnce[]): string {
  return table(
    ['asking at once', 'questions', 'defer p50', 'defer p99', 'answer p50', 'answer p99', 'loop delay p99', 'max'],
    measured.map((one) => [
      String(one.people),
      String(one.questions),
      ms(one.deferP50),
      ms(one.deferP99),
      ms(one.answerP50),
      ms(one.answerP99),
      ms(one.loopDelayP99),
      ms(one.loopDelayMax),
    ]),
  );
}

function renderCounts(counts: ReadonlyMap<string | number, number>): string {
  if (counts.size === 0) return 'none';
  return [...counts].map(([what, count]) => `${String(what)}: ${String(count)}`).join(', ');
}

/** Growth a thousand interactions, over the second half: what a start needs is no leak. */
function renderGrowth(samples: SoakResult['samples'], field: 'heapUsed' | 'rss'): string {
  const later = samples.slice(Math.floor(samples.length / 2));
  const { perStep, uncertainty } = slopeOf(later.map((one) => ({ x: one.done / 1000, y: one[field] })));
  const isFlat = Math.abs(perStep) <= uncertainty;
  return `${kibibytes(perStep)} ± ${kibibytes(uncertainty)} KiB per 1,000${isFlat ? ', no growth to be told from zero' : ''}`;
}

export function renderSoak(result: SoakResult, logged: ReadonlyMap<string, number>): string {
  const first = result.samples[0] as ProcessSample;
  const last = result.samples.at(-1) as ProcessSample;
  return table(
    ['soak', ''],
    [
      ['interactions', `${String(result.interactions)} in ${result.seconds.toFixed(0)} s`],
      [
        'socket cut',
        `${String(result.resumeMs.length)} times, resumed after ${ms(Math.max(...result.resumeMs))} at most`,
      ],
      ['lost', renderCounts(result.lost)],
      ['answered twice', String(result.doubled)],
      ['told to wait', String(result.limited)],
      ['refused by the server', renderCounts(result.refusals)],
      ['failures logged', String((logged.get('failed') ?? 0) + (logged.get('send-failed') ?? 0))],
      ['loop delay p99, max', `${ms(last.loopDelayP99Ms)}, ${ms(last.loopDelayMaxMs)}`],
      ['heap of the main thread', `${mebibytes(first.heapUsed)} → ${mebibytes(last.heapUsed)}`],
      ['its growth, second half', renderGrowth(result.samples, 'heapUsed')],
      ['memory of the process', `${mebibytes(first.rss)} → ${mebibytes(last.rss)}`],
      ['its growth, second half', renderGrowth(result.samples, 'rss')],
    ],
  );
}
