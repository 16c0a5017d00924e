import {
  standaloneClaim,
  wordAnswer,
  wordCheck,
  type Engine,
  type FactChecker,
  type WordingParts,
} from './engine/index.js';
import { createShared, type TakeTurn } from './take-turns.js';

export interface ReplyWording {
  readonly parts: WordingParts;
  /** What broke, which is a mistake in this program: whatever an endpoint does ends in no wording. */
  readonly onFailure: (cause: unknown) => void;
}

/**
 * Asks the engine in turn, and lets the language model, where there is one, word what it replies outside of the turns: nobody waits for
 * somebody else's wording. The same request at the same time is answered once.
 */
export function wordReplies(
  engine: Pick<Engine, 'ask' | 'check'>,
  wording: ReplyWording | null,
  takeTurn: TakeTurn,
): Pick<FactChecker, 'ask' | 'check'> {
  const share = createShared();
  /** The reply is there already: nothing that happens while it is worded may take it away. */
  const worded = async <Reply>(plain: Reply, word: (parts: WordingParts) => Promise<Reply>): Promise<Reply> => {
    if (wording === null) return plain;
    try {
      return await word(wording.parts);
    } catch (cause) {
      wording.onFailure(cause);
      return plain;
    }
  };
  return {
    ask: (request) =>
      share(JSON.stringify(['ask', request]), async () => {
        const answer = await takeTurn(() => engine.ask(request));
        return worded(answer, (parts) => wordAnswer(answer, request, parts));
      }),
    check: (request) =>
      share(JSON.stringify(['check', request]), async () => {
        const readAs = await worded<string | null>(null, (parts) => standaloneClaim(request, parts));
        const { claim } = request;
        const result = await takeTurn(() => engine.check({ ...request, claim: readAs ?? claim }));
        const told = readAs === null ? result : { ...result, claim, readAs };
        return worded(told, (parts) => wordCheck(told, request, parts));
      }),
  };
}
