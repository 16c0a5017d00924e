import { rmSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createEmbedder } from '../../../src/adapters/models/embedder.js';
import { embedderRole, verifyModel } from '../../../src/adapters/models/model-manifest.js';
import { SitasiError } from '../../../src/engine/index.js';
import { tempFolder, writeFiles } from '../../helpers/temp-folder.js';

const weights = 'onnx/model_quantized.onnx';
const files = {
  'config.json': '{}',
  'tokenizer.json': '{"model": {}}',
  'tokenizer_config.json': '{"x": 1}',
  [weights]: 'weights, as it were',
};
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
const manifest = {
  role: 'embedder',
  dtype: 'int8',
  pooling: 'mean',
  queryPrefix: 'query: ',
  passagePrefix: 'passage: ',
  files: Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, { bytes: content.length, sha256: sha256(content) }]),
  ),
};

/** A model folder, whole but for what is given; `null` leaves a file out. */
function modelFolder(changed: Readonly<Record<string, string | null>> = {}): string {
  const folder = writeFiles(tempFolder(), { ...files, 'sitasi-model.json': JSON.stringify(manifest) });
  for (const [name, content] of Object.entries(changed)) {
    if (content === null) rmSync(path.join(folder, name));
    else writeFiles(folder, { [name]: content });
  }
  return folder;
}

async function failureOf(attempt: Promise<unknown>): Promise<SitasiError> {
  const outcome = await attempt.catch((failure: unknown) => failure);
  if (outcome instanceof SitasiError) return outcome;
  throw new Error('it did not fail as it should', { cause: outcome });
}

test('a whole model is accepted with the hash of its weights', async () => {
  expect(await verifyModel(modelFolder(), embedderRole)).toEqual({ manifest, weightsSha256: sha256(files[weights]) });
});

describe('a missing file stops the start with its path', () => {
  test.each(Object.keys(files))('%s', async (name) => {
    const folder = modelFolder({ [name]: null });
    const failure = await failureOf(verifyModel(folder, embedderRole));
    expect(failure.code).toBe('model-missing');
    expect(failure.details).toEqual([path.join(folder, name)]);
  });

  test('and a missing folder with all of them', async () => {
    const folder = path.join(tempFolder(), 'nowhere');
    const failure = await failureOf(createEmbedder({ folder, allowDownload: false }));
    expect(failure.code).toBe('model-missing');
    expect(failure.details).toEqual(Object.keys(files).map((name) => path.join(folder, name)));
  });
});

describe('a file that is not the one the model came with stops the start with its path', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 38059099\n`;

  test.each([
    ['cut short', weights, files[weights].slice(0, -1)],
    ['empty', weights, ''],
    ['a Git LFS pointer', weights, pointer],
    ['of the same size but other', weights, files[weights].replace('weights', 'WEIGHTS')],
    ['cut short', 'tokenizer.json', '{'],
    ['of the same size but other', 'tokenizer_config.json', '{"x": 2}'],
    ['empty', 'config.json', ''],
  ])('%s: %s', async (_, name, content) => {
    const folder = modelFolder({ [name]: content });
    const failure = await failureOf(createEmbedder({ folder, allowDownload: false }));
    expect(failure.code).toBe('model-damaged');
    expect(failure.details).toEqual([expect.stringContaining(path.join(folder, name)) as string]);
  });

  test('several of them are told at once', async () => {
    const folder = modelFolder({ [weights]: pointer, 'config.json': '{"x": 0}' });
    expect((await failureOf(verifyModel(folder, embedderRole))).details).toHaveLength(2);
  });
});

test.each(['', '{', '[]', '{"role": "embedder"}', JSON.stringify({ ...manifest, pooling: 'max' })])(
  'a manifest that cannot be understood (%s) is named',
  async (content) => {
    const folder = modelFolder({ 'sitasi-model.json': content });
    const failure = await failureOf(verifyModel(folder, embedderRole));
    expect(failure.code).toBe('model-damaged');
    expect(failure.details).toEqual([path.join(folder, 'sitasi-model.json')]);
  },
);

test('a model of another maker, without a manifest, is taken with the conventions of E5', async () => {
  const { manifest: assumed, weightsSha256 } = await verifyModel(modelFolder({ 'sitasi-model.json': null }), embedderRole);
  expect(assumed).toMatchObject({ pooling: 'mean', queryPrefix: 'query: ', passagePrefix: 'passage: ' });
  expect(weightsSha256).toBe(sha256(files[weights]));
});

test('weights that are whole but no model are told as unusable', async () => {
  const failure = await failureOf(createEmbedder({ folder: modelFolder(), allowDownload: false }));
  expect(failure.code).toBe('model-unusable');
});
