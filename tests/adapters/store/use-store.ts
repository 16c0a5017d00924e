import { openSqlitePreferences } from '../../../src/adapters/store/sqlite-preferences.js';
import { people, rounds } from './shared-use.js';

// A process of its own: it votes for the same people as the others and counts the same article.
const [folder = '', startAt = ''] = process.argv.slice(2);
// All begin in the same moment: each takes another time to load.
while (Date.now() < Number(startAt));
const preferences = openSqlitePreferences({ folder });
for (let round = 0; round < rounds; round += 1) {
  for (const personId of people) await preferences.vote({ personId, replyKey: 'a', isUseful: round % 2 === 0 });
  await preferences.countCitations(['antara']);
  await preferences.changeGuild('111111111111111111', (now) => ({
    ...now,
    channelIds: [...now.channelIds, String(100_000_000_000_000_000n + BigInt(now.channelIds.length))],
  }));
}
await preferences.close();
