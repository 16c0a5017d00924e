/** Does work when its turn comes. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Does one piece of work after another, in the order given; a piece that fails does not hold up the next. */
export function createTurns(): TakeTurn {
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

export interface BoundedTurns {
  readonly take: TakeTurn;
  /** Pieces of work that are there, the one that is done now included. */
  readonly present: () => number;
}

/** Takes turns, and refuses work at once where too much is waiting already. */
export function createBoundedTurns({ most, refusal }: BoundedTurnsOptions): BoundedTurns {
  const inTurn = createTurns();
  let present = 0;
  return {
    take: (work) => {
      if (present >= most) return Promise.reject(refusal());
      present += 1;
      return inTurn(work).finally(() => {
        present -= 1;
      });
    },
    present: () => present,
  };
}

/** Does work at once, but not again while work of the same `key` runs: both get its result. */
export function createShared(): <Result>(key: string, work: () => Promise<Result>) => Promise<Result> {
  const running = new Map<string, Promise<unknown>>();
  return <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    // Of the same key is the same work, so its result is of the same kind.
    const known = running.get(key) as Promise<Result> | undefined;
    if (known) return known;
    const done = work().finally(() => running.delete(key));
    running.set(key, done);
    return done;
  };
}
