import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { SitasiError } from '../../engine/errors.js';

/** The file beside a model that says how it wants to be used and what its files must be. */
export const manifestName = 'sitasi-model.json';

const weightsFile = 'onnx/model_quantized.onnx';
const requiredFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json', weightsFile] as const;

const files = z.record(z.string(), z.strictObject({ bytes: z.int().positive(), sha256: z.string().length(64) }));

const embedderSchema = z.strictObject({
  role: z.literal('embedder'),
  dtype: z.string(),
  pooling: z.enum(['mean', 'cls']),
  queryPrefix: z.string(),
  passagePrefix: z.string(),
  files,
});

const readerSchema = z.strictObject({
  role: z.literal('reader'),
  dtype: z.string(),
  /** Tokens of a pair, special ones included, beyond which the model throws. */
  maxTokens: z.int().min(256),
  /** What the verdict logits stand for, in order. */
  verdictLabels: z.array(z.enum(['supported', 'refuted', 'not-enough-info'])).length(3),
  files,
});

export type EmbedderManifest = z.infer<typeof embedderSchema>;
export type ReaderManifest = z.infer<typeof readerSchema>;

/** A use that a model can be put to: what its manifest must say, and what is assumed of a model that comes without one. */
export interface ModelRole<Manifest extends EmbedderManifest | ReaderManifest> {
  readonly schema: z.ZodType<Manifest>;
  readonly withoutManifest: Manifest;
}

/** Without a manifest: the conventions of the E5 family, nothing about its bytes. */
export const embedderRole: ModelRole<EmbedderManifest> = {
  schema: embedderSchema,
  withoutManifest: {
    role: 'embedder',
    dtype: 'int8',
    pooling: 'mean',
    queryPrefix: 'query: ',
    passagePrefix: 'passage: ',
    files: {},
  },
};

/** Without a manifest: the label order of the reader that comes with the project, nothing about its bytes. */
export const readerRole: ModelRole<ReaderManifest> = {
  schema: readerSchema,
  withoutManifest: {
    role: 'reader',
    dtype: 'int8',
    maxTokens: 512,
    verdictLabels: ['supported', 'refuted', 'not-enough-info'],
    files: {},
  },
};

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Reads a model's manifest. Throws `model-damaged` when it is there but is none of that role. */
async function readManifest<Manifest extends EmbedderManifest | ReaderManifest>(
  folder: string,
  role: ModelRole<Manifest>,
): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(path.join(folder, manifestName), 'utf8');
  } catch {
    return role.withoutManifest;
  }
  try {
    return role.schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new SitasiError('model-damaged', `${manifestName} of ${folder} cannot be read`, {
      cause,
      details: [path.join(folder, manifestName)],
    });
  }
}

async function bytesOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch {
    return null;
  }
}

/** What a model's folder was found to hold. */
export interface VerifiedModel<Manifest> {
  readonly manifest: Manifest;
  readonly weightsSha256: string;
}

/**
 * Checks that a model's files are all there and are the ones its manifest names, before the runtime meets them: a file cut
 * short or a Git LFS pointer would otherwise end in "Protobuf parsing failed". Without a role, the model is an embedder.
 * Throws `model-missing` or `model-damaged`, naming the files.
 */
export async function verifyModel(folder: string): Promise<VerifiedModel<EmbedderManifest>>;
export async function verifyModel<Manifest extends EmbedderManifest | ReaderManifest>(
  folder: string,
  role: ModelRole<Manifest>,
): Promise<VerifiedModel<Manifest>>;
export async function verifyModel(
  folder: string,
  role: ModelRole<EmbedderManifest | ReaderManifest> = embedderRole,
): Promise<VerifiedModel<EmbedderManifest | ReaderManifest>> {
  const sizes = await Promise.all(requiredFiles.map((file) => bytesOf(path.join(folder, file))));
  const missing = requiredFiles.filter((_, at) => sizes[at] === null);
  if (missing.length > 0) {
    throw new SitasiError('model-missing', `model files are missing in ${folder}`, {
      details: missing.map((file) => path.join(folder, file)),
    });
  }
  const manifest = await readManifest(folder, role);
  const damaged: string[] = [];
  let weightsSha256 = '';
  for (const [at, file] of requiredFiles.entries()) {
    const expected = manifest.files[file];
    const location = path.join(folder, file);
    const bytes = sizes[at] ?? 0;
    if (bytes === 0 || (expected && bytes !== expected.bytes)) {
      damaged.push(`${location}: ${String(bytes)} bytes, expected ${String(expected?.bytes ?? 'more')}`);
      continue;
    }
    if (file !== weightsFile && !expected) continue;
    const actual = await sha256(location);
    if (file === weightsFile) weightsSha256 = actual;
    if (expected && actual !== expected.sha256) damaged.push(`${location}: another file (sha256 ${actual})`);
  }
  if (damaged.length > 0) {
    throw new SitasiError('model-damaged', `model files in ${folder} are not the expected ones`, { details: damaged });
  }
  return { manifest, weightsSha256 };
}
