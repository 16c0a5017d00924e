/** Remembers the last ids it was shown, so that an event delivered twice is answered once. */
export interface SeenIds {
  /** True the first time. */
  readonly isNew: (snowflake: string) => boolean;
}

export function createSeenIds(capacity: number): SeenIds {
  const seen = new Set<string>();
  return {
    isNew(snowflake) {
      if (seen.has(snowflake)) return false;
      seen.add(snowflake);
      const [oldest] = seen;
      if (seen.size > capacity && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}
