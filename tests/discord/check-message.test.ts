import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { CheckRequest, CheckResult } from '../../src/engine/index.js';
import { attachment } from '../helpers/discord-server/index.js';
import { checked, citation } from '../helpers/fake-fact-checker.js';
import { buttonsOf, contentOf, embedOf } from './read-reply.js';
import { runBot, type BotUnderTest } from './run-bot.js';

const name = 'Fact-check this message';
const first = 'Jepang adalah mitra dagang terbesar keempat ASEAN.';
const second = 'Jepang menyumbang 31,7 persen dari total investasi asing langsung.';
const scope = { id: 'Saya tidak membuka tautan dan tidak membaca gambar.', en: 'I open no links and read no images.' };

const refutation: Partial<CheckResult> = {
  verdict: 'refuted',
  differences: [{ kind: 'percent', claim: '31,7 persen', source: '13,7 persen', citation: 1 }],
  citations: [{ ...citation({ quote: 'Nilainya setara 13,7 persen.' }), stance: 'refutes' }],
};

function judge({ claim }: CheckRequest): CheckResult {
  if (claim.includes('31,7')) return checked({ claim, ...refutation });
  if (claim.includes('mitra')) return checked({ claim });
  return checked({ claim, verdict: 'not-enough-info', reason: 'weak-evidence', citations: [] });
}

type Target = Parameters<BotUnderTest['server']['useMessageCommand']>[0]['target'];

/** Checks a message from its menu. */
async function check(target: Target, locale = 'id') {
  const started = await runBot({ check: judge });
  const sent = started.server.useMessageCommand({ name, target, locale });
  return { ...started, sent, claims: () => started.factChecker.checked.map(({ claim }) => claim) };
}

describe('the check of a message from its menu', () => {
  it.each([
    ['id', '1 didukung, 1 terbantah', 'Pesannya'],
    ['en-US', '1 supported, 1 refuted', 'The message'],
  ])('gives each sentence a verdict, to the person alone, in %s', async (locale, summary, link) => {
    const { sent, claims } = await check({ content: `Kabar baru!! ${first} ${second}` }, locale);
    expect((await sent.acknowledged()).body).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
    const { description = '', footer } = embedOf((await sent.replied()).body);
    expect(claims()).toEqual([first, second]);
    expect(description.startsWith(`**${summary}**`)).toBe(true);
    expect(description).toContain(`**1. ✅ Didukung** ${first}`);
    expect(description).toContain(`**2. ❌ Terbantah** ${second}`);
    expect(description).toContain(
      'Klaim menyebut 31,7 persen, sumber menyebut 13,7 persen.\n> Nilainya setara **13,7 persen**.',
    );
    expect(description).toContain(`[${link}](<https://discord.com/channels/`);
    expect(footer?.text).toBe(locale === 'id' ? scope.id : scope.en);
  });

  it.each([
    ['id', '2 kalimat lain tidak dicek.', 'Bagikan'],
    ['en-GB', '2 more sentences were not checked.', 'Share'],
  ])('takes the first five sentences and says how many were left out, in %s', async (locale, leftOut, share) => {
    const content = Array.from({ length: 7 }, (_, at) => `Negara ${String(at + 1)} menjadi mitra dagang ASEAN.`).join(
      '\n',
    );
    const { sent, claims } = await check({ content }, locale);
    const { body } = await sent.replied();
    expect(claims()).toHaveLength(5);
    expect(embedOf(body).footer?.text).toContain(leftOut);
    expect(buttonsOf(body).map(({ label }) => label)).toContain(share);
  });

  it('reads what was forwarded, and titles and descriptions of embeds', async () => {
    const embed = { title: 'Ekspor Jepang naik 5 persen.', description: second };
    const { sent, claims } = await check({ content: '', forwards: [{ content: first, embeds: [embed] }] });
    expect((await sent.replied()).status).toBe(200);
    expect(claims()).toEqual([first, embed.title, second]);
  });

  it('takes each line for a sentence, as people write', async () => {
    const { sent, claims } = await check({ content: 'ekspor jepang naik 5 persen\nimpor thailand turun 3 persen' });
    expect((await sent.replied()).status).toBe(200);
    expect(claims()).toEqual(['ekspor jepang naik 5 persen', 'impor thailand turun 3 persen']);
  });

  it('reads an embed alone', async () => {
    const { sent, claims } = await check({ content: '', embeds: [{ description: `**${first}**` }] });
    expect((await sent.replied()).status).toBe(200);
    expect(claims()).toEqual([first]);
  });

  it('leaves out marks, mentions, emoji and addresses', async () => {
    const content = `<@123456789012345678> **Jepang** adalah ||mitra dagang|| terbesar <:id:123456789012345678> \`keempat\` ASEAN https://evil.example/x.`;
    const { sent, claims } = await check({ content });
    expect((await sent.replied()).status).toBe(200);
    expect(claims()).toEqual([first]);
  });

  it.each([
    ['id', 'Pesan ini tidak memuat kalimat', scope.id],
    ['en-US', 'This message holds no sentence', scope.en],
  ])('says in %s that there is nothing to check in an image, a link or a greeting', async (locale, text, says) => {
    for (const target of [
      { content: '', attachments: [attachment()] },
      { content: 'https://example.org/berita' },
      { content: 'halo semua 👋' },
    ]) {
      const { sent, claims } = await check(target, locale);
      const content = contentOf((await sent.replied()).body);
      expect(content).toContain(text);
      expect(content).toContain(says);
      expect(claims()).toEqual([]);
    }
  });

  it.each(['id', 'en-US'])('of 4,000 characters stays within what Discord takes (%s)', async (locale) => {
    const { sent, server } = await check(
      { content: `Jepang adalah mitra ${'*@everyone* [x](https://evil.example) '.repeat(110)}`.slice(0, 4000) },
      locale,
    );
    const { status, body } = await sent.replied();
    expect(status).toBe(200);
    expect(embedOf(body).description?.length).toBeLessThanOrEqual(3000);
    expect(server.pings.entries).toEqual([]);
  });

  it.each([{ inDirectMessage: true }, { inPrivateChannel: true }, { inForeignGuild: true }])(
    'works in %j',
    async (origin) => {
      const { server } = await runBot({ check: judge });
      const sent = server.useMessageCommand({ name, target: { content: first }, ...origin });
      expect(embedOf((await sent.replied()).body).description).toContain(first);
    },
  );

  it('has a name in both languages', async () => {
    const { server } = await runBot();
    const registered = server.registeredCommands().find((command) => command.name === name);
    expect(registered).toMatchObject({
      type: 3,
      name_localizations: { id: 'Cek fakta pesan ini', 'en-US': name, 'en-GB': name },
    });
  });
});

describe('the share button of a checked message', () => {
  it('shows the same to all', async () => {
    const { server, sent } = await check({ content: `${first} ${second}` });
    const reply = await sent.message();
    const { customId = '' } = buttonsOf(reply).find(({ label }) => label === 'Bagikan') ?? {};
    const shared = server.pressButton({ messageId: reply.id, customId });
    expect((await shared.acknowledged()).body).toMatchObject({ data: { flags: 0 } });
    expect(embedOf(await shared.message()).description).toBe(embedOf(reply).description);
  });
});
