import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SitasiError } from '../../engine/errors.js';
import type { WordPair } from '../../engine/wording/word-pair.js';

/** Folder in the folder of the models. */
export const wordPairsFolder = 'words-id-en';

const linePattern = /^([^\t|]+)\t([^\t]+)$/u;

/** Reads the dictionary. Throws `model-missing` or, with the lines that are no entry, `model-damaged`. */
export async function readWordPairs(modelsFolder: string): Promise<readonly WordPair[]> {
  const file = path.join(modelsFolder, wordPairsFolder, 'words.tsv');
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (cause) {
    throw new SitasiError('model-missing', 'the dictionary cannot be read', { cause, details: [file] });
  }
  const lines = content.split('\n').filter((line) => line !== '');
  const pairs = lines.map((line) => linePattern.exec(line));
  const broken = pairs.flatMap((pair, at) => (pair === null ? [`${file}:${String(at + 1)}`] : []));
  if (broken.length > 0 || pairs.length === 0) {
    throw new SitasiError('model-damaged', 'the dictionary is damaged', { details: broken.slice(0, 20) });
  }
  return pairs.flatMap((pair) =>
    pair === null ? [] : [{ english: pair[1] ?? '', indonesian: (pair[2] ?? '').split('|') }],
  );
}
