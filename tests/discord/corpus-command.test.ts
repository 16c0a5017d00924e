import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { SitasiError, type CorpusKeeper, type CorpusProblem, type ReloadReport } from '../../src/engine/index.js';
import { contentOf, embedOf } from './read-reply.js';
import { healthyCorpus, runBot, type BotOptions } from './run-bot.js';
import { japanArticle, longArticle } from './sample-articles.js';

const manager = { memberPermissions: PermissionFlagsBits.ManageGuild };
const roleId = '900000000000000001';
const otherRoleId = '900000000000000002';

const problem = (line: number): CorpusProblem => ({
  code: 'field-missing',
  file: '/home/somebody/corpus/[x](evil.example).md',
  line,
  subject: 'title',
});

const broken: CorpusKeeper = {
  report: () =>
    Promise.resolve({
      problems: [problem(3)],
      warnings: [
        {
          code: 'date-missing',
          articleId: 'a',
          file: 'a.md',
          line: null,
          subject: '',
          sentence: null,
          date: null,
          computed: null,
          other: null,
        },
      ],
    }),
  reload: () =>
    Promise.resolve<ReloadReport>({
      added: ['one', 'two'],
      changed: ['three'],
      removed: [],
      unchanged: 4,
      tookMs: 1234,
      problems: [problem(3)],
      warnings: [],
    }),
};

type Subcommand = 'status' | 'check' | 'reload';

async function useCorpus(subcommand: Subcommand, locale: string, options: BotOptions = {}, origin: object = manager) {
  const started = await runBot({ articles: [japanArticle, longArticle], corpus: broken, ...options });
  const sent = started.server.useCommand({ name: 'corpus', subcommand, options: {}, locale, ...origin });
  expect((await sent.acknowledged()).body).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
  return { ...started, reply: await sent.message() };
}

describe('/corpus', () => {
  it.each([
    ['id', ['2 artikel, 25 kalimat', '1 masalah', '1 peringatan']],
    ['en-US', ['2 articles, 25 sentences', '1 problem', '1 warning']],
  ])('status counts, in %s', async (locale, texts) => {
    const { description } = embedOf((await useCorpus('status', locale)).reply);
    for (const text of texts) expect(description).toContain(text);
  });

  it.each([
    ['id', 'baris 3: isian "title" tidak ada', 'a.md: tidak menyebut tanggal terbit'],
    ['en-US', 'line 3: field "title" is missing', 'a.md: gives no date of publication'],
  ])('check lists what is wrong, in %s', async (locale, problemText, warningText) => {
    const { description } = embedOf((await useCorpus('check', locale)).reply);
    expect(description).toContain(problemText);
    expect(description).toContain(warningText);
    expect(description).toContain('corpus/\\[x\\](evil.example).md, ');
    expect(description).not.toContain('somebody');
  });

  it.each([
    ['id', 'Tidak ada yang bermasalah.'],
    ['en-US', 'Nothing is wrong.'],
  ])('check says that nothing is wrong, in %s', async (locale, text) => {
    const { reply } = await useCorpus('check', locale, { corpus: healthyCorpus });
    expect(embedOf(reply).description).toBe(text);
  });

  it.each([
    ['id', /dan \d+ lagi$/u],
    ['en-US', /and \d+ more$/u],
  ])('check is cut where it is too much, in %s', async (locale, ending) => {
    const problems = Array.from({ length: 900 }, (_, at) => problem(at + 1));
    const corpus = { ...healthyCorpus, report: () => Promise.resolve({ problems, warnings: [] }) };
    const { description = '' } = embedOf((await useCorpus('check', locale, { corpus })).reply);
    expect(description).toMatch(ending);
    expect(description.length).toBeLessThanOrEqual(3000);
  });

  it.each([
    [
      'id',
      ['Ditambahkan: 2 (one, two)', 'Berubah: 1 (three)', 'Dihapus: 0', 'Tetap: 4', 'Ditolak: 1', 'Waktu: 1,2 detik'],
    ],
    ['en-US', ['Added: 2 (one, two)', 'Changed: 1 (three)', 'Removed: 0', 'Unchanged: 4', 'Rejected: 1', 'Took 1.2 s']],
  ])('reload tells what became different, in %s', async (locale, texts) => {
    const { description } = embedOf((await useCorpus('reload', locale)).reply);
    for (const text of texts) expect(description).toContain(text);
    expect(description).toContain('"title"');
  });

  it.each([
    ['id', 'saya tetap menjawab dari artikel sebelumnya'],
    ['en-US', 'I go on answering from the articles I had'],
  ])('reload of a corpus without a usable article changes nothing and says so, in %s', async (locale, text) => {
    const corpus = { ...healthyCorpus, reload: () => Promise.reject(new SitasiError('corpus-empty', 'none')) };
    expect(contentOf((await useCorpus('reload', locale, { corpus })).reply)).toContain(text);
  });

  it.each([
    ['id', 'Artikel tidak dapat dibaca.'],
    ['en-US', 'The articles cannot be read.'],
  ])('a reload that fails otherwise is told with an id, in %s', async (locale, text) => {
    const corpus = { ...healthyCorpus, reload: () => Promise.reject(new SitasiError('corpus-unreadable', 'no')) };
    const { reply, log } = await useCorpus('reload', locale, { corpus });
    const failed = await log.find(({ kind }) => kind === 'failed');
    expect(contentOf(reply)).toContain(text);
    expect(contentOf(reply)).toContain((failed as { readonly errorId: string }).errorId);
  });

  it.each([
    ['id', 'Hanya pengelola server'],
    ['en-US', 'Only those who may manage the server'],
  ])('is refused in code to whoever may not, in %s', async (locale, text) => {
    for (const subcommand of ['status', 'check', 'reload'] as const) {
      let reloads = 0;
      const corpus = { ...broken, reload: () => Promise.reject(new Error(String((reloads += 1)))) };
      const { reply } = await useCorpus(subcommand, locale, { corpus }, { memberPermissions: 0n });
      expect(contentOf(reply)).toContain(text);
      expect(reloads).toBe(0);
    }
  });

  it('is open to the role that the server chose', async () => {
    let guildId = '';
    let channelId = '';
    const { server, preferences } = await runBot({
      corpus: broken,
      get settings() {
        return { corpusGuildIds: [guildId] };
      },
      prepare: (prepared) => {
        const roles = [roleId, otherRoleId].map((id) => ({ roleId: id, name: id, permissions: 0n }));
        guildId = prepared.addGuild({ roles });
        channelId = prepared.addChannel({ guildId });
      },
    });
    const settings = await preferences.guild(guildId);
    await preferences.setGuild(guildId, { ...settings, moderatorRoleId: roleId });
    const use = (memberRoles: readonly string[]) =>
      server.useCommand({
        name: 'corpus',
        subcommand: 'check',
        options: {},
        channelId,
        memberPermissions: 0n,
        memberRoles,
      });
    expect(embedOf((await use([roleId]).replied()).body).author?.name).toBe('🗂 Corpus check');
    expect(contentOf((await use([otherRoleId]).replied()).body)).toContain('Only those who may manage');
  });

  it.each([{ inDirectMessage: true }, { inPrivateChannel: true }])('is refused outside servers: %j', async (origin) => {
    const { reply } = await useCorpus('reload', 'en-US', {}, origin);
    expect(contentOf(reply)).toContain('Only those who may manage');
  });

  it('is registered for servers alone, for those who may manage them', async () => {
    const { server } = await runBot();
    expect(server.registeredCommands().find(({ name }) => name === 'corpus')).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    });
  });

  it('refuses a subcommand that is not there', async () => {
    const { server } = await runBot();
    const { body } = await server
      .useCommand({ name: 'corpus', subcommand: 'erase', options: {}, ...manager })
      .replied();
    expect(contentOf(body)).toContain('could not read that command');
  });
});

describe('the presence', () => {
  const shown = (count: string) => (frame: unknown) => JSON.stringify(frame).includes(count);

  it('shows the number of articles, and the new one after a reload', async () => {
    const { server, factChecker } = await runBot({ articles: [japanArticle, longArticle] });
    await server.gateway.presences.find(shown('2 artikel · 2 articles'));
    await factChecker.replaceArticles([japanArticle]);
    await server.useCommand({ name: 'corpus', subcommand: 'reload', options: {}, ...manager }).replied();
    await server.gateway.presences.find(shown('1 artikel · 1 article"'));
  });

  it('is shown again with a new session, and when somebody else reloaded', async () => {
    const { server, bot, factChecker } = await runBot({ articles: [japanArticle] });
    await server.gateway.presences.find(shown('1 artikel'));
    const before = server.gateway.presences.entries.length;
    server.gateway.invalidateSessions(false);
    await server.gateway.presences.find(shown('1 artikel'), before);
    await factChecker.replaceArticles([japanArticle, longArticle]);
    await bot.reloadCorpus('watch');
    await server.gateway.presences.find(shown('2 artikel'));
  }, 15_000);
});
