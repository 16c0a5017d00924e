import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../src/config.js';
import { runNode } from '../../helpers/run-node.js';
import { tempFolder } from '../../helpers/temp-folder.js';
import { openStore } from './open-store.js';
import { people, rounds } from './shared-use.js';

const script = fileURLToPath(new URL('use-store.ts', import.meta.url));

it('processes that start together on an empty folder lose nothing and know each other’s people', async () => {
  const folder = tempFolder();
  const processes = 3;
  const startAt = String(Date.now() + 2500);
  const words = ['--import', 'tsx', script, folder, startAt];
  const runs = await Promise.all(Array.from({ length: processes }, () => runNode(words, { cwd: projectFolder })));
  for (const { exitCode, errors } of runs) expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });

  const preferences = openStore(folder);
  expect(await preferences.citationsOf('antara')).toBe(processes * rounds);
  expect((await preferences.guild('111111111111111111')).channelIds).toHaveLength(processes * rounds);
  for (const personId of people) expect(await preferences.person(personId)).toEqual({ language: null, votes: 1 });
  const [personId = ''] = people;
  expect(await preferences.vote({ personId, replyKey: 'a', isUseful: true })).toEqual({
    useful: people.length,
    notUseful: 0,
  });
});

it('a change keeps others from changing the same until it is done', async () => {
  const folder = tempFolder();
  const [one, other] = [openStore(folder), openStore(folder)];
  let meanwhile: Promise<unknown> = Promise.resolve();
  await one.changeGuild('111111111111111111', (now) => {
    meanwhile = other.changeGuild('111111111111111111', (their) => ({ ...their, language: 'id' }));
    return { ...now, language: 'en' };
  });
  await meanwhile;
  expect((await one.guild('111111111111111111')).language).toBe('id');
});

it('two in one process see each other’s changes at once', async () => {
  const folder = tempFolder();
  const [one, other] = [openStore(folder), openStore(folder)];
  await one.setPersonLanguage('333333333333333333', 'en');
  expect(await other.person('333333333333333333')).toEqual({ language: 'en', votes: 0 });
});
