import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listenTo } from '../../src/adapters/postgres/listen.js';
import { readConfig } from '../../src/config.js';
import type { CorpusOffer } from '../../src/engine/index.js';
import type { ChangeStore } from '../../src/living-corpus/change-store.js';
import { changeChannel, createPostgresChangeStore } from '../../src/living-corpus/postgres-change-store.js';
import { openEngine, type OpenedEngine, type StartEvent } from '../../src/open-engine.js';
import { articleLine } from '../helpers/articles.js';
import { testChangeStore } from '../living-corpus/change-store-contract.js';
import { makeTempFolder } from '../helpers/temp-folder.js';
import { emptyDatabase, onServer, openTestDatabase } from './test-database.js';

async function openOn(url: string): Promise<ChangeStore> {
  const database = await openTestDatabase(url);
  const listener = listenTo(url, changeChannel);
  onTestFinished(() => listener.close());
  return createPostgresChangeStore(database, listener);
}

testChangeStore('in PostgreSQL', async () => {
  const url = await emptyDatabase();
  return [await openOn(url), await openOn(url)];
});

it('what is added before anybody listens, or while nobody can, is told when somebody does', async () => {
  const url = await emptyDatabase();
  const nothing = { articles: [], checkIds: [], content: null, trust: null, undoes: null } as const;
  const change = { ...nothing, kind: 'reloaded', by: 'operator', at: '2026-03-02T10:00:00.000Z' } as const;
  const [one, other] = [await openOn(url), await openOn(url)];
  expect(await other.all()).toEqual([]);
  await one.append(change);
  await new Promise((resolve) => setTimeout(resolve, 500));
  let told = 0;
  other.onChange?.(() => {
    told += 1;
  });
  await vi.waitFor(() => {
    expect(told).toBe(1);
  }, 10_000);
  expect(await other.all()).toHaveLength(1);
  // Nobody is told of what they have made or read already.
  let toldSelf = 0;
  one.onChange?.(() => {
    toldSelf += 1;
  });
  await one.all();
  await one.append(change);
  await vi.waitFor(() => {
    expect(told).toBe(2);
  }, 10_000);
  expect(toldSelf).toBe(0);
});

it('nothing in the journal can be altered, by whatever program', async () => {
  const url = await emptyDatabase();
  const store = await openOn(url);
  const nothing = { articles: [], checkIds: [], content: null, trust: null, undoes: null } as const;
  await store.append({ ...nothing, kind: 'reloaded', by: 'operator', at: '2026-03-02T10:00:00.000Z' });
  const database = await openTestDatabase(url);
  for (const text of ['DELETE FROM change', "UPDATE change SET entry = ''", 'TRUNCATE change', 'DELETE FROM content']) {
    await expect(database.query({ text })).rejects.toMatchObject({ details: ['P0001'] });
  }
  expect(await store.all()).toHaveLength(1);
});

const offer: CorpusOffer = {
  kind: 'document',
  document: {
    name: 'bendungan.jsonl',
    bytes: new TextEncoder().encode(
      articleLine({
        articleId: 'bendungan-uji',
        text: 'Bendungan Uji menampung 712 juta meter kubik air, kata pengelolanya.',
      }),
    ),
    contentType: null,
    address: null,
  },
};
const question = {
  question: 'Berapa juta meter kubik air yang ditampung Bendungan Uji?',
  fallbackLanguage: 'id',
  today: '2026-03-02',
} as const;

describe('two bots on one database', () => {
  const answerOf = async (engine: OpenedEngine): Promise<string> => {
    const answer = await engine.ask(question);
    return answer.kind === 'answered' ? (answer.shortAnswer?.text ?? '') : answer.kind;
  };

  it('answer from what either adds, removes and undoes, without being asked to read it', async () => {
    const url = await emptyDatabase();
    const cache = makeTempFolder();
    onTestFinished(cache.remove);
    const events: StartEvent[] = [];
    const open = () =>
      openEngine(readConfig({ DATABASE_URL: url, SITASI_CACHE_DIR: cache.folder }), (event) => {
        events.push(event);
      });
    const [one, other] = [await open(), await open()];
    expect(await answerOf(other)).toBe('abstained');

    const preview = await one.preview(offer);
    if (preview.kind === 'refused') throw new Error(preview.reason);
    await one.add(preview.previewId, 'a1b2c3d4e5f6');
    expect(await answerOf(one)).toContain('712');
    await vi.waitFor(async () => {
      expect(await answerOf(other)).toContain('712');
    }, 10_000);

    await other.undo('a1b2c3d4e5f6');
    await vi.waitFor(async () => {
      expect(await answerOf(one)).toBe('abstained');
    }, 10_000);
    expect(await one.history(10)).toEqual(await other.history(10));
    expect((await one.status()).fingerprint).toBe((await other.status()).fingerprint);

    // What is changed while the connection is gone is not missed.
    await onServer(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = '${new URL(url).pathname.slice(1)}' AND application_name = 'sitasi listens'`,
    );
    await other.undo('a1b2c3d4e5f6').catch(() => undefined);
    const again = await other.preview(offer);
    if (again.kind === 'refused') throw new Error(again.reason);
    await other.add(again.previewId, 'a1b2c3d4e5f6');
    await vi.waitFor(async () => {
      expect(await answerOf(one)).toContain('712');
    }, 20_000);
    expect(events.filter(({ kind }) => kind === 'catch-up-failed')).toEqual([]);
  });
});
