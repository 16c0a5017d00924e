import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { SitasiError } from '../../engine/errors.js';
import type { Reader, Reading, VerdictProbabilities } from '../../engine/ports.js';
import { bestSpans, mergeSpans, type SpanLogits } from './best-spans.js';
import { readerRole, type ReaderManifest } from './model-manifest.js';
import { openModel } from './open-model.js';
import { tokenSpans, type TokenSpan } from './token-spans.js';
import { tokenWindows } from './token-windows.js';
import { loadPairModel, runtimeVersion, type ModelLocation, type PairModel } from './transformers-runtime.js';

/** In tokens, but for the count of spans. Part of the fingerprint. */
const limits = { firstText: 128, windowOverlap: 128, span: 30, spans: 5 } as const;

/**
 * The reader of questions and claims, run by @xenova/transformers on `<s> first </s></s> second </s>`, one pair a pass.
 *
 * Of the first text the first 128 tokens are read (some 500 characters); the rest is left out. A second text that does not fit
 * the model's 512 tokens is read in windows that share 128 tokens: the spans are the best over all windows, each scored against
 * "no answer" of its own window, and the verdict is that of the window most sure of "supported" or "refuted", so that one
 * deciding passage is not outvoted by windows about other things. A second text without a token gives no span and "not enough
 * information", without a pass.
 *
 * Throws `model-missing`, `model-damaged` or `model-unusable` (the runtime refuses it, or it has not the two heads).
 */
export async function createReader(location: ModelLocation): Promise<Reader> {
  const { model, manifest, weightsSha256 } = await openModel(location, readerRole, loadPairModel);
  try {
    await readPair(model, manifest, 'a', 'a');
  } catch (cause) {
    throw new SitasiError('model-unusable', `the model in ${location.folder} does not read pairs`, { cause });
  }

  const { dtype, maxTokens, verdictLabels } = manifest;
  const identity = { weightsSha256, dtype, maxTokens, verdictLabels, limits, runtimeVersion };
  let lastRead: Promise<unknown> = Promise.resolve();
  return {
    fingerprint: createHash('sha256').update(JSON.stringify(identity)).digest('hex'),
    read: (first, second) => {
      // The runtime works synchronously: without a turn of the event loop, twenty pairs would be one long halt.
      const reading = lastRead.then(() => setImmediate()).then(() => readPair(model, manifest, first, second));
      lastRead = reading.catch(() => undefined);
      return reading;
    },
  };
}

async function readPair(
  model: PairModel,
  manifest: ReaderManifest,
  first: string,
  second: string,
): Promise<Reading> {
  const question = tokenSpans(first, model.tokenizer).slice(0, limits.firstText);
  const passage = tokenSpans(second, model.tokenizer);
  if (passage.every(({ start, end }) => start === end)) {
    return { spans: [], best: null, verdict: { supported: 0, refuted: 0, notEnoughInfo: 1 } };
  }
  const room = manifest.maxTokens - model.frame.length - question.length;
  const passes: Pass[] = [];
  for (const { from, to } of tokenWindows(passage.length, room, limits.windowOverlap)) {
    passes.push(await readWindow(model, manifest, question, passage.slice(from, to)));
  }
  const spanLimits = { maxTokens: limits.span, maxSpans: limits.spans };
  const spans = mergeSpans(
    passes.map(({ logits }) => bestSpans(logits, spanLimits)),
    limits.spans,
  );
  const verdict = passes
    .map((pass) => pass.verdict)
    .reduce((surest, other) => (decidedness(other) > decidedness(surest) ? other : surest));
  return { spans, best: spans[0] ?? null, verdict };
}

const decidedness = ({ supported, refuted }: VerdictProbabilities): number => Math.max(supported, refuted);

interface Pass {
  readonly logits: SpanLogits;
  readonly verdict: VerdictProbabilities;
}

async function readWindow(
  model: PairModel,
  { verdictLabels }: ReaderManifest,
  question: readonly TokenSpan[],
  tokens: readonly TokenSpan[],
): Promise<Pass> {
  const [open, closeFirst, openSecond, ...close] = model.frame;
  if (open === undefined || closeFirst === undefined || openSecond === undefined || close.length !== 1) {
    throw new Error(`a pair is framed by ${String(model.frame.length)} special tokens, expected 4`);
  }
  const idOf = ({ id }: TokenSpan): number => id;
  const ids = [open, ...question.map(idOf), closeFirst, openSecond, ...tokens.map(idOf), ...close];
  const outputs = await model.run(ids);
  const output = (name: string, length: number): Float32Array => {
    const values = outputs.get(name);
    if (values?.length !== length || !values.every(Number.isFinite)) {
      throw new Error(`output ${name} is not ${String(length)} finite numbers`);
    }
    return values;
  };
  const start = output('start_logits', ids.length);
  const end = output('end_logits', ids.length);
  const shares = softmax(output('verdict_logits', verdictLabels.length));
  const shareOf = (label: ReaderManifest['verdictLabels'][number]): number => shares[verdictLabels.indexOf(label)] ?? 0;
  const from = question.length + 3;
  return {
    logits: {
      tokens,
      start: start.subarray(from, from + tokens.length),
      end: end.subarray(from, from + tokens.length),
      noAnswer: (start[0] ?? 0) + (end[0] ?? 0),
    },
    verdict: {
      supported: shareOf('supported'),
      refuted: shareOf('refuted'),
      notEnoughInfo: shareOf('not-enough-info'),
    },
  };
}

function softmax(logits: Float32Array): readonly number[] {
  const highest = Math.max(...logits);
  const weights = Array.from(logits, (logit) => Math.exp(logit - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
