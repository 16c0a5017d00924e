import { describe, expect, it } from 'vitest';
import { checked } from '../helpers/fake-fact-checker.js';
import { buttonsOf, contentOf, embedOf } from './read-reply.js';
import { runBot } from './run-bot.js';

const claim = 'Jepang adalah mitra dagang terbesar keempat ASEAN.';

describe('a reply that asks whether a message is true', () => {
  it.each([
    ['benarkah ini?', '1 didukung', 'id'],
    ['is this true?', '1 supported', 'en-US'],
  ])('"%s" checks the message for all to see', async (asked, summary, preferredLocale) => {
    const { server, factChecker } = await runBot({
      preferredLocale,
      showsReferencedContent: true,
      check: ({ claim: given }) => checked({ claim: given }),
    });
    const { messageId } = server.writeMessage({ content: claim });
    const sent = server.writeMessage({ content: `<@${server.world.botId}> ${asked}`, replyTo: messageId });
    const { body, status } = await sent.replied();
    expect(status).toBe(200);
    expect(embedOf(body).description).toContain(`**${summary}**`);
    expect(factChecker.checked.map((request) => request.claim)).toEqual([claim]);
    expect(buttonsOf(body).map(({ label }) => label)).not.toContain('Bagikan');
    expect(server.pings.entries).toEqual([]);
  });

  it.each([
    ['benarkah ini?', 'tidak dapat saya baca', 'id'],
    ['is this true?', 'I cannot read that message', 'en-US'],
  ])('"%s" about a deleted message is told so', async (asked, text, preferredLocale) => {
    const { server } = await runBot({ preferredLocale });
    const { messageId } = server.writeMessage({ content: claim });
    server.deleteMessage(messageId);
    const sent = server.writeMessage({ content: `<@${server.world.botId}> ${asked}`, replyTo: messageId });
    expect(contentOf((await sent.replied()).body)).toContain(text);
  });
});
