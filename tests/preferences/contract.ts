import { describe, expect, it } from 'vitest';
import { defaultGuildSettings, type GuildSettings, type Preferences } from '../../src/preferences/preferences.js';

const guildId = '111111111111111111';
const otherGuildId = '222222222222222222';
const personId = '333333333333333333';
const otherPersonId = '444444444444444444';
const day = 24 * 60 * 60 * 1000;
const leftAt = new Date('2026-03-01T00:00:00Z');

const settings: GuildSettings = {
  channelIds: ['555555555555555555', '666666666666666666'],
  moderatorRoleId: '777777777777777777',
  language: 'id',
  isPrivateByDefault: true,
  strictness: 'strict',
  wording: false,
};

/** What every implementation of Preferences does; `open` makes an empty one that ends with the test. */
export function testPreferences(name: string, open: () => Preferences | Promise<Preferences>): void {
  describe(`${name}: settings of a server`, () => {
    it('are the defaults until they are set, and each server has its own', async () => {
      const preferences = await open();
      expect(await preferences.guild(guildId)).toEqual(defaultGuildSettings);
      await preferences.setGuild(guildId, settings);
      expect(await preferences.guild(guildId)).toEqual(settings);
      expect(await preferences.guild(otherGuildId)).toEqual(defaultGuildSettings);
    });

    it('are changed from what they are, or from the defaults', async () => {
      const preferences = await open();
      const withRole = await preferences.changeGuild(guildId, (now) => ({ ...now, moderatorRoleId: otherPersonId }));
      expect(withRole).toEqual({ ...defaultGuildSettings, moderatorRoleId: otherPersonId });
      await preferences.changeGuild(guildId, (now) => ({ ...now, language: 'en' }));
      expect(await preferences.guild(guildId)).toEqual({ ...withRole, language: 'en' });
    });

    it('lose nothing to changes at the same time', async () => {
      const preferences = await open();
      const channelIds = Array.from({ length: 20 }, (_, index) => String(100_000_000_000_000_000n + BigInt(index)));
      await Promise.all(
        channelIds.map((channelId) =>
          preferences.changeGuild(guildId, (now) => ({ ...now, channelIds: [...now.channelIds, channelId] })),
        ),
      );
      expect((await preferences.guild(guildId)).channelIds).toEqual(channelIds);
    });

    it('stay for a while after the bot left, and are then removed, alone', async () => {
      const preferences = await open();
      await preferences.setGuild(guildId, settings);
      await preferences.setGuild(otherGuildId, settings);
      await preferences.noteLeft(guildId, leftAt);
      expect(await preferences.guild(guildId)).toEqual(settings);
      expect(await preferences.removeLeftBefore(leftAt)).toBe(0);
      expect(await preferences.removeLeftBefore(new Date(leftAt.getTime() + 1))).toBe(1);
      expect(await preferences.guild(guildId)).toEqual(defaultGuildSettings);
      expect(await preferences.guild(otherGuildId)).toEqual(settings);
      expect(await preferences.removeLeftBefore(new Date(leftAt.getTime() + 365 * day))).toBe(0);
    });

    it('go by the first time that the leaving was noted', async () => {
      const preferences = await open();
      await preferences.setGuild(guildId, settings);
      await preferences.noteLeft(guildId, leftAt);
      await preferences.noteLeft(guildId, new Date(leftAt.getTime() + 10 * day));
      expect(await preferences.removeLeftBefore(new Date(leftAt.getTime() + day))).toBe(1);
    });

    it.each<[string, (preferences: Preferences) => Promise<unknown>]>([
      ['is noted to be back', (preferences) => preferences.notePresent(guildId)],
      ['has its settings set', (preferences) => preferences.setGuild(guildId, settings)],
      ['has its settings changed', (preferences) => preferences.changeGuild(guildId, () => settings)],
    ])('are kept where the bot %s', async (_name, comesBack) => {
      const preferences = await open();
      await preferences.setGuild(guildId, settings);
      await preferences.noteLeft(guildId, leftAt);
      await comesBack(preferences);
      expect(await preferences.removeLeftBefore(new Date(leftAt.getTime() + 365 * day))).toBe(0);
      expect(await preferences.guild(guildId)).toEqual(settings);
    });

    it('name the servers that have any and were not left', async () => {
      const preferences = await open();
      expect(await preferences.guildIds()).toEqual([]);
      await preferences.setGuild(guildId, settings);
      await preferences.setGuild(otherGuildId, settings);
      await preferences.notePresent('888888888888888888');
      expect((await preferences.guildIds()).toSorted()).toEqual([guildId, otherGuildId]);
      await preferences.noteLeft(guildId, leftAt);
      expect(await preferences.guildIds()).toEqual([otherGuildId]);
      await preferences.notePresent(guildId);
      expect((await preferences.guildIds()).toSorted()).toEqual([guildId, otherGuildId]);
    });

    it('are not made by leaving a server without any', async () => {
      const preferences = await open();
      await preferences.noteLeft(guildId, leftAt);
      expect(await preferences.removeLeftBefore(new Date(leftAt.getTime() + day))).toBe(0);
    });
  });

  describe(`${name}: what people made of replies`, () => {
    const reply = { day: '2026-03-02', outcome: 'abstained', reason: 'weak-evidence', language: 'id' } as const;
    const decided = { day: '2026-03-02', outcome: 'answered', reason: null, language: 'en' } as const;

    it('is counted by day, outcome, reason and language', async () => {
      const preferences = await open();
      for (const one of [reply, reply, decided, { ...reply, day: '2026-01-01' }]) await preferences.countReply(one);
      const abstained = { outcome: 'abstained', reason: 'weak-evidence', language: 'id' };
      expect((await preferences.feedback('2026-03-01')).replies).toEqual([
        { ...abstained, times: 2 },
        { outcome: 'answered', reason: null, language: 'en', times: 1 },
      ]);
      expect((await preferences.feedback('2025-01-01')).replies[0]).toEqual({ ...abstained, times: 3 });
    });

    it('tells the passages of what was voted down, and articles that were cited', async () => {
      const preferences = await open();
      const claimHashes = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'];
      for (const voter of [personId, otherPersonId]) {
        await preferences.vote({ personId: voter, replyKey: 'bad', isUseful: false, claimHashes });
      }
      await preferences.vote({ personId, replyKey: 'good', isUseful: true, claimHashes: ['cccccccccccc'] });
      await preferences.vote({ personId, replyKey: 'unknown', isUseful: false });
      await preferences.countCitations(['a', 'a']);
      const { votes, votedDown, timesCited } = await preferences.feedback('2026-01-01');
      expect(votes).toEqual({ useful: 1, notUseful: 3 });
      expect(votedDown).toEqual([
        { claimHashes, useful: 0, notUseful: 2 },
        { claimHashes: [], useful: 0, notUseful: 1 },
      ]);
      expect(timesCited).toEqual(new Map([['a', 2]]));
    });

    it('keeps each question that was sent once, newest first', async () => {
      const preferences = await open();
      const question = { text: 'Siapa?', language: 'id', day: '2026-03-01' } as const;
      for (const text of ['Siapa?', 'Kapan?', 'Siapa?']) {
        expect(await preferences.sendQuestion({ ...question, text })).toBe(true);
      }
      expect((await preferences.feedback('2026-01-01')).questions.map(({ text }) => text)).toEqual([
        'Kapan?',
        'Siapa?',
      ]);
    });
  });

  describe(`${name}: names for the journal`, () => {
    it('are the same for the same person, others for others, and stay when the person is forgotten', async () => {
      const preferences = await open();
      const pseudonym = await preferences.pseudonym(personId);
      expect(pseudonym).toMatch(/^[0-9a-f]{12}$/u);
      expect(await preferences.pseudonym(otherPersonId)).not.toBe(pseudonym);
      await preferences.forgetPerson(personId);
      expect(await preferences.pseudonym(personId)).toBe(pseudonym);
    });
  });

  describe(`${name}: a person`, () => {
    it('has a language once it is chosen, until it is taken back', async () => {
      const preferences = await open();
      expect(await preferences.person(personId)).toEqual({ language: null, votes: 0 });
      await preferences.setPersonLanguage(personId, 'id');
      await preferences.setPersonLanguage(personId, 'en');
      expect(await preferences.person(personId)).toEqual({ language: 'en', votes: 0 });
      expect(await preferences.person(otherPersonId)).toEqual({ language: null, votes: 0 });
      await preferences.setPersonLanguage(personId, null);
      expect(await preferences.person(personId)).toEqual({ language: null, votes: 0 });
    });

    it('has one vote a reply, and may change it', async () => {
      const preferences = await open();
      const vote = (voterId: string, isUseful: boolean, replyKey = 'a') =>
        preferences.vote({ personId: voterId, replyKey, isUseful });
      expect(await vote(personId, true)).toEqual({ useful: 1, notUseful: 0 });
      expect(await vote(personId, true)).toEqual({ useful: 1, notUseful: 0 });
      expect(await vote(otherPersonId, true)).toEqual({ useful: 2, notUseful: 0 });
      expect(await vote(personId, false)).toEqual({ useful: 1, notUseful: 1 });
      expect(await vote(personId, true, 'b')).toEqual({ useful: 1, notUseful: 0 });
      expect((await preferences.person(personId)).votes).toBe(2);
      expect((await preferences.person(otherPersonId)).votes).toBe(1);
    });

    it('is forgotten with all that was kept, and nobody else is', async () => {
      const preferences = await open();
      for (const voterId of [personId, otherPersonId]) {
        await preferences.setPersonLanguage(voterId, 'id');
        await preferences.vote({ personId: voterId, replyKey: 'a', isUseful: true });
        await preferences.vote({ personId: voterId, replyKey: 'b', isUseful: false });
      }
      expect(await preferences.forgetPerson(personId)).toEqual({ language: 'id', votes: 2 });
      expect(await preferences.person(personId)).toEqual({ language: null, votes: 0 });
      expect(await preferences.forgetPerson(personId)).toEqual({ language: null, votes: 0 });
      expect(await preferences.person(otherPersonId)).toEqual({ language: 'id', votes: 2 });
      expect(await preferences.vote({ personId, replyKey: 'a', isUseful: false })).toEqual({ useful: 1, notUseful: 1 });
    });
  });

  describe(`${name}: citations`, () => {
    it('are counted by article', async () => {
      const preferences = await open();
      expect(await preferences.citationsOf('a')).toBe(0);
      await preferences.countCitations(['a', 'b', 'a']);
      await preferences.countCitations([]);
      await preferences.countCitations(['a']);
      expect(await preferences.citationsOf('a')).toBe(3);
      expect(await preferences.citationsOf('b')).toBe(1);
      expect(await preferences.citationsOf('c')).toBe(0);
    });
  });

  it(`${name}: may be closed twice`, async () => {
    const preferences = await open();
    await preferences.close();
    await preferences.close();
  });
}
