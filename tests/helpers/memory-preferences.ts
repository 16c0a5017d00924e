import { createHash } from 'node:crypto';
import type { Language } from '../../src/engine/index.js';
import type { CountedReply, FeedbackReport, SentQuestion } from '../../src/preferences/feedback.js';
import { defaultGuildSettings, type GuildSettings, type Preferences } from '../../src/preferences/preferences.js';

interface KeptGuild {
  readonly settings: GuildSettings;
  readonly leftAt: Date | null;
}

/** Preferences that end with the test. Each call keeps what it was given at once, before its promise resolves. */
export function createMemoryPreferences(): Preferences {
  const guilds = new Map<string, KeptGuild>();
  const languages = new Map<string, Language>();
  const votesByReply = new Map<string, Map<string, boolean>>();
  const citations = new Map<string, number>();
  const passages = new Map<string, readonly string[]>();
  const replies: CountedReply[] = [];
  const questions: SentQuestion[] = [];

  const recordOf = (personId: string) => ({
    language: languages.get(personId) ?? null,
    votes: [...votesByReply.values()].filter((votes) => votes.has(personId)).length,
  });

  return {
    guild: (guildId) => Promise.resolve(guilds.get(guildId)?.settings ?? defaultGuildSettings),
    setGuild(guildId, settings) {
      guilds.set(guildId, { settings, leftAt: null });
      return Promise.resolve();
    },
    changeGuild(guildId, change) {
      const settings = change(guilds.get(guildId)?.settings ?? defaultGuildSettings);
      guilds.set(guildId, { settings, leftAt: null });
      return Promise.resolve(settings);
    },
    guildIds: () => Promise.resolve([...guilds].flatMap(([guildId, { leftAt }]) => (leftAt === null ? [guildId] : []))),
    noteLeft(guildId, at) {
      const kept = guilds.get(guildId);
      if (kept !== undefined) guilds.set(guildId, { ...kept, leftAt: kept.leftAt ?? at });
      return Promise.resolve();
    },
    notePresent(guildId) {
      const kept = guilds.get(guildId);
      if (kept !== undefined) guilds.set(guildId, { ...kept, leftAt: null });
      return Promise.resolve();
    },
    removeLeftBefore(time) {
      const gone = [...guilds].filter(([, { leftAt }]) => leftAt !== null && leftAt < time);
      for (const [guildId] of gone) guilds.delete(guildId);
      return Promise.resolve(gone.length);
    },
    person: (personId) => Promise.resolve(recordOf(personId)),
    setPersonLanguage(personId, language) {
      if (language === null) languages.delete(personId);
      else languages.set(personId, language);
      return Promise.resolve();
    },
    forgetPerson(personId) {
      const record = recordOf(personId);
      languages.delete(personId);
      for (const votes of votesByReply.values()) votes.delete(personId);
      return Promise.resolve(record);
    },
    pseudonym: (personId) =>
      Promise.resolve(createHash('sha256').update(`journal ${personId}`).digest('hex').slice(0, 12)),
    vote({ personId, replyKey, isUseful, claimHashes = [] }) {
      if (claimHashes.length > 0) passages.set(replyKey, claimHashes);
      const votes = votesByReply.get(replyKey) ?? new Map<string, boolean>();
      votesByReply.set(replyKey, votes.set(personId, isUseful));
      const useful = [...votes.values()].filter(Boolean).length;
      return Promise.resolve({ useful, notUseful: votes.size - useful });
    },
    countCitations(articleIds) {
      for (const articleId of articleIds) citations.set(articleId, (citations.get(articleId) ?? 0) + 1);
      return Promise.resolve();
    },
    countReply({ outcome, reason, language, day }) {
      replies.push({ outcome, reason, language, day });
      return Promise.resolve();
    },
    sendQuestion(question) {
      if (!questions.some(({ text }) => text === question.text)) questions.unshift(question);
      return Promise.resolve(true);
    },
    feedback(since) {
      const counted = new Map<string, FeedbackReport['replies'][number]>();
      for (const { day, ...reply } of replies) {
        if (day < since) continue;
        const key = JSON.stringify(reply);
        counted.set(key, { ...reply, times: (counted.get(key)?.times ?? 0) + 1 });
      }
      const countsOf = (votes: ReadonlyMap<string, boolean>) => {
        const useful = [...votes.values()].filter(Boolean).length;
        return { useful, notUseful: votes.size - useful };
      };
      const voted = [...votesByReply].map(([replyKey, votes]) => ({
        claimHashes: passages.get(replyKey) ?? [],
        ...countsOf(votes),
      }));
      return Promise.resolve({
        replies: [...counted.values()].sort((a, b) => b.times - a.times),
        votes: {
          useful: voted.reduce((sum, { useful }) => sum + useful, 0),
          notUseful: voted.reduce((sum, { notUseful }) => sum + notUseful, 0),
        },
        votedDown: voted
          .filter(({ useful, notUseful }) => notUseful > useful)
          .sort((a, b) => b.notUseful - b.useful - (a.notUseful - a.useful)),
        questions: [...questions],
        timesCited: new Map(citations),
      });
    },
    citationsOf: (articleId) => Promise.resolve(citations.get(articleId) ?? 0),
    close: () => Promise.resolve(),
  };
}
