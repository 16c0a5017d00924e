import type { Abstained, Answer, Answered, AskRequest, Citation, FactChecker } from '../../src/engine/index.js';

export interface FakeFactChecker extends FactChecker {
  /** What it was asked, in order. */
  readonly asked: readonly AskRequest[];
}

/** Answers as it is told to. */
export function createFakeFactChecker(answer: (request: AskRequest) => Answer | Promise<Answer>): FakeFactChecker {
  const asked: AskRequest[] = [];
  return {
    asked,
    async ask(request) {
      asked.push(request);
      return answer(request);
    },
    check: () => Promise.reject(new Error('this fake judges no claims')),
    sources: () => Promise.resolve([]),
    article: () => Promise.resolve(null),
    surroundings: () => Promise.resolve(null),
    status: () => Promise.resolve({ articles: 1, claims: 1, fingerprint: 'fake' }),
  };
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
