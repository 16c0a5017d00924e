import path from 'node:path';
import {
  AutoModel,
  AutoTokenizer,
  Tensor,
  env,
  pipeline,
  type FeatureExtractionPipeline,
  type PreTrainedTokenizer,
} from '@xenova/transformers';
import type { TextTokenizer } from './token-spans.js';

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

/** A model that reads two texts at once. */
export interface PairModel {
  readonly tokenizer: TextTokenizer;
  /** Ids of an empty pair: `<s>`, `</s>`, `</s>`, `</s>`; the first text stands after the first, the second after the third. */
  readonly frame: readonly number[];
  /** One forward pass, batch of one, token types 0. Outputs by name, flat, as copies. More tokens than the model has positions throw. */
  run(ids: readonly number[]): Promise<ReadonlyMap<string, Float32Array>>;
}

/** Loads a model for pairs of texts. Throws what the library throws when the files are missing or unreadable. */
export function loadPairModel(location: ModelLocation): Promise<PairModel> {
  return afterOtherLoads(async () => {
    const name = pointLibraryAt(location);
    const tokenizer = await AutoTokenizer.from_pretrained(name);
    const model = await AutoModel.from_pretrained(name, { quantized: true });
    return {
      tokenizer: toTextTokenizer(tokenizer),
      frame: tokenizer.encode('', ''),
      run: async (ids) => {
        const shape = [1, ids.length];
        const outputs = (await model({
          input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
          attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
        })) as Readonly<Record<string, Tensor>>;
        // The tensors' memory belongs to the runtime: keep copies, not views.
        return new Map(
          Object.entries(outputs).map(([output, { data }]) => [output, Float32Array.from(data as Float32Array)]),
        );
      },
    };
  });
}

/**
 * The parts of the library's tokenizer that its own call runs one after the other, without its search for special tokens: a
 * text that spells "</s>" must not close the pair, so such a piece is unknown here.
 */
function toTextTokenizer({ normalizer, pre_tokenizer, model, all_special_ids }: PreTrainedTokenizer): TextTokenizer {
  const special = new Set(all_special_ids);
  const unknownId = model.unk_token_id as number;
  return {
    unknownId,
    normalize: (text) => normalizer.normalize(text),
    cut: (normalized) =>
      model.encode(pre_tokenizer.pre_tokenize([normalized]).flatMap(wordsOf)).map((text) => {
        const id = model.tokens_to_ids.get(text) ?? unknownId;
        return { id: special.has(id) ? unknownId : id, text };
      }),
  };
}

// No piece of a SentencePiece vocabulary has its space mark inside, so words apart give the same pieces. The library spreads
// the pieces of one call into arguments: what has no spaces is cut before that overflows the stack.
const wordsOf = (marked: string): readonly string[] => marked.match(/▁?[^▁]{1,5000}|▁/gu) ?? [];
