import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { SitasiError } from '../../engine/errors.js';
import type { Embedder } from '../../engine/ports.js';
import { embedderRole } from './model-manifest.js';
import { openModel } from './open-model.js';
import { loadFeatureExtraction, runtimeVersion, type ModelLocation } from './transformers-runtime.js';

/** An embedder whose model runs in this process. */
export interface LocalEmbedder extends Embedder {
  /** What it sets before questions and before passages. */
  readonly prefixes: { readonly query: string; readonly passage: string };
}

/**
 * The embedder of the corpus and of questions, run by @xenova/transformers.
 * Throws `model-missing`, `model-damaged` or `model-unusable` (the runtime refuses it, or its output is no vector).
 */
export async function createEmbedder(location: ModelLocation): Promise<LocalEmbedder> {
  const { model: extract, manifest, weightsSha256 } = await openModel(location, embedderRole, loadFeatureExtraction);

  const embed = async (text: string): Promise<Float32Array> => {
    // The runtime works synchronously: without a turn of the event loop, nothing else is done while a corpus is embedded.
    await setImmediate();
    const tensor = await extract(text, { pooling: manifest.pooling, normalize: true });
    // The tensor's memory belongs to the runtime: keep a copy, not a view.
    return Float32Array.from(tensor.data as Float32Array);
  };

  const probe = await embed(manifest.queryPrefix);
  if (probe.length === 0 || !probe.every(Number.isFinite)) {
    throw new SitasiError('model-unusable', `the model in ${location.folder} does not give a vector`);
  }
  const identity = {
    weightsSha256,
    dtype: manifest.dtype,
    pooling: manifest.pooling,
    queryPrefix: manifest.queryPrefix,
    passagePrefix: manifest.passagePrefix,
    dimensions: probe.length,
    runtimeVersion,
  };
  return {
    fingerprint: createHash('sha256').update(JSON.stringify(identity)).digest('hex'),
    dimensions: probe.length,
    prefixes: { query: manifest.queryPrefix, passage: manifest.passagePrefix },
    embedQuery: (text) => embed(manifest.queryPrefix + text),
    embedPassage: (text) => embed(manifest.passagePrefix + text),
  };
}
