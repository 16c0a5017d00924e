import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { CheckRequest, CheckResult } from '../../src/engine/index.js';
import { checked, citation } from '../helpers/fake-fact-checker.js';
import { buttonsOf, contentOf, embedOf } from './read-reply.js';
import { runBot, today } from './run-bot.js';

const claim = 'Jepang menyumbang 31,7 persen dari total investasi asing langsung ke ASEAN.';
const quote = 'Nilai itu setara 13,7 persen dari total investasi asing langsung ke ASEAN.';

function refuted({ claim: given }: CheckRequest, language: 'id' | 'en'): CheckResult {
  return checked({
    claim: given,
    language,
    verdict: 'refuted',
    differences: [{ kind: 'percent', claim: '31,7 persen', source: '13,7 persen', citation: 1 }],
    citations: [{ ...citation({ quote }), stance: 'refutes' }],
  });
}

const conflicting: Partial<CheckResult> = {
  verdict: 'not-enough-info',
  reason: 'conflicting-sources',
  citations: [
    { ...citation({ n: 1, quote: 'Ada sepuluh negara.' }), stance: 'supports' },
    { ...citation({ n: 2, quote: 'Ada sebelas negara.' }), stance: 'refutes' },
  ],
};

describe('/check', () => {
  it.each([
    [
      'id',
      '❌ Terbantah',
      'Terbantah: sumber menyatakan lain.',
      'Klaim menyebut 31,7 persen, sumber menyebut 13,7 persen. [1]',
      'membantah',
    ],
    [
      'en',
      '❌ Refuted',
      'Refuted: the sources say otherwise.',
      'The claim says 31,7 persen, the source says 13,7 persen. [1]',
      'contradicts',
    ],
  ] as const)(
    'says in %s what differs, with the value of the source in bold',
    async (language, label, headline, difference, stance) => {
      const { server } = await runBot({ check: (request) => refuted(request, language) });
      const sent = server.useCommand({ name: 'check', options: { claim } });
      const embed = embedOf((await sent.replied()).body);
      expect(embed).toMatchObject({ title: claim, author: { name: label } });
      const [first, second] = embed.description?.split('\n') ?? [];
      expect(first).toBe(`**${headline}**`);
      expect(second).toBe(difference);
      expect(embed.description).toContain(`**[1]** ANTARA News Bali, 7 September 2019 · ${stance}`);
      expect(embed.description).toContain('> Nilai itu setara **13,7 persen** dari total');
      expect(embed.description).toContain('](<https://bali.antaranews.com/berita/1#:~:text=');
    },
  );

  it.each([
    ['id', '✅ Didukung', 'Didukung: sumber menyatakan demikian.'],
    ['en', '✅ Supported', 'Supported: the sources say so.'],
  ] as const)('says in %s that the sources say so', async (language, label, headline) => {
    const { server } = await runBot({ check: ({ claim: given }) => checked({ claim: given, language }) });
    const embed = embedOf((await server.useCommand({ name: 'check', options: { claim } }).replied()).body);
    expect(embed.author?.name).toBe(label);
    expect(embed.description).toContain(`**${headline}**`);
  });

  it.each([
    ['id', 'Tidak ada sumber saya yang membenarkan atau membantahnya.', 'Bagian terdekat (tidak menentukan)'],
    ['en', 'No source that I have confirms or contradicts it.', 'Nearest passages (they do not decide)'],
  ] as const)('leaves open in %s what no source tells, and never calls it false', async (language, reason, nearest) => {
    const { server } = await runBot({
      check: ({ claim: given }) =>
        checked({
          claim: given,
          language,
          verdict: 'not-enough-info',
          reason: 'weak-evidence',
          citations: [],
          nearest: [citation()],
        }),
    });
    const { description = '' } = embedOf(
      (await server.useCommand({ name: 'check', options: { claim } }).replied()).body,
    );
    expect(description).toContain(reason);
    expect(description).toContain(`**${nearest}**`);
    expect(description).not.toMatch(/\b(?:false|untrue|wrong|salah|keliru|hoaks|bohong)\b/iu);
  });

  it.each([
    ['id', 'saling bertentangan', '· mendukung', '· membantah'],
    ['en', 'contradict each other', '· supports', '· contradicts'],
  ] as const)(
    'shows both sides in %s where sources contradict each other',
    async (language, reason, supports, refutes) => {
      const { server } = await runBot({
        check: ({ claim: given }) => checked({ ...conflicting, claim: given, language }),
      });
      const { description } = embedOf((await server.useCommand({ name: 'check', options: { claim } }).replied()).body);
      for (const text of [reason, supports, refutes]) expect(description).toContain(text);
    },
  );

  it('without anything to show has no buttons', async () => {
    const { server } = await runBot({
      check: () =>
        checked({
          claim: '?',
          verdict: 'not-enough-info',
          reason: 'blank',
          checkable: false,
          citations: [],
          nearest: [],
        }),
    });
    const { body } = await server.useCommand({ name: 'check', options: { claim: '?' } }).replied();
    expect(buttonsOf(body)).toEqual([]);
  });

  it('passes on what the person and the server asked for', async () => {
    const { server, factChecker, preferences } = await runBot();
    const settings = await preferences.guild(server.world.guildId);
    await preferences.setGuild(server.world.guildId, { ...settings, strictness: 'strict', isPrivateByDefault: true });
    const sent = server.useCommand({ name: 'check', options: { claim, language: 'en' }, locale: 'id' });
    expect((await sent.acknowledged()).body).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
    expect(buttonsOf((await sent.replied()).body).map(({ label }) => label)).toContain('Bagikan');
    expect(factChecker.checked).toEqual([
      { claim, language: 'en', fallbackLanguage: 'id', today, strictness: 'strict', wording: true },
    ]);
    const loud = server.useCommand({ name: 'check', options: { claim, private: false } });
    expect((await loud.acknowledged()).body).toMatchObject({ data: { flags: 0 } });
  });

  it.each([
    ['without a claim', {}],
    ['with a claim longer than the option takes', { claim: 'x'.repeat(1001) }],
    ['with a number for a claim', { claim: 7 }],
  ])('refuses a payload %s, to the person alone', async (_name, options) => {
    const { server, factChecker } = await runBot();
    const sent = server.useCommand({ name: 'check', options, locale: 'id' });
    expect((await sent.acknowledged()).body).toMatchObject({ data: { flags: MessageFlags.Ephemeral } });
    expect(contentOf((await sent.replied()).body)).toContain('tidak terbaca');
    expect(factChecker.checked).toEqual([]);
  });

  it('counts the articles that it cites, each once a reply', async () => {
    const { server, preferences, log } = await runBot();
    await server.useCommand({ name: 'check', options: { claim } }).replied();
    await log.find(({ kind }) => kind === 'asked');
    expect(await preferences.citationsOf('jepang-umkm')).toBe(1);
  });
});
