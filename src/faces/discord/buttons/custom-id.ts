import { z } from 'zod';
import { claimHash } from '../../../engine/index.js';

/** Raised when an action's parameters change their meaning; the buttons already out there are then told apart. */
const version = 's1';
const maxLength = 100;

const customIdSchema = z
  .string()
  .max(maxLength)
  .regex(/^s\d+:[a-z-]{1,20}(?::[0-9A-Za-z_.-]*)*$/u);

export interface PressedButton {
  readonly action: string;
  readonly parameters: readonly string[];
}

/** The id of a button. Throws a RangeError for what could not be read again. */
export function customId(action: string, ...parameters: readonly string[]): string {
  const made = [version, action, ...parameters].join(':');
  if (!customIdSchema.safeParse(made).success) throw new RangeError(`no id of a button: ${action}`);
  return made;
}

/** What an id says, or null where another version, or somebody else, made it. */
export function readCustomId(given: unknown): PressedButton | null {
  const parsed = customIdSchema.safeParse(given);
  if (!parsed.success) return null;
  const [itsVersion, action = '', ...parameters] = parsed.data.split(':');
  return itsVersion === version ? { action, parameters } : null;
}

/** Short form of the corpus fingerprint: enough to tell that the corpus is another one. */
export function corpusKeyOf(fingerprint: string): string {
  return claimHash('corpus', fingerprint).slice(0, 8);
}

export const corpusKeySchema = z.string().regex(/^[0-9a-z]{8}$/u);
export const claimHashSchema = z.string().regex(/^[0-9a-z]{12}$/u);
