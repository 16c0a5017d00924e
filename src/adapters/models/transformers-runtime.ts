import path from 'node:path';
import { env, pipeline, type FeatureExtractionPipeline } from '@xenova/transformers';

/** Version of the library that makes the vectors; part of the embedder's fingerprint. */
export const runtimeVersion = `@xenova/transformers ${env.version}`;

/** Where a model lies and whether its files may be fetched when they do not. */
export interface ModelLocation {
  /** Absolute folder that holds config.json, tokenizer.json and onnx/. */
  readonly folder: string;
  readonly allowDownload: boolean;
}

// The library takes its model folder from one global, so two loads at a time would read each other's.
let loading: Promise<unknown> = Promise.resolve();

function afterOtherLoads<T>(load: () => Promise<T>): Promise<T> {
  const turn = loading.then(load, load);
  loading = turn.catch(() => undefined);
  return turn;
}

function pointLibraryAt(location: ModelLocation): string {
  env.allowLocalModels = true;
  env.allowRemoteModels = location.allowDownload;
  env.localModelPath = path.dirname(location.folder);
  env.cacheDir = path.dirname(location.folder);
  return path.basename(location.folder);
}

/** Loads an embedding model. Throws what the library throws when the files are missing or unreadable. */
export function loadFeatureExtraction(location: ModelLocation): Promise<FeatureExtractionPipeline> {
  return afterOtherLoads(() => pipeline('feature-extraction', pointLibraryAt(location), { quantized: true }));
}
