/** Does one piece of work after another, in the order given; a piece that fails does not hold up the next. */
export function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

export interface BoundedTurnsOptions {
  /** How many pieces of work may be there at once, the one that is done now included; at least 1. */
  readonly most: number;
  /** What a piece beyond that is refused with. */
  readonly refusal: () => Error;
}

/**
 * Takes turns, and refuses work at once where too much is waiting already. Work of the same `key` that is there already is not
 * done again: both get its result.
 */
export function createBoundedTurns({
  most,
  refusal,
}: BoundedTurnsOptions): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const inTurn = createTurns();
  const present = new Map<string, Promise<unknown>>();
  return <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const known = present.get(key);
    // Of the same key is the same work, so its result is of the same kind.
    if (known) return known as Promise<Result>;
    if (present.size >= most) return Promise.reject(refusal());
    const done = inTurn(work).finally(() => present.delete(key));
    present.set(key, done);
    return done;
  };
}
