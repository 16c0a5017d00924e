import type { Answer, Verdict } from '../../../engine/index.js';

/** Kinds are told apart by their words; the colour only repeats it. Also told apart by those who see no red or green. */
export const kindColours: Readonly<Record<Answer['kind'] | Verdict, number>> = {
  answered: 0x0072b2,
  abstained: 0x6b7280,
  supported: 0x009e73,
  refuted: 0xd55e00,
  'not-enough-info': 0x6b7280,
};

/** For what is no answer: articles, the state of the corpus. */
export const plainColour = 0x4b5563;
