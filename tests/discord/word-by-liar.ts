import { onTestFinished } from 'vitest';
import { createEndpoint } from '../../src/adapters/language-model/endpoint.js';
import { createLanguageModel } from '../../src/adapters/language-model/language-model.js';
import { createSpending } from '../../src/adapters/language-model/spending.js';
import { readWordPairs } from '../../src/adapters/models/word-pairs.js';
import { readPrompts } from '../../src/adapters/prompts/read-prompts.js';
import { createBilingualWords, defaultSettings, type FactChecker } from '../../src/engine/index.js';
import { wordReplies } from '../../src/word-replies.js';
import { startLanguageModelServer } from '../helpers/language-model-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether the bot under test has a language model, one that lies. */
    readonly isWorded?: boolean;
  }
}

const lie = 'Investasi Jepang di ASEAN bernilai 99,9 miliar dolar AS pada 2024.';
const replies = {
  answer: { answers: true, sentences: [{ text: lie, citations: [1] }] },
  verdict: { sentences: [{ text: lie, citations: [1] }] },
  translation: { translation: lie },
  standalone_claim: { claim: lie },
};

/** The same fact checker behind a language model whose every sentence is a lie, and a reader that believes them all. */
export async function wordByLiar<Checker extends FactChecker>(factChecker: Checker): Promise<Checker> {
  const server = await startLanguageModelServer();
  onTestFinished(() => server.close());
  server.script(({ response_format: format }) => ({
    kind: 'says',
    content: replies[(format?.json_schema.name ?? 'answer') as keyof typeof replies],
  }));
  const { prompts } = await readPrompts('prompts');
  if (prompts === null) throw new Error('the shipped prompts can be read');
  const limits = { tokensPerDay: 1e9, moneyPerDay: null, prices: { input: 0, output: 0 } };
  const writer = createLanguageModel({
    model: 'liar',
    endpoint: createEndpoint({ url: server.url, key: null, model: 'liar' }),
    prompts: () => prompts,
    spending: createSpending(limits, null, () => new Date()),
    patienceMs: 5000,
    onOutcome: () => undefined,
  });
  const believing = { read: () => Promise.resolve({ verdict: { supported: 1, refuted: 0, notEnoughInfo: 0 } }) };
  const words = createBilingualWords(await readWordPairs('models'));
  const parts = { writer, words, reader: believing, settings: defaultSettings.wording };
  const onFailure = (cause: unknown): never => {
    throw cause;
  };
  return { ...factChecker, ...wordReplies(factChecker, { parts, onFailure }, (work) => work()) };
}
