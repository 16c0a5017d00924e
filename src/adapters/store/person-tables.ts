import type { Database } from 'better-sqlite3';
import type { Language } from '../../engine/index.js';
import type { PersonRecord, Preferences, VoteCounts } from '../../preferences/preferences.js';
import type { Answer } from './answer.js';
import type { HashPerson } from './person-key.js';

type PersonPreferences = Pick<Preferences, 'person' | 'setPersonLanguage' | 'forgetPerson' | 'pseudonym' | 'vote'>;

const asLanguage = (stored: string | undefined): Language | null =>
  stored === 'id' || stored === 'en' ? stored : null;

/** What people chose and how they voted, under a hash of who they are. */
export function createPersonTables(database: Database, hashPerson: HashPerson, answer: Answer): PersonPreferences {
  const selectLanguage = database
    .prepare<[Buffer], string>('SELECT language FROM person WHERE person_hash = ?')
    .pluck();
  const countVotes = database.prepare<[Buffer], number>('SELECT count(*) FROM vote WHERE person_hash = ?').pluck();
  const keepLanguage = database.prepare<[Buffer, string]>(
    `INSERT INTO person (person_hash, language) VALUES (?, ?) ON CONFLICT DO UPDATE SET language = excluded.language`,
  );
  const dropLanguage = database.prepare<[Buffer]>('DELETE FROM person WHERE person_hash = ?');
  const dropVotes = database.prepare<[Buffer]>('DELETE FROM vote WHERE person_hash = ?');
  const keepVote = database.prepare<[Buffer, string, number]>(
    `INSERT INTO vote (person_hash, reply_key, is_useful) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET is_useful = excluded.is_useful`,
  );
  const keepPassages = database.prepare<[string, string]>(
    'INSERT INTO voted_reply (reply_key, claim_hashes) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const countReply = database.prepare<[string], VoteCounts>(
    `SELECT count(*) FILTER (WHERE is_useful) AS useful, count(*) FILTER (WHERE NOT is_useful) AS notUseful
     FROM vote WHERE reply_key = ?`,
  );

  const vote = database.transaction(
    (hash: Buffer, replyKey: string, isUseful: boolean, claimHashes: readonly string[]): VoteCounts => {
      keepVote.run(hash, replyKey, Number(isUseful));
      if (claimHashes.length > 0) keepPassages.run(replyKey, claimHashes.join(' '));
      return countReply.get(replyKey) ?? { useful: 0, notUseful: 0 };
    },
  );
  const read = (hash: Buffer): PersonRecord => ({
    language: asLanguage(selectLanguage.get(hash)),
    votes: countVotes.get(hash) ?? 0,
  });
  const forget = database.transaction((hash: Buffer) => {
    const record = read(hash);
    dropLanguage.run(hash);
    dropVotes.run(hash);
    return record;
  });

  return {
    person: (personId) => answer(() => read(hashPerson(personId))),
    setPersonLanguage: (personId, language) =>
      answer(() => {
        const hash = hashPerson(personId);
        if (language === null) dropLanguage.run(hash);
        else keepLanguage.run(hash, language);
      }),
    async forgetPerson(personId) {
      const record = await answer(() => forget.immediate(hashPerson(personId)));
      // What is erased would otherwise stand in the write-ahead log for a while longer.
      await answer(() => database.pragma('wal_checkpoint(TRUNCATE)'));
      return record;
    },
    // Of another text than the id: nobody can look a person's votes up by what the journal says.
    pseudonym: (personId) => answer(() => hashPerson(`journal ${personId}`).toString('hex').slice(0, 12)),
    vote: ({ personId, replyKey, isUseful, claimHashes = [] }) =>
      answer(() => vote.immediate(hashPerson(personId), replyKey, isUseful, claimHashes)),
  };
}
