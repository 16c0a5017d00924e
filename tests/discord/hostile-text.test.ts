import { describe, expect, it } from 'vitest';
import { answered, citation } from '../helpers/fake-fact-checker.js';
import { runBot } from './run-bot.js';

const hostile = [
  '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  '[klik](https://evil.example) https://evil.example/x <https://evil.example> discord.gg/evil',
  '```js\ncode``` `x` ||spoiler|| **b** __u__ ~~s~~ \\',
  '# besar\n> kutip\n>>> kutip\n- satu\n1. dua\n-# kecil',
  '<t:1700000000:R> <:emoji:123456789012345678> \u202Eterbalik\u200B\u2066',
].join('\n');

interface Sent {
  readonly embeds: readonly { readonly title?: string; readonly description: string }[];
}

/** What is left as markup once the escaped characters are taken out. */
function activeMarkup(text: string): string {
  return text.replace(/\\[^\dA-Za-z\s]/gu, '');
}

describe('hostile text', () => {
  it('in a question cannot mark up, link or mention', async () => {
    const { server } = await runBot();
    const question = `${hostile} ${'x'.repeat(4000)}`.slice(0, 1000);
    const { body, status } = await server.useCommand({ name: 'ask', options: { question } }).replied();
    expect(status).toBe(200);
    const { title = '' } = (body as Sent).embeds[0] ?? {};
    expect(title).toMatch(/…$/u);
    expect(activeMarkup(title)).not.toMatch(/[*_~|`[\]<]|:\/\/|@(?:everyone|here)|[\u202E\u2066]/u);
  });

  it('of 4000 characters in a mention is shown cut, and asked whole', async () => {
    const { server, factChecker } = await runBot();
    const mention = `<@${server.world.botId}> `;
    const question = `${hostile} `
      .repeat(20)
      .slice(0, 4000 - mention.length)
      .trim();
    const { body, status } = await server.writeMessage({ content: mention + question }).replied();
    expect(status).toBe(200);
    expect((body as Sent).embeds[0]?.title?.length).toBeLessThanOrEqual(256);
    expect(factChecker.asked[0]?.question).toBe(question);
  });

  it('of the corpus shows as it stands there, and only our own marks are markup', async () => {
    const { server } = await runBot({
      answer: () =>
        answered({
          question: 'FDI',
          shortAnswer: { text: hostile, source: hostile, quantity: null, citation: 1 },
          citations: [
            citation({ quote: hostile, outlet: '[ANTARA](https://evil.example)', url: 'javascript:alert(1)' }),
            citation({ n: 2, quote: hostile, url: 'https://example.org/a)b](c' }),
          ],
        }),
    });
    const { body, status } = await server.useCommand({ name: 'ask', options: { question: 'FDI' } }).replied();
    expect(status).toBe(200);
    expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
    const description = (body as Sent).embeds[0]?.description ?? '';
    expect(description).not.toContain('javascript:');
    const links = [...activeMarkup(description).matchAll(/\]\(([^)]*)\)/gu)].map(([, target]) => target);
    expect(links).toEqual([
      expect.stringMatching(/^<https:\/\/example\.org\/a%29b%5D\(?c|^<https:\/\/example\.org\//u),
    ]);
    const ours =
      /^\*\*.*\*\* \[1\], per 7 September 2019$|^\*\*\[\d\]\*\* |^> (?:\*\*.*\*\*$)?|\[Buka sumber\]\(<https:\/\/example\.org\/[^>\s]*>\)/gmu;
    const foreign = activeMarkup(description).replace(ours, '');
    expect(foreign).not.toMatch(/[*_~|`[\]<]|:\/\/|@(?:everyone|here)|[\u202E\u2066]/u);
  });
});
