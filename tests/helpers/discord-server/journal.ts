/** One REST request as the server took it, with what came of it. */
export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10` and the query. */
  readonly path: string;
  readonly body: unknown;
  /** What came of it; 0 where it was neither done nor answered. */
  readonly status: number;
  /** The body of the answer. */
  readonly response: unknown;
  /** False where the answer was kept back or the connection cut, whatever `status` says. */
  readonly isAnswered: boolean;
}

/** Keeps what happened and lets a test wait for what has not happened yet. */
export interface Journal<Entry> {
  readonly entries: readonly Entry[];
  add(entry: Entry): void;
  /** The first entry that matches, past or to come, from position `from` on. */
  find(matches: (entry: Entry) => boolean, from?: number): Promise<Entry>;
}

export function createJournal<Entry>(): Journal<Entry> {
  const entries: Entry[] = [];
  const waiting = new Set<(entry: Entry) => void>();
  return {
    entries,
    add(entry) {
      entries.push(entry);
      for (const notice of [...waiting]) notice(entry);
    },
    find(matches, from = 0) {
      const past = entries.slice(from).find(matches);
      if (past !== undefined) return Promise.resolve(past);
      return new Promise((resolve) => {
        const notice = (entry: Entry): void => {
          if (!matches(entry)) return;
          waiting.delete(notice);
          resolve(entry);
        };
        waiting.add(notice);
      });
    },
  };
}
