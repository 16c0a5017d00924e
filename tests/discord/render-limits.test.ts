import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  ArticleView,
  CheckResult,
  CorpusProblem,
  PassageInContext,
  SourceEntry,
  Verdict,
} from '../../src/engine/index.js';
import { renderArticle } from '../../src/faces/discord/render/render-article.js';
import { renderCheck } from '../../src/faces/discord/render/render-check.js';
import { renderContext } from '../../src/faces/discord/render/render-context.js';
import { renderCorpusCheck, renderReload } from '../../src/faces/discord/render/render-corpus.js';
import { renderMessageCheck } from '../../src/faces/discord/render/render-message-check.js';
import { renderMore } from '../../src/faces/discord/render/render-more.js';
import { renderSourceList } from '../../src/faces/discord/render/render-source-list.js';
import type { Reply } from '../../src/faces/discord/render/reply.js';
import { checkMessage } from '../helpers/discord-server/limits.js';
import { checked, citation } from '../helpers/fake-fact-checker.js';
import { hostileWords } from './hostile-words.js';

const limits = { maxQuestionLength: 2000 };
const frame = { fingerprint: 'f'.repeat(64), canShare: true };

const foreign = fc
  .tuple(fc.array(hostileWords, { minLength: 1, maxLength: 120 }), fc.constantFrom(1, 1, 5, 40))
  .map(([parts, times]) => parts.join('').repeat(times));
const language = fc.constantFrom('id' as const, 'en' as const);
const address = fc.option(fc.nat(600).map((length) => `https://example.org/${'a'.repeat(length)}`));
const cited = fc.record({
  quote: foreign,
  title: foreign,
  outlet: fc.option(foreign),
  url: address,
  publishedOn: fc.constantFrom(null, '2019', '2019-09', '2019-09-07'),
  language,
});
const citations = fc
  .array(cited, { maxLength: 8 })
  .map((list) => list.map((given, at) => citation({ ...given, articleId: `a${String(at)}`, n: at + 1 })));

const result: fc.Arbitrary<CheckResult> = fc
  .record({
    claim: foreign,
    language,
    verdict: fc.constantFrom<Verdict>('supported', 'refuted', 'not-enough-info'),
    passages: citations,
    nearest: citations,
    value: foreign,
  })
  .map(({ passages, value, verdict, ...given }) =>
    checked({
      ...given,
      verdict,
      reason: verdict === 'not-enough-info' ? 'weak-evidence' : null,
      citations: passages.map((passage, at) => ({ ...passage, stance: at % 2 === 0 ? 'refutes' : 'supports' })),
      differences: passages.map(({ n, quote }) => ({
        kind: 'name',
        claim: value,
        source: quote.slice(2, 20),
        citation: n,
      })),
    }),
  );

/** Discord takes both forms of it, and the embeds stay readable. */
function expectSendable({ embeds, text, components }: Reply): void {
  expect(checkMessage({ embeds, components })).toEqual({ problems: [], isEmpty: false });
  expect(checkMessage({ content: text, components })).toEqual({ problems: [], isEmpty: false });
  expect(JSON.stringify(embeds).length).toBeLessThan(9000);
  expect((embeds[0]?.description ?? '').length).toBeLessThanOrEqual(3000);
}

const runs = { numRuns: 60 };

describe('whatever it is given, stays within the limits of Discord:', () => {
  it('a verdict', () => {
    fc.assert(
      fc.property(result, (given) => {
        expectSendable(renderCheck(given, limits, frame));
      }),
      runs,
    );
  });

  it('a checked message', () => {
    const message = fc.record({
      results: fc.array(result, { minLength: 1, maxLength: 5 }),
      leftOut: fc.nat(100),
      address: fc.constantFrom(null, 'https://discord.com/channels/1/2/3'),
    });
    fc.assert(
      fc.property(message, language, (given, shown) => {
        expectSendable(renderMessageCheck(given, shown, limits, frame));
      }),
      runs,
    );
  });

  it('passages in context, and more passages', () => {
    const passage: fc.Arbitrary<PassageInContext> = fc
      .record({ given: cited, before: fc.array(foreign, { maxLength: 2 }), after: fc.array(foreign, { maxLength: 2 }) })
      .map(({ given, before, after }) => ({ citation: citation(given), before, after }));
    const found = fc.record({
      found: fc.array(passage, { minLength: 1, maxLength: 6 }),
      notes: fc.constantFrom([], ['One passage is no longer among my sources.']),
    });
    fc.assert(
      fc.property(found, language, (given, shown) => {
        const context = renderContext(given, shown);
        expectSendable(context);
        expect(context.embeds[0]?.description).toContain('> **');
        expect(context.text).toContain('> **');
        const more = renderMore(given, shown);
        expectSendable(more);
        expect(more.text).toContain('**[1]**');
      }),
      runs,
    );
  });

  it('an article, and a list of them', () => {
    const entry: fc.Arbitrary<SourceEntry> = fc.record({
      articleId: foreign,
      title: foreign,
      outlet: fc.option(foreign),
      publishedOn: fc.constantFrom(null, '2019-09-07'),
      url: address,
      language,
      textKind: fc.constantFrom('original' as const, 'retold' as const, 'translation' as const),
      claims: fc.nat(1000),
    });
    const article: fc.Arbitrary<ArticleView> = fc
      .tuple(entry, fc.array(foreign, { maxLength: 30 }))
      .map(([given, texts]) => ({
        ...given,
        sentences: texts.map((text, at) => ({ claimId: `a#${String(at)}`, hash: String(at).padStart(12, '0'), text })),
      }));
    const flag = foreign.map((subject) => ({
      code: 'weekday-mismatch' as const,
      articleId: 'a',
      file: 'a.md',
      line: 1,
      subject,
      sentence: null,
      date: '2019-09-07',
      computed: null,
      other: null,
    }));
    const flags = fc.array(flag, { maxLength: 9 });
    fc.assert(
      fc.property(
        article,
        flags,
        fc.array(entry, { minLength: 1, maxLength: 30 }),
        language,
        (given, flagged, list, shown) => {
          expectSendable(renderArticle({ article: given, page: 1, flagged, timesCited: 7 }, shown));
          expectSendable(renderSourceList(list, 'heading', shown));
        },
      ),
      runs,
    );
  });

  it('what is wrong in a corpus, and a reload', () => {
    const problem: fc.Arbitrary<CorpusProblem> = fc.record({
      code: fc.constantFrom('field-missing' as const, 'json-invalid' as const),
      file: foreign,
      line: fc.option(fc.nat()),
      subject: foreign,
    });
    const names = fc.array(foreign, { maxLength: 50 });
    const report = fc.record({
      added: names,
      changed: names,
      removed: names,
      unchanged: fc.nat(),
      tookMs: fc.nat(),
      problems: fc.array(problem, { maxLength: 100 }),
      warnings: fc.constant([]),
    });
    fc.assert(
      fc.property(report, language, (given, shown) => {
        expectSendable(renderReload(given, shown));
        expectSendable(renderCorpusCheck(given, shown));
      }),
      runs,
    );
  });
});
