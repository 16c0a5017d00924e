import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  claimsOf,
  createRowProducts,
  createVocabulary,
  restoreClaims,
  storedArticleSchema,
  type Article,
  type CorpusPlace,
  type CorpusProblem,
  type IndexData,
  type Span,
} from '../../engine/index.js';
import { readSectionFile, writeSectionFile, type SectionReader, type Unread } from './section-file.js';

/** A corpus that was read and indexed, as it is kept for the next start. */
export interface IndexSnapshot {
  /** What was read from files. */
  readonly articles: readonly Article[];
  readonly places: ReadonlyMap<string, CorpusPlace>;
  readonly problems: readonly CorpusProblem[];
  /** Articles that are not from files and are in the index, in its order. */
  readonly added: readonly Article[];
  /** The name of corpus and model together. */
  readonly fingerprint: string;
  readonly data: IndexData;
}

/** A snapshot that was read: the claims of its articles are known, and those of the added ones once `restoreAdded` was called. */
export interface RestoredSnapshot extends Omit<IndexSnapshot, 'added'> {
  /** False where they are not as many as there were. */
  restoreAdded(added: readonly Article[]): boolean;
}

/** More corpora than this have rarely one cache; those that were used longest ago go. */
const mostSnapshots = 4;
const namePattern = /^index-[\da-f]{16}\.bin$/u;

const place = z.strictObject({ file: z.string(), line: z.int().nullable() });
const aboutSchema = z.strictObject({
  fingerprint: z.string(),
  dimensions: z.int().positive(),
  sentences: z.int().nonnegative(),
  indexedArticles: z.int().nonnegative(),
  claimCounts: z.array(z.int().nonnegative()),
});
const filesSchema = z.strictObject({
  /** Given sentences are their claims, and stand with those. */
  articles: z.array(storedArticleSchema.omit({ givenSentences: true }).extend({ isGiven: z.boolean() })),
  places: z.array(z.tuple([z.string(), place])),
  // Only what this very program wrote comes so far: a code of a problem is one of its own.
  problems: z.array(
    place.extend({ code: z.string().transform((code) => code as CorpusProblem['code']), subject: z.string() }),
  ),
});

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** File of the snapshot of a corpus that `name` (16 hexadecimal digits) names. */
export const snapshotFile = (folder: string, name: string): string => path.join(folder, `index-${name}.bin`);

/** Keeps a snapshot under its key. Rejects as the file system does, such as on a full disk. */
export async function writeIndexSnapshot(file: string, key: Uint8Array, snapshot: IndexSnapshot): Promise<void> {
  const { articles, places, problems, added, fingerprint, data } = snapshot;
  const claims = [...articles, ...added].map(claimsOf);
  const about: z.input<typeof aboutSchema> = {
    fingerprint,
    dimensions: data.sentenceVectors.dimensions,
    sentences: data.sentenceVectors.rows,
    indexedArticles: data.articleVectors.rows,
    claimCounts: claims.map(({ length }) => length),
  };
  const files: z.input<typeof filesSchema> = {
    articles: articles.map(({ givenSentences, ...article }) => ({ ...article, isGiven: givenSentences !== null })),
    places: [...places],
    problems: problems.map(({ file: of, line, code, subject }) => ({ file: of, line, code, subject })),
  };
  const spans = Uint32Array.from(claims.flat().flatMap(({ start, end }) => [start, end]));
  await mkdir(path.dirname(file), { recursive: true });
  await writeSectionFile(file, key, about, [
    { name: 'files', bytes: Buffer.from(JSON.stringify(files)) },
    { name: 'spans', bytes: bytesOf(spans) },
    { name: 'vocabulary', bytes: Buffer.from(data.vocabulary.words.join('\n')) },
    ...arraysOf(data).map(([name, array]) => ({ name, bytes: bytesOf(array) })),
  ]);
  await removeOldest(path.dirname(file));
}

/** Reads what was kept under the key, or tells why it cannot be used. */
export function readIndexSnapshot(file: string, key: Uint8Array): Promise<RestoredSnapshot | Unread> {
  return readSectionFile(file, key, async (reader) => {
    const about = aboutSchema.safeParse(reader.about);
    if (!about.success) return 'damaged';
    const { fingerprint, dimensions, sentences, indexedArticles, claimCounts } = about.data;
    const text = async (name: string): Promise<string | null> => {
      const bytes = Buffer.alloc(reader.sizeOf(name) ?? 0);
      return (await reader.read(name, bytes)) ? bytes.toString('utf8') : null;
    };
    const [written, words] = [await text('files'), await text('vocabulary')];
    const spans = new Uint32Array(2 * claimCounts.reduce((sum, count) => sum + count, 0));
    if (written === null || words === null || !(await reader.read('spans', bytesOf(spans)))) return 'damaged';
    const data: IndexData = {
      sentenceVectors: createRowProducts(sentences, dimensions),
      articleVectors: createRowProducts(indexedArticles, dimensions),
      vocabulary: createVocabulary(words === '' ? [] : words.split('\n')),
      sentenceWords: emptyLists(reader, 'sentence', sentences),
      articleWords: emptyLists(reader, 'article', indexedArticles),
    };
    for (const [name, array] of arraysOf(data)) {
      if (!(await reader.read(name, bytesOf(array)))) return 'damaged';
    }
    const files = filesSchema.safeParse(JSON.parse(written));
    if (!files.success || files.data.articles.length > claimCounts.length) return 'damaged';
    return restore(files.data, claimCounts, spans, { fingerprint, data });
  });
}

function restore(
  files: z.output<typeof filesSchema>,
  claimCounts: readonly number[],
  spans: Uint32Array,
  rest: Pick<RestoredSnapshot, 'fingerprint' | 'data'>,
): RestoredSnapshot {
  let next = 0;
  const spansOf = (number: number): Span[] =>
    Array.from({ length: claimCounts[number] ?? 0 }, () => ({ start: spans[next++] ?? 0, end: spans[next++] ?? 0 }));
  const articles = files.articles.map(({ isGiven, ...article }, number): Article => {
    const own = spansOf(number);
    const restored = { ...article, givenSentences: isGiven ? own : null };
    restoreClaims(restored, own);
    return restored;
  });
  return {
    ...rest,
    articles,
    places: new Map(files.places),
    problems: files.problems,
    restoreAdded: (added) => {
      for (const [at, article] of added.entries()) restoreClaims(article, spansOf(articles.length + at));
      return articles.length + added.length === claimCounts.length;
    },
  };
}

type NamedArray = readonly [string, Int8Array | Uint32Array | Float32Array];

function arraysOf({ sentenceVectors, articleVectors, sentenceWords, articleWords }: IndexData): NamedArray[] {
  return [
    ['sentence-coarse', sentenceVectors.bytes.coarse],
    ['sentence-fine', sentenceVectors.bytes.fine],
    ['sentence-steps', sentenceVectors.bytes.steps],
    ['article-coarse', articleVectors.bytes.coarse],
    ['article-fine', articleVectors.bytes.fine],
    ['article-steps', articleVectors.bytes.steps],
    ['sentence-word-starts', sentenceWords.starts],
    ['sentence-words', sentenceWords.words],
    ['article-word-starts', articleWords.starts],
    ['article-words', articleWords.words],
  ];
}

function emptyLists(reader: SectionReader, of: string, documents: number): IndexData['sentenceWords'] {
  return {
    starts: new Uint32Array(documents + 1),
    words: new Uint32Array(Math.floor((reader.sizeOf(`${of}-words`) ?? 0) / Uint32Array.BYTES_PER_ELEMENT)),
  };
}

async function removeOldest(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => namePattern.test(name)).map((name) => path.join(folder, name));
  const aged = await Promise.all(files.map(async (file) => ({ file, at: (await stat(file)).mtimeMs })));
  for (const { file } of aged.sort((a, b) => b.at - a.at).slice(mostSnapshots)) await rm(file, { force: true });
}
