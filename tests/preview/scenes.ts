import { PermissionFlagsBits, type APIMessage } from 'discord.js';
import type { Language } from '../../src/engine/index.js';
import type { DiscordServer, SentInteraction } from '../helpers/discord-server/index.js';

/** What a person does and what the bot sends back. */
export interface Scene {
  /** As the person would say it: the command with its options, or the message. */
  readonly asked: string;
  readonly language: Language;
  readonly replies: readonly APIMessage[];
  /** Among the few that the README shows. */
  readonly isTypical: boolean;
}

type Options = Parameters<DiscordServer['useCommand']>[0]['options'];

/** Words of the fixed questions, in both languages. */
const words = {
  id: {
    locale: 'id',
    answered: 'berapa FDI Jepang di ASEAN?',
    acrossLanguages: 'Siapa menteri perdagangan Indonesia?',
    yesNo: 'Benarkah Jepang mitra dagang terbesar kedua ASEAN?',
    abstained: 'berapa FDI Korea Selatan di ASEAN?',
    supported: 'Jepang sumber FDI terbesar kedua di ASEAN.',
    refuted: 'FDI Jepang di ASEAN 31,7 persen dari total.',
    undecided: 'Jepang akan membangun kereta cepat di Vietnam.',
    message:
      'Dapat dari grup sebelah: Jepang mitra dagang terbesar kedua ASEAN. FDI Jepang di ASEAN 21,2 miliar dolar AS. ' +
      'Katanya tahun depan semua bea masuk dihapus. Menurut kalian bagaimana?',
    mention: 'seberapa besar nilai perdagangan Jepang dengan ASEAN?',
    find: 'industri',
    festival: 'Kapan festival layang-layang Sanur diikuti 412 tim?',
  },
  en: {
    locale: 'en-US',
    answered: "how big is Japan's FDI in ASEAN?",
    acrossLanguages: "who is Indonesia's trade minister?",
    yesNo: "Is it true that Japan is ASEAN's second-largest trading partner?",
    abstained: "how big is South Korea's FDI in ASEAN?",
    supported: 'Japan is the second-largest source of FDI in ASEAN.',
    refuted: "Japan's FDI in ASEAN is 31.7 percent of the total.",
    undecided: 'Japan will build a high-speed railway in Vietnam.',
    message:
      "Forwarded to me: Japan is ASEAN's second-largest trading partner. Japan's FDI in ASEAN is US$21.2 billion. " +
      'They say all tariffs end next year. What do you think?',
    mention: "how big is Japan's trade with ASEAN?",
    find: 'industry',
    festival: 'How many teams joined the Sanur kite festival?',
  },
} as const;

/** As a browser saves it; its weekday is not that of its date. */
const savedPage = `<!doctype html><html lang="id"><head><title>Festival layang-layang Sanur</title>
<link rel="canonical" href="https://berita.example/festival-sanur">
<meta property="og:site_name" content="Berita Contoh"><meta property="article:published_time" content="2024-07-20">
</head><body><nav><a href="/">Beranda</a></nav><article><h1>Festival layang-layang Sanur</h1>
<p>Festival layang-layang di Pantai Sanur diikuti 412 tim dari 27 desa pada Minggu (20/7).</p>
<p>Baca juga: Jadwal festival lain</p>
<p>Panitia menyediakan hadiah 75 juta rupiah untuk tiga pemenang, kata ketua panitia di Denpasar.</p>
<p>Lomba berlangsung tiga hari dan ditutup dengan pawai layang-layang raksasa.</p></article></body></html>`;

const moderator = PermissionFlagsBits.ManageGuild;

/** Plays every scene in one language through the bot that is connected to `server`. */
export async function playScenes(server: DiscordServer, language: Language): Promise<readonly Scene[]> {
  const own = words[language];
  const from = { locale: own.locale };
  const scenes: Scene[] = [];
  const add = (asked: string, ...replies: readonly APIMessage[]): void => {
    const isTypical = asked.includes(own.answered) || asked.includes(own.message);
    scenes.push({ asked, language, replies, isTypical: isTypical && !asked.includes('private') });
  };
  const use = async (name: string, options: Options = {}, more: object = {}): Promise<SentInteraction> => {
    const sent = server.useCommand({ name, options, ...from, ...more });
    await sent.replied();
    return sent;
  };
  const press = async (message: APIMessage, action: string): Promise<APIMessage> => {
    const sent = server.pressButton({ messageId: message.id, customId: customIdOf(message, action), ...from });
    await sent.replied();
    return sent.message();
  };

  for (const question of [own.answered, own.acrossLanguages, own.yesNo, own.abstained]) {
    const asked = await use('ask', { question });
    const message = await asked.message();
    add(`/ask question:${question}`, message);
    if (question === own.answered) add('[context]', await press(message, 'context'));
  }
  const other = language === 'id' ? 'en' : 'id';
  add(
    `/ask question:${own.answered} language:${other} private:True`,
    await (await use('ask', { question: own.answered, language: other, private: true })).message(),
  );
  for (const claim of [own.supported, own.refuted, own.undecided]) {
    add(`/check claim:${claim}`, await (await use('check', { claim })).message());
  }
  const checked = server.useMessageCommand({
    name: 'Fact-check this message',
    target: { content: own.message },
    ...from,
  });
  await checked.replied();
  add(`“${own.message}” ▸ Apps ▸ Fact-check this message`, await checked.message());
  const mention = server.writeMessage({ content: `<@${server.world.botId}> ${own.mention}`, ...from });
  add(`@Sitasi ${own.mention}`, messageIn(server, (await mention.replied()).response));
  add(
    `/source find query:${own.find}`,
    await (await use('source', { query: own.find }, { subcommand: 'find' })).message(),
  );
  const article = await articleIdOf(server, from.locale);
  add('/source show', await (await use('source', { article }, { subcommand: 'show' })).message());
  for (const subcommand of ['status', 'check', 'reload']) {
    const sent = await use('corpus', {}, { subcommand, memberPermissions: moderator });
    add(`/corpus ${subcommand}`, await sent.message());
  }
  const desk = { memberPermissions: moderator };
  const file = server.attach('festival.html', savedPage, 'text/html');
  const preview = await use('corpus', { file: { attachment: file } }, { subcommand: 'add', ...desk });
  const previewed = await preview.message();
  // Shown before it is changed by the button.
  add('/corpus add file:festival.html', structuredClone(previewed));
  const confirmed = server.pressButton({
    messageId: previewed.id,
    customId: customIdOf(previewed, 'corpus-add'),
    ...from,
    ...desk,
  });
  add('[add]', structuredClone(await confirmed.message()));
  add(`/ask question:${own.festival}`, await (await use('ask', { question: own.festival })).message());
  for (const subcommand of ['undo', 'history']) {
    add(`/corpus ${subcommand}`, await (await use('corpus', {}, { subcommand, ...desk })).message());
  }
  add('/corpus status (not a moderator)', await (await use('corpus', {}, { subcommand: 'status' })).message());
  add(
    '/settings show',
    await (await use('settings', {}, { subcommand: 'show', memberPermissions: moderator })).message(),
  );
  add('/privacy show', await (await use('privacy', {}, { subcommand: 'show' })).message());
  add('/help', await (await use('help')).message());
  return scenes;
}

function customIdOf({ components = [] }: APIMessage, action: string): string {
  const ids = components.flatMap((row) =>
    'components' in row ? row.components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : [])) : [],
  );
  const found = ids.find((id) => id.split(':')[1] === action);
  if (found === undefined) throw new Error(`no button ${action} among ${ids.join(', ')}`);
  return found;
}

function messageIn(server: DiscordServer, response: unknown): APIMessage {
  const message = server.message((response as { readonly id: string }).id);
  if (message === undefined) throw new Error('the bot sent nothing');
  return message;
}

async function articleIdOf(server: DiscordServer, locale: string): Promise<string> {
  const typed = server.typeOption({
    name: 'source',
    subcommand: 'show',
    focused: { name: 'article', value: '' },
    locale,
  });
  const [first] = await typed.choices();
  if (first === undefined) throw new Error('no article to choose');
  return String(first.value);
}
