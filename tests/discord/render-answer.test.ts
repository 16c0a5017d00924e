import fc from 'fast-check';
import type { APIEmbed } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation, Language } from '../../src/engine/index.js';
import { renderAnswer } from '../../src/faces/discord/render/render-answer.js';
import { checkMessage } from '../helpers/discord-server/limits.js';
import { abstained, answered, citation } from '../helpers/fake-fact-checker.js';
import { hostileWords } from './hostile-words.js';

const limits = { maxQuestionLength: 2000 };
const frame = { fingerprint: 'a'.repeat(64), canShare: true };
const languages = ['id', 'en'] as const;

function embedLength(embed: APIEmbed | undefined): number {
  return (embed?.author?.name.length ?? 0) + (embed?.title?.length ?? 0) + (embed?.description?.length ?? 0);
}

const english = citation({
  n: 2,
  outlet: null,
  publishedOn: null,
  url: null,
  language: 'en',
  textKind: 'translation',
  quote:
    'Japan was the second-largest source of foreign direct investment: US$21.2 billion, 13.7 percent of total flows.',
});

const cases: Readonly<Record<string, (language: Language) => Answer>> = {
  answered: (language) =>
    answered({ language, citations: [citation({ textKind: 'retold', publishedOn: '2019' }), english] }),
  'answered-without-short-answer': (language) =>
    answered({ language, shortAnswer: null, citations: [citation({ publishedOn: '2019-09' })] }),
  'weak-evidence': (language) => abstained({ language, nearest: [citation(), english] }),
  'too-long': (language) => abstained({ language, reason: 'too-long', question: 'x '.repeat(3000), nearest: [] }),
  blank: (language) => abstained({ language, reason: 'blank', question: ' \n ', nearest: [] }),
  hostile: (language) =>
    answered({
      language,
      question: '[klik](https://evil.example) @everyone <@1>',
      citations: [
        citation({ quote: '# *BOHONG* ||lihat|| https://evil.example\n```diff\n- x```', outlet: '<@&1> **Media**' }),
      ],
    }),
};

describe('renderAnswer', () => {
  for (const language of languages) {
    it.each(Object.entries(cases))(`shows %s in ${language} as it was last looked at`, async (name, answer) => {
      const rendered = renderAnswer(answer(language), limits, frame);
      await expect(`${JSON.stringify(rendered, null, 2)}\n`).toMatchFileSnapshot(
        `../golden/discord/${name}.${language}.json`,
      );
    });
  }

  it('cites at most three passages, and the one with the short answer among them', () => {
    const citations = [1, 2, 3, 4, 5].map((n) => citation({ n, quote: `Kalimat ${String(n)}.` }));
    const [first, ...others] = citations as [Citation, ...Citation[]];
    const shortAnswer = { text: '5', source: '5', quantity: null, citation: 5 };
    const {
      embeds: [embed],
    } = renderAnswer(answered({ citations: [first, ...others], shortAnswer }), limits, frame);
    const shown = [...(embed?.description?.matchAll(/^\*\*\[(\d)\]\*\*/gmu) ?? [])].map(([, n]) => n);
    expect(shown).toEqual(['1', '2', '5']);
  });

  it('shows where a quote is cut', () => {
    const quote = 'Panjang sekali kalimat ini. '.repeat(100);
    const {
      embeds: [embed],
      text,
    } = renderAnswer(answered({ citations: [citation({ quote })] }), limits, frame);
    expect(embed?.description).toMatch(/^> Panjang .*…$/mu);
    expect(text).toMatch(/^> Panjang .*…$/mu);
  });

  it('never calls an abstention false', () => {
    for (const language of languages) {
      const { text } = renderAnswer(abstained({ language, nearest: [] }), limits, frame);
      expect(text).not.toMatch(/\b(?:false|wrong|salah|hoaks|bohong)\b/iu);
    }
  });

  it('stays within the limits of Discord whatever it is given', () => {
    const foreign = fc.array(hostileWords, { maxLength: 400 }).map((parts) => parts.join('').repeat(5));
    const cited = fc.record({
      quote: foreign,
      outlet: fc.option(foreign),
      url: fc.option(fc.nat(700).map((length) => `https://example.org/${'a'.repeat(length)}`)),
      language: fc.constantFrom(...languages),
    });
    fc.assert(
      fc.property(
        foreign,
        foreign,
        fc.array(cited, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (question, short, list, isAnswered) => {
          const [first, ...others] = list.map((given, index) => citation({ ...given, n: index + 1 })) as [
            Citation,
            ...Citation[],
          ];
          const shortAnswer = { text: short, source: short, quantity: null, citation: 1 };
          const answer = isAnswered
            ? answered({ question, shortAnswer, citations: [first, ...others] })
            : abstained({ question, nearest: list.length > 1 ? [first, ...others] : [] });
          const {
            embeds: [embed],
            text,
          } = renderAnswer(answer, limits, frame);
          expect(checkMessage({ embeds: [embed] })).toEqual({ problems: [], isEmpty: false });
          expect(checkMessage({ content: text })).toEqual({ problems: [], isEmpty: false });
          expect(embedLength(embed)).toBeLessThan(3500);
          if (isAnswered) expect(text).toContain('**[1]**');
        },
      ),
      { numRuns: 60 },
    );
  });
});
