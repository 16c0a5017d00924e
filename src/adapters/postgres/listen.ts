import pg from 'pg';

/** Told of what other processes on the database say. */
export interface ChangeListener {
  /** `payload` is null where notices may have been missed: before the connection was made, or made again. */
  onNotice(listen: (payload: string | null) => void): void;
  close(): Promise<void>;
}

/** Of node-postgres, though its types leave both out. */
type Referable = pg.Client & { ref(): void; unref(): void };

/** How long is waited before a lost connection is made again, in milliseconds, longer each time up to the last. */
const pausesMs = [250, 1000, 5000, 15_000];

/** Listens on a channel with a connection of its own, which does not keep the program running. It is made anew as often as it breaks. */
export function listenTo(url: string, channel: string): ChangeListener {
  const listeners: ((payload: string | null) => void)[] = [];
  let isUntold = false;
  const tell = (payload: string | null): void => {
    if (listeners.length === 0) isUntold = true;
    for (const listen of listeners) listen(payload);
  };
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let failures = 0;

  const again = (): void => {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), pausesMs[Math.min(failures, pausesMs.length - 1)]);
    timer.unref();
    failures += 1;
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'sitasi listens', keepAlive: true });
    next.on('error', () => undefined);
    next.on('end', again);
    next.on('notification', ({ payload }) => {
      tell(payload ?? null);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      if (isClosed) {
        await next.end();
        return;
      }
      (next as Referable).unref();
      client = next;
      failures = 0;
      tell(null);
    } catch {
      next.removeListener('end', again);
      await next.end().catch(() => undefined);
      again();
    }
  };
  void connect();
  return {
    onNotice: (listen) => {
      listeners.push(listen);
      if (isUntold) listen(null);
      isUntold = false;
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      // A program with nothing else to wait for would end before the connection does.
      (client as Referable | null)?.ref();
      await client?.end().catch(() => undefined);
    },
  };
}
