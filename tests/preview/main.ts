import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { projectFolder, readConfig } from '../../src/config.js';
import { startDiscord } from '../../src/faces/discord/main.js';
import { openEngine } from '../../src/open-engine.js';
import { generousRates } from '../discord/generous-rates.js';
import { startDiscordServer } from '../helpers/discord-server/index.js';
import { createMemoryPreferences } from '../helpers/memory-preferences.js';
import { renderPage } from './render-page.js';
import { playScenes } from './scenes.js';
import { takeScreenshots } from './screenshot.js';

/** In CSS pixels: about what a person sees at once. */
const screenful = 1400;
const folder = path.join(projectFolder, '.cache/preview');

async function componentsScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "import '@skyra/discord-components-core';", resolveDir: projectFolder },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
}

const engine = await openEngine({ ...readConfig({}), journalFolder: null }, () => undefined);
const server = await startDiscordServer();
const bot = await startDiscord({
  settings: {
    token: server.token,
    applicationId: server.world.applicationId,
    apiUrl: server.apiUrl,
    maxQuestionLength: 2000,
    corpusGuildIds: [server.world.guildId],
    stopTimeoutMs: undefined,
    rates: generousRates,
  },
  factChecker: engine,
  corpus: engine,
  preferences: createMemoryPreferences(),
  log: () => undefined,
  today: () => new Date().toISOString().slice(0, 10),
});
const forReadme = path.join(projectFolder, 'docs/preview');
const pages: string[] = [];
const readmePages: string[] = [];
try {
  const script = await componentsScript();
  mkdirSync(folder, { recursive: true });
  for (const language of ['id', 'en'] as const) {
    const scenes = await playScenes(server, language);
    const typical = scenes.filter(({ isTypical }) => isTypical);
    const readmePage = path.join(folder, `${language}.html`);
    writeFileSync(readmePage, renderPage(typical, 'dark', script));
    readmePages.push(readmePage);
    for (const theme of ['dark', 'light'] as const) {
      const file = path.join(folder, `${language}-${theme}.html`);
      writeFileSync(file, renderPage(scenes, theme, script));
      pages.push(file);
    }
  }
} finally {
  await bot.stop();
  await server.close();
}
const pictures = await takeScreenshots(pages, { height: screenful });
const readmePictures = await takeScreenshots(readmePages, { height: null });
process.stdout.write(`${pages.join('\n')}\n`);
if (pictures === null || readmePictures === null) {
  process.stdout.write('no Chromium found: no pictures taken\n');
} else {
  mkdirSync(forReadme, { recursive: true });
  const copies = readmePictures.map((picture) => path.join(forReadme, path.basename(picture)));
  for (const [at, picture] of readmePictures.entries()) copyFileSync(picture, copies[at] ?? '');
  process.stdout.write(`${[...pictures, ...copies].join('\n')}\n`);
}
