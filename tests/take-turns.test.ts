import { expect, test } from 'vitest';
import { createBoundedTurns, createShared, createTurns } from '../src/take-turns.js';

test('work is done one after another, in order, and a failure holds nothing up', async () => {
  const inTurn = createTurns();
  const seen: string[] = [];
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      seen.push(`${name} begins`);
      await new Promise(setImmediate);
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('more work than may wait is refused at once, and taken again when some is done', async () => {
  const turns = createBoundedTurns({ most: 2, refusal: () => new Error('busy') });
  const work = (name: string) => turns.take(() => Promise.resolve(name));
  const results = Promise.allSettled([work('a'), work('b'), work('c')]);
  expect(turns.present()).toBe(2);
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  await expect(work('c')).resolves.toBe('c');
  expect(turns.present()).toBe(0);
});

test('the same work at the same time is done once, also where it fails, and again later', async () => {
  const share = createShared();
  let times = 0;
  const work = (fails: boolean) =>
    share('same', () => {
      times += 1;
      return fails ? Promise.reject(new Error('failed')) : Promise.resolve(times);
    });
  expect(await Promise.all([work(false), work(false), work(false)])).toEqual([1, 1, 1]);
  const failed = await Promise.allSettled([work(true), work(true)]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(times).toBe(2);
  expect(await work(false)).toBe(3);
});
