import { SitasiError } from '../../engine/errors.js';
import { verifyModel, type EmbedderManifest, type ModelRole, type ReaderManifest, type VerifiedModel } from './model-manifest.js';
import type { ModelLocation } from './transformers-runtime.js';

/** A model whose files are the ones its manifest names. */
export interface OpenedModel<Model, Manifest> extends VerifiedModel<Manifest> {
  readonly model: Model;
}

/**
 * Checks a model's files and hands them to the runtime; where they may be fetched, they are checked once they are there.
 * Throws `model-missing`, `model-damaged`, or `model-unusable` when the runtime refuses it.
 */
export async function openModel<Model, Manifest extends EmbedderManifest | ReaderManifest>(
  location: ModelLocation,
  role: ModelRole<Manifest>,
  load: (location: ModelLocation) => Promise<Model>,
): Promise<OpenedModel<Model, Manifest>> {
  const loadOrExplain = async (): Promise<Model> => {
    try {
      return await load(location);
    } catch (cause) {
      throw new SitasiError('model-unusable', `the model in ${location.folder} could not be loaded`, { cause });
    }
  };
  const unverified = location.allowDownload ? await loadOrExplain() : null;
  const verified = await verifyModel(location.folder, role);
  return { ...verified, model: unverified ?? (await loadOrExplain()) };
}
