import {
  buildIndex,
  createEngine,
  defaultSettings,
  type Abstained,
  type Answer,
  type Answered,
  type Article,
  type AskRequest,
  type CheckRequest,
  type CheckResult,
  type Citation,
  type CorpusStatus,
  type Engine,
  type FactChecker,
} from '../../src/engine/index.js';
import { createFakeEmbedder, createMemoryCache } from './fake-embedder.js';

export interface FakeFactChecker extends FactChecker {
  /** What it was asked, in order. */
  readonly asked: readonly AskRequest[];
  /** The claims it was given, in order. */
  readonly checked: readonly CheckRequest[];
  /** Looks up in these articles from now on, under the name of another corpus. */
  readonly replaceArticles: (articles: readonly Article[]) => Promise<void>;
}

export interface FakeParts {
  readonly answer?: (request: AskRequest) => Answer | Promise<Answer>;
  readonly check?: (request: CheckRequest) => CheckResult | Promise<CheckResult>;
  readonly articles?: readonly Article[];
}

/** Answers and judges as it is told to; looks up in the articles as the engine does. */
export function createFakeFactChecker({
  answer = ({ question }) => answered({ question }),
  check = ({ claim }) => checked({ claim }),
  articles = [],
}: FakeParts = {}): FakeFactChecker {
  const asked: AskRequest[] = [];
  const checks: CheckRequest[] = [];
  let corpora = 1;
  let engine = engineOver(articles, 1);
  return {
    asked,
    checked: checks,
    async replaceArticles(next) {
      engine = engineOver(next, (corpora += 1));
      await engine;
    },
    async ask(request) {
      asked.push(request);
      return answer(request);
    },
    async check(request) {
      checks.push(request);
      return check(request);
    },
    checkableSentences: async (text, fallbackLanguage) => (await engine).checkableSentences(text, fallbackLanguage),
    sources: async (query) => (await engine).sources(query),
    article: async (articleId) => (await engine).article(articleId),
    surroundings: async (hash) => (await engine).surroundings(hash),
    status: async (): Promise<CorpusStatus> => (await engine).status(),
  };
}

/** Its fingerprint begins with the number of the corpus. */
async function engineOver(articles: readonly Article[], corpusNumber: number): Promise<Engine> {
  const embedder = createFakeEmbedder();
  const index = await buildIndex(articles, { embedder, cache: createMemoryCache() }, defaultSettings.retrieval);
  const reader = { fingerprint: 'none', read: () => Promise.reject(new Error('this fake reads nothing')) };
  const fingerprint = String(corpusNumber).padEnd(64, '0');
  return createEngine({ embedder, reader }, defaultSettings, { index, fingerprint });
}

export function citation(given: Partial<Citation> = {}): Citation {
  const quote =
    given.quote ??
    'Jepang juga merupakan sumber investasi asing langsung terbesar kedua di ASEAN dengan nilai 21,2 miliar dolar AS.';
  return {
    n: 1,
    articleId: 'jepang-umkm',
    claimId: 'jepang-umkm#7',
    title: 'Jepang tawarkan kerja sama UMKM',
    outlet: 'ANTARA News Bali',
    publishedOn: '2019-09-07',
    url: 'https://bali.antaranews.com/berita/1',
    language: 'id',
    textKind: 'original',
    start: 0,
    end: quote.length,
    alsoIn: [],
    newerIn: null,
    flags: [],
    translation: null,
    ...given,
    quote,
  };
}

export function answered(given: Partial<Answered> = {}): Answered {
  return {
    kind: 'answered',
    question: 'Seberapa besar investasi asing langsung Jepang di ASEAN?',
    language: 'id',
    passages: [],
    confidence: 0.9,
    shortAnswer: { text: '21,2 miliar dolar AS', source: '21,2 miliar dolar AS', quantity: null, citation: 1 },
    verdict: null,
    citations: [citation()],
    ...given,
  };
}

export function abstained(given: Partial<Abstained> = {}): Abstained {
  return {
    kind: 'abstained',
    question: 'Siapa presiden Indonesia?',
    language: 'id',
    passages: [],
    confidence: 0.1,
    reason: 'weak-evidence',
    nearest: [citation()],
    ...given,
  };
}

export function checked(given: Partial<CheckResult> = {}): CheckResult {
  return {
    claim: 'Investasi Jepang di ASEAN 21,2 miliar dolar AS.',
    language: 'id',
    verdict: 'supported',
    checkable: true,
    reason: null,
    confidence: 0.8,
    differences: [],
    published: [],
    citations: [{ ...citation(), stance: 'supports' }],
    nearest: [],
    passages: [],
    ...given,
  };
}
