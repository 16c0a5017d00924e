import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleWhen } from 'cockatiel';
import type { z } from 'zod';
import type { Language } from '../../engine/types.js';
import type { NumberedPassage, Writer, WriterOutcome } from '../../engine/wording/worded.js';
import { render } from '../prompts/prompt-file.js';
import { replySchemas, type Purpose, type ReplyTo, type VariablesOf } from '../prompts/reply-schemas.js';
import type { Prompts } from '../prompts/read-prompts.js';
import { EndpointError, type ChatMessage, type Endpoint } from './endpoint.js';
import type { Spending, Tokens } from './spending.js';

export interface LanguageModelParts {
  readonly model: string;
  readonly endpoint: Endpoint;
  /** Asked anew for each task, so that prompts can be read anew. */
  readonly prompts: () => Prompts;
  readonly spending: Spending;
  /** For a task with its retry, in milliseconds. */
  readonly patienceMs: number;
  readonly onOutcome: (outcome: WriterOutcome, tookMs: number) => void;
}

/** The same by name, so that the reply to a purpose is known to be of its kind. */
const schemaOf: { readonly [Name in Purpose]: z.ZodType<ReplyTo<Name>> } = replySchemas;

/** After so many failures in a row the model is left alone for a while. */
const failuresToPause = 3;
const pauseMs = 60_000;

/** Three sentences with citations, and some room. */
const mostReplyTokens = 500;
/** In no script of either language does a token have less than this many characters on average. */
const leastCharactersPerToken = 2;

/** A writer behind an endpoint: one retry with what was wrong, a pause after failures, and never more than the day's budget. */
export function createLanguageModel(parts: LanguageModelParts): Writer {
  const { endpoint, spending, patienceMs, onOutcome } = parts;
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof EndpointError),
    { halfOpenAfter: pauseMs, breaker: new ConsecutiveBreaker(failuresToPause) },
  );
  // Some endpoints know no schemas: they are told once in the prompt, which has it too.
  let takesSchema = true;

  async function complete(
    purpose: Purpose,
    schema: Readonly<Record<string, unknown>>,
    messages: readonly ChatMessage[],
    signal: AbortSignal,
  ): Promise<string | null> {
    const reservation = spending.reserve(most(messages));
    if (reservation === null) return null;
    const ask = (withSchema: boolean) =>
      endpoint.complete({
        messages,
        format: withSchema ? { name: purpose.replace('-', '_'), schema } : null,
        mostTokens: mostReplyTokens,
        signal,
      });
    try {
      const { content, usage } = await ask(takesSchema).catch((error: unknown) => {
        const isRefused = error instanceof EndpointError && (error.status === 400 || error.status === 422);
        if (!takesSchema || !isRefused) throw error;
        takesSchema = false;
        return ask(false);
      });
      reservation.settle(usage ?? estimate(messages, content));
      return content;
    } catch (error) {
      // Whether a request that failed is charged is the endpoint's to know, so what was sent counts.
      reservation.settle(estimate(messages, ''));
      throw error;
    }
  }

  async function write<Name extends Purpose>(
    purpose: Name,
    language: Language,
    variables: VariablesOf<Name>,
  ): Promise<ReplyTo<Name> | null> {
    const startedAt = performance.now();
    const told = <Value>(outcome: WriterOutcome, value: Value): Value => {
      onOutcome(outcome, performance.now() - startedAt);
      return value;
    };
    const prompt = parts.prompts()[language][purpose];
    const messages: ChatMessage[] = [
      { role: 'system', content: prompt.system },
      { role: 'user', content: render(prompt.user, fenced(variables)) },
    ];
    const signal = AbortSignal.timeout(patienceMs);
    const schema = schemaOf[purpose];
    try {
      return await breaker.execute(async () => {
        const first = await complete(purpose, prompt.schema, messages, signal);
        if (first === null) return told('budget-spent', null);
        const read = readReply(first, schema);
        if (read.success) return told('written', read.data);
        const second = await complete(purpose, prompt.schema, [...messages, ...complaint(first, read.problem)], signal);
        if (second === null) return told('budget-spent', null);
        const again = readReply(second, schema);
        if (!again.success) throw new EndpointError('unreadable');
        return told('written', again.data);
      });
    } catch (error) {
      if (error instanceof BrokenCircuitError) return told('paused', null);
      if (error instanceof EndpointError) return told(error.failure, null);
      throw error;
    }
  }

  return {
    model: parts.model,
    async draftAnswer({ question, language, passages }) {
      const reply = await write('answer', language, { question, passages: listed(passages) });
      return reply?.answers === true ? reply.sentences : null;
    },
    async draftVerdict({ claim, verdict, language, passages }) {
      const reply = await write('verdict', language, { claim, verdict, passages: listed(passages) });
      return reply?.sentences ?? null;
    },
    async translate({ quote, to }) {
      const reply = await write('translation', to, { quote });
      return reply?.translation ?? null;
    },
    async standAlone({ sentence, context, language }) {
      const reply = await write('standalone-claim', language, { sentence, context });
      return reply?.claim ?? null;
    },
  };
}

/** One passage a line, as JSON: no line break or quotation mark of a passage ends it early. */
function listed(passages: readonly NumberedPassage[]): string {
  return passages
    .map(({ n, quote, outlet, publishedOn }) => JSON.stringify({ number: n, quote, outlet, published: publishedOn }))
    .join('\n');
}

/** Without the signs that could close the fence around a variable. */
function fenced<Variables extends Readonly<Record<string, string>>>(variables: Variables): Variables {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, value.replace(/</gu, '‹').replace(/>/gu, '›')]),
  ) as Variables;
}

type ReadReply<Value> =
  { readonly success: true; readonly data: Value } | { readonly success: false; readonly problem: string };

/** The whole reply is one JSON object of the schema, and nothing stands around it. */
function readReply<Value>(content: string, schema: z.ZodType<Value>): ReadReply<Value> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { success: false, problem: 'The reply is not one JSON object with nothing around it.' };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return { success: false, problem: problems.slice(0, 5).join('\n') };
}

/** How much of a reply that could not be read is sent back. */
const mostSentBack = 2000;

const complaint = (reply: string, problem: string): readonly ChatMessage[] => [
  { role: 'assistant', content: reply.slice(0, mostSentBack) },
  { role: 'user', content: problem },
];

const lengthOf = (messages: readonly ChatMessage[]): number =>
  messages.reduce((sum, { content }) => sum + content.length, 0);

const most = (messages: readonly ChatMessage[]): Tokens => ({
  input: Math.ceil(lengthOf(messages) / leastCharactersPerToken),
  output: mostReplyTokens,
});

/** Where the endpoint counts nothing: by the characters, rather too much than too little. */
const estimate = (messages: readonly ChatMessage[], reply: string): Tokens => ({
  input: Math.ceil(lengthOf(messages) / leastCharactersPerToken),
  output: Math.ceil(reply.length / leastCharactersPerToken),
});
