import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What may be spent a day, by UTC. */
export interface SpendingLimits {
  readonly tokensPerDay: number;
  /** In the currency of the prices; null for no limit. */
  readonly moneyPerDay: number | null;
  /** For a million tokens each. */
  readonly prices: { readonly input: number; readonly output: number };
}

export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** Keeps count of what is spent, over restarts. */
export interface Spending {
  /** Takes what a request may cost at most out of the day's budget; null where that is too much. */
  reserve(most: Tokens): Reservation | null;
  /** Of today. */
  spent(): { readonly tokens: number; readonly money: number };
}

export interface Reservation {
  /** Puts what it did cost in the place of what was reserved. */
  settle(actual: Tokens): void;
}

const storedSchema = z.strictObject({
  day: z.iso.date(),
  tokens: z.number().min(0),
  money: z.number().min(0),
});

/** `file` holds the day's sums and nothing else; null for a budget that begins anew with the process. */
export function createSpending(limits: SpendingLimits, file: string | null, now: () => Date): Spending {
  let today = readStored(file) ?? { day: '', tokens: 0, money: 0 };
  const priceOf = ({ input, output }: Tokens): number =>
    (input * limits.prices.input + output * limits.prices.output) / 1_000_000;
  const turnDay = (): void => {
    const day = now().toISOString().slice(0, 10);
    if (today.day !== day) today = { day, tokens: 0, money: 0 };
  };
  const add = (tokens: number, money: number): void => {
    turnDay();
    today = { ...today, tokens: Math.max(0, today.tokens + tokens), money: Math.max(0, today.money + money) };
    store(file, today);
  };
  return {
    reserve(most) {
      turnDay();
      const [tokens, money] = [most.input + most.output, priceOf(most)];
      if (today.tokens + tokens > limits.tokensPerDay) return null;
      if (limits.moneyPerDay !== null && today.money + money > limits.moneyPerDay) return null;
      add(tokens, money);
      return {
        settle: (actual) => {
          add(actual.input + actual.output - tokens, priceOf(actual) - money);
        },
      };
    },
    spent() {
      turnDay();
      return { tokens: today.tokens, money: today.money };
    },
  };
}

/** What cannot be read counts as nothing: a budget is no reason not to start. */
function readStored(file: string | null): z.infer<typeof storedSchema> | null {
  if (file === null) return null;
  try {
    return storedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function store(file: string | null, sums: z.infer<typeof storedSchema>): void {
  if (file === null) return;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(sums));
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk leaves the sums in memory, where they still hold until the next start.
  }
}
