import { z } from 'zod';
import {
  citationRow,
  mostQuestions,
  questionRow,
  questionsRead,
  replyRow,
  votedDownRead,
  votesRow,
} from '../../preferences/feedback-rows.js';
import { questionsKeptDays, type Feedback } from '../../preferences/feedback.js';
import { parseGuildSettings } from '../../preferences/guild-settings-schema.js';
import { defaultGuildSettings, type GuildSettings, type Preferences } from '../../preferences/preferences.js';
import { createTurns } from '../../take-turns.js';
import type { HashPerson } from '../store/person-key.js';
import type { Database, Queries } from './open-database.js';

type GuildPreferences = Pick<
  Preferences,
  'guild' | 'setGuild' | 'changeGuild' | 'guildIds' | 'noteLeft' | 'notePresent' | 'removeLeftBefore'
>;
type PersonPreferences = Pick<Preferences, 'person' | 'setPersonLanguage' | 'forgetPerson' | 'pseudonym' | 'vote'>;

/** Settings, languages, votes and counts in PostgreSQL, for as many processes as like. Closing it closes the database. */
export function createPostgresPreferences(database: Database, hashPerson: HashPerson): Preferences {
  return {
    ...guildTable(database),
    ...personTables(database, hashPerson),
    ...citationTable(database),
    ...feedbackTables(database),
    close: () => database.close(),
  };
}

function guildTable(database: Database): GuildPreferences {
  // What one process is asked for in a row is done in that order; others come in between.
  const inTurn = createTurns();
  const read = async (queries: Queries, guildId: string, text: string): Promise<GuildSettings> => {
    const { rows } = await queries.query<{ settings: unknown }>({ text, values: [guildId] });
    return rows[0] === undefined ? defaultGuildSettings : parseGuildSettings(rows[0].settings);
  };
  const keep = (queries: Queries, guildId: string, settings: GuildSettings) =>
    queries.query({
      name: 'keep-guild',
      text: `INSERT INTO guild (guild_id, settings) VALUES ($1, $2)
             ON CONFLICT (guild_id) DO UPDATE SET settings = excluded.settings, left_at = NULL`,
      values: [guildId, JSON.stringify(settings)],
    });
  return {
    guild: (guildId) => read(database, guildId, 'SELECT settings FROM guild WHERE guild_id = $1'),
    setGuild: async (guildId, settings) => {
      await keep(database, guildId, settings);
    },
    changeGuild: (guildId, change) =>
      inTurn(() =>
        database.transaction(async (queries) => {
          // A row that is not there cannot be locked.
          await queries.query({
            name: 'make-guild',
            text: 'INSERT INTO guild (guild_id, settings) VALUES ($1, $2) ON CONFLICT (guild_id) DO NOTHING',
            values: [guildId, JSON.stringify(defaultGuildSettings)],
          });
          const before = await read(queries, guildId, 'SELECT settings FROM guild WHERE guild_id = $1 FOR UPDATE');
          const changed = change(before);
          await keep(queries, guildId, changed);
          return changed;
        }),
      ),
    guildIds: async () => {
      const { rows } = await database.query<{ guild_id: string }>({
        text: 'SELECT guild_id FROM guild WHERE left_at IS NULL ORDER BY guild_id',
      });
      return rows.map(({ guild_id: guildId }) => guildId);
    },
    noteLeft: async (guildId, at) => {
      await database.query({
        text: 'UPDATE guild SET left_at = $2 WHERE guild_id = $1 AND left_at IS NULL',
        values: [guildId, at],
      });
    },
    notePresent: async (guildId) => {
      await database.query({ text: 'UPDATE guild SET left_at = NULL WHERE guild_id = $1', values: [guildId] });
    },
    removeLeftBefore: async (time) => {
      const { rowCount } = await database.query({ text: 'DELETE FROM guild WHERE left_at < $1', values: [time] });
      return rowCount ?? 0;
    },
  };
}

const personRow = z.object({ language: z.enum(['id', 'en']).nullable().catch(null), votes: z.coerce.number() });
const countVotes = `count(*) FILTER (WHERE is_useful) AS useful, count(*) FILTER (WHERE NOT is_useful) AS "notUseful"`;

function personTables(database: Database, hashPerson: HashPerson): PersonPreferences {
  const read = async (queries: Queries, hash: Buffer) => {
    const { rows } = await queries.query({
      name: 'read-person',
      text: `SELECT (SELECT language FROM person WHERE person_hash = $1) AS language,
               (SELECT count(*) FROM vote WHERE person_hash = $1) AS votes`,
      values: [hash],
    });
    return personRow.parse(rows[0]);
  };
  return {
    person: (personId) => read(database, hashPerson(personId)),
    setPersonLanguage: async (personId, language) => {
      const hash = hashPerson(personId);
      await database.query(
        language === null
          ? { text: 'DELETE FROM person WHERE person_hash = $1', values: [hash] }
          : {
              text: `INSERT INTO person (person_hash, language) VALUES ($1, $2)
                     ON CONFLICT (person_hash) DO UPDATE SET language = excluded.language`,
              values: [hash, language],
            },
      );
    },
    forgetPerson: (personId) =>
      database.transaction(async (queries) => {
        const hash = hashPerson(personId);
        const record = await read(queries, hash);
        await queries.query({ text: 'DELETE FROM person WHERE person_hash = $1', values: [hash] });
        await queries.query({ text: 'DELETE FROM vote WHERE person_hash = $1', values: [hash] });
        return record;
      }),
    // Of another text than the id: nobody can look a person's votes up by what the journal says.
    pseudonym: (personId) => Promise.resolve(hashPerson(`journal ${personId}`).toString('hex').slice(0, 12)),
    vote: ({ personId, replyKey, isUseful, claimHashes = [] }) =>
      database.transaction(async (queries) => {
        await queries.query({
          name: 'keep-vote',
          text: `INSERT INTO vote (person_hash, reply_key, is_useful) VALUES ($1, $2, $3)
                 ON CONFLICT (person_hash, reply_key) DO UPDATE SET is_useful = excluded.is_useful`,
          values: [hashPerson(personId), replyKey, isUseful],
        });
        if (claimHashes.length > 0) {
          await queries.query({
            name: 'keep-voted-reply',
            text: 'INSERT INTO voted_reply (reply_key, claim_hashes) VALUES ($1, $2) ON CONFLICT (reply_key) DO NOTHING',
            values: [replyKey, claimHashes],
          });
        }
        const { rows } = await queries.query({
          name: 'count-votes',
          text: `SELECT ${countVotes} FROM vote WHERE reply_key = $1`,
          values: [replyKey],
        });
        return votesRow.parse(rows[0]);
      }),
  };
}

function citationTable(database: Database): Pick<Preferences, 'countCitations' | 'citationsOf'> {
  return {
    countCitations: async (articleIds) => {
      if (articleIds.length === 0) return;
      // In one order, so that two processes never wait for each other.
      await database.query({
        name: 'count-citations',
        text: `INSERT INTO citation (article_id, times)
               SELECT article_id, count(*) FROM unnest($1::text[]) AS cited (article_id) GROUP BY 1 ORDER BY 1
               ON CONFLICT (article_id) DO UPDATE SET times = citation.times + excluded.times`,
        values: [articleIds],
      });
    },
    citationsOf: async (articleId) => {
      const { rows } = await database.query<{ times: string }>({
        text: 'SELECT times FROM citation WHERE article_id = $1',
        values: [articleId],
      });
      return Number(rows[0]?.times ?? 0);
    },
  };
}

const votedRow = votesRow.extend({ claimHashes: z.array(z.string()) });

function feedbackTables(database: Database): Feedback {
  const all = async <Row>(schema: z.ZodType<Row>, text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    z.array(schema).parse((await database.query({ text, values: [...values] })).rows);
  return {
    countReply: async ({ day, outcome, reason, language }) => {
      await database.query({
        name: 'count-reply',
        text: `INSERT INTO reply (day, outcome, reason, language, times) VALUES ($1, $2, $3, $4, 1)
               ON CONFLICT (day, outcome, reason, language) DO UPDATE SET times = reply.times + 1`,
        values: [day, outcome, reason ?? '', language],
      });
    },
    sendQuestion: ({ day, text, language }) =>
      database.transaction(async (queries) => {
        await queries.query({
          text: 'DELETE FROM sent_question WHERE day < $1::date - $2::int',
          values: [day, questionsKeptDays],
        });
        const { rows } = await queries.query<{ kept: string }>({ text: 'SELECT count(*) AS kept FROM sent_question' });
        if (Number(rows[0]?.kept) >= mostQuestions) return false;
        await queries.query({
          text: 'INSERT INTO sent_question (text, language, day) VALUES ($1, $2, $3) ON CONFLICT (text) DO NOTHING',
          values: [text, language, day],
        });
        return true;
      }),
    feedback: async (since) => ({
      replies: await all(
        replyRow,
        `SELECT outcome, reason, language, sum(times) AS times FROM reply WHERE day >= $1
         GROUP BY outcome, reason, language ORDER BY 4 DESC`,
        [since],
      ),
      votes: votesRow.parse((await all(votesRow, `SELECT ${countVotes} FROM vote`))[0]),
      votedDown: await all(
        votedRow,
        `SELECT coalesce(claim_hashes, '{}') AS "claimHashes", useful, "notUseful"
         FROM (SELECT reply_key, ${countVotes} FROM vote GROUP BY reply_key) AS counted
           LEFT JOIN voted_reply USING (reply_key)
         WHERE "notUseful" > useful ORDER BY "notUseful" - useful DESC LIMIT $1`,
        [votedDownRead],
      ),
      questions: await all(
        questionRow,
        `SELECT to_char(day, 'YYYY-MM-DD') AS day, text, language FROM sent_question
         ORDER BY sent_question.day DESC, question_number DESC LIMIT $1`,
        [questionsRead],
      ),
      timesCited: new Map(
        (await all(citationRow, 'SELECT article_id AS "articleId", times FROM citation')).map(
          ({ articleId, times }) => [articleId, times] as const,
        ),
      ),
    }),
  };
}
