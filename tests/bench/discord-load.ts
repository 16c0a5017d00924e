import { startDiscordServer } from '../helpers/discord-server/index.js';
import { measureAskingAtOnce } from './asking-at-once.js';
import { createCrowd } from './crowd.js';
import { renderAskingAtOnce, renderMachine, renderSoak } from './load-report.js';
import { startMeasuredBot } from './measured-bot.js';
import { soak } from './soak.js';

const isQuick = process.argv.includes('--quick');
/** `--quick` does a tenth of everything. */
const scaled = (count: number): number => (isQuick ? Math.ceil(count / 10) : count);

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const server = await startDiscordServer();
// So many servers that none of them meets a limit, and so few that what is kept of each channel is soon full.
const crowds = { atOnce: createCrowd(server, 100), soak: createCrowd(server, 20) };
tell('starting the bot …');
const bot = await startMeasuredBot(server);

await measureAskingAtOnce(server, bot, crowds.atOnce, { people: 1, rounds: 10 });
const atOnce = [];
for (const { people, rounds } of [
  { people: 1, rounds: scaled(200) },
  { people: 10, rounds: scaled(50) },
  { people: 50, rounds: scaled(20) },
]) {
  tell(`${String(people)} at once …`);
  atOnce.push(await measureAskingAtOnce(server, bot, crowds.atOnce, { people, rounds }));
}

const interactions = scaled(10_000);
const result = await soak(server, bot, crowds.soak, {
  interactions,
  atOnce: 10,
  cutEvery: scaled(500),
  tell: (done) => {
    tell(`${String(done)} of ${String(interactions)} interactions …`);
  },
});
const exitCode = await bot.stop();
await server.close();

process.stdout.write(
  `${[
    `${renderMachine(`npm run bench:discord${isQuick ? ' -- --quick' : ''}`)} Bot with its engine and test server share the machine.`,
    renderAskingAtOnce(atOnce),
    renderSoak(result, bot.logged),
  ].join('\n\n')}\n`,
);
process.exitCode = exitCode === 0 && result.lost.size === 0 && result.doubled === 0 ? 0 : 1;
