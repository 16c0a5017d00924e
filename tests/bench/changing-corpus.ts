import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../src/adapters/corpus/formats/read-document.js';
import { openEmbeddingCache } from '../../src/adapters/models/embedding-cache.js';
import { createCorpusKeeper } from '../../src/corpus-keeper.js';
import type { CorpusOffer } from '../../src/engine/index.js';
import { indexCorpus, indexFiles } from '../../src/index-corpus.js';
import { openSqliteChangeStore } from '../../src/living-corpus/sqlite-change-store.js';
import { articleLine } from '../helpers/articles.js';
import { createFakeEmbedder } from '../helpers/fake-embedder.js';

/** Changes a corpus until it is killed, and says on standard output what was confirmed, a line each, as it happens. */
const folder = process.argv[2] ?? '';
const files = path.join(folder, 'corpus');
mkdirSync(files, { recursive: true });

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
/** As whoever keeps the files should: never a half-written one. */
function writeWhole(name: string, text: string): void {
  const unfinished = path.join(folder, `${name}.new`);
  writeFileSync(unfinished, text);
  renameSync(unfinished, path.join(files, name));
}
writeWhole(
  'first.jsonl',
  articleLine({ articleId: 'first', text: 'Kapal feri berangkat dari Padang Bai setiap pagi.' }),
);

const embedder = createFakeEmbedder();
const { fingerprint, dimensions } = embedder;
const cache = openEmbeddingCache({
  folder: path.join(folder, 'cache'),
  fingerprint,
  dimensions,
  onUnwritable: (cause) => {
    throw cause;
  },
  onRepaired: () => undefined,
});
const changes = openSqliteChangeStore(folder);
const sources = { locations: [files], changes, embedder, cache, vectors: null };
const quiet = (): void => undefined;
const initial = await indexCorpus(sources, quiet);
const keeper = createCorpusKeeper({
  initial,
  read: (before) => indexCorpus(sources, quiet, before),
  readJournal: (before) => indexFiles(before, sources, quiet, before),
  engine: { replaceCorpus: quiet },
  changes,
  // Not in a thread of its own: its start would be most of what is killed.
  documents: { read: readDocument, close: () => Promise.resolve() },
  pages: null,
  now: () => new Date(),
});

const offerOf = (number: number): CorpusOffer => ({
  kind: 'document',
  document: {
    name: 'a.jsonl',
    bytes: new TextEncoder().encode(
      articleLine({
        articleId: `added-${String(number % 50)}`,
        text: `Jembatan nomor ${String(number)} dibuka pada hari Senin. `.repeat(20),
      }),
    ),
    contentType: null,
    address: null,
  },
});

say(`started ${String(initial.index.articles.size)}`);
for (let number = (await changes.all()).length; ; number += 1) {
  const preview = await keeper.preview(offerOf(number));
  if (preview.kind === 'refused') throw new Error(preview.reason);
  const made = [
    await keeper.add(preview.previewId, 'kills'),
    ...(number % 3 === 0 ? [await keeper.undo('kills')] : []),
    ...(number % 5 === 0 ? [await keeper.remove(`added-${String((number + 25) % 50)}`, 'kills')] : []),
  ];
  for (const one of made) if (one.kind === 'changed') say(`confirmed ${String(one.change.changeNumber)}`);
  writeWhole(
    'second.jsonl',
    articleLine({ articleId: 'second', text: `Pasar nomor ${String(number)} buka setiap hari.` }),
  );
  await keeper.reload('kills');
}
