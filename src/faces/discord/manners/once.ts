/** Remembers for a while what was said, so that it is said once. */
export interface Once {
  /** True the first time, and again when `forMs` milliseconds have passed since. */
  readonly isFirst: (key: string, forMs: number) => boolean;
  readonly forget: (key: string) => void;
}

/** Holds at most `capacity` keys: then the oldest are forgotten first. Nothing of it outlives the process. */
export function createOnce(capacity = 10_000): Once {
  const untilByKey = new Map<string, number>();
  return {
    isFirst(key, forMs) {
      const now = Date.now();
      if (now < (untilByKey.get(key) ?? 0)) return false;
      untilByKey.delete(key);
      untilByKey.set(key, now + forMs);
      if (untilByKey.size > capacity) {
        for (const [held, until] of untilByKey) if (until <= now) untilByKey.delete(held);
        const [oldest] = untilByKey.keys();
        if (untilByKey.size > capacity && oldest !== undefined) untilByKey.delete(oldest);
      }
      return true;
    },
    forget(key) {
      untilByKey.delete(key);
    },
  };
}
