import type { Language } from '../types.js';

/** More digits than this do not survive a double, so such a numeral is an identifier at best and is not read. */
const MAX_SIGNIFICANT_DIGITS = 15;

const DECIMAL_MARK = { id: ',', en: '.' } as const satisfies Record<Language, string>;
const GROUPS_OF_THREE = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/u;

/**
 * Reads digits with points and commas and gives them in plain notation ("1096.18"), or null where they are no number
 * (more than 15 significant digits, a leading zero as in phone numbers, "1.1.1").
 *
 * - With both marks the last one is the decimal mark, whatever the language: "1.096,18", "1,096.18".
 * - The same mark twice or more groups thousands: "1.234.567".
 * - One mark that the language uses for decimals is decimal: "2,500" is 2.5 in Indonesian, "2.500" in English.
 * - One mark that the language uses for thousands groups them when exactly three digits follow ("1.500" is 1500 in
 *   Indonesian) and is taken for foreign decimal notation otherwise ("1.5 juta", "16.9").
 * - `threeDigitsAreThousands` settles the one ambiguous shape against the language's decimal mark: nobody quotes
 *   thousandths of a rupiah, so "Rp15.000" in an English text is fifteen thousand.
 */
export function readNumeral(numeral: string, language: Language, threeDigitsAreThousands = false): string | null {
  // Bounds the work below: with its marks, no readable number is longer.
  if (numeral.length > 4 * MAX_SIGNIFICANT_DIGITS) return null;
  const plain = plainNotation(numeral, language, threeDigitsAreThousands);
  if (plain === null || /^0\d/u.test(plain)) return null;
  const significant = plain.includes('.') ? plain.replace('.', '').replace(/^0+/u, '') : plain.replace(/^0+|0+$/gu, '');
  return significant.length > MAX_SIGNIFICANT_DIGITS ? null : plain;
}

function plainNotation(numeral: string, language: Language, threeDigitsAreThousands: boolean): string | null {
  const marks = numeral.replace(/\d/gu, '');
  const lastMark = marks.at(-1);
  if (lastMark === undefined) return numeral;
  const whole = numeral.slice(0, numeral.lastIndexOf(lastMark));
  const fraction = numeral.slice(whole.length + 1);
  if (new Set(marks).size === 2) {
    const lastIsAlone = marks.indexOf(lastMark) === marks.length - 1;
    return lastIsAlone && GROUPS_OF_THREE.test(whole) ? `${withoutMarks(whole)}.${fraction}` : null;
  }
  const grouped = GROUPS_OF_THREE.test(numeral);
  if (marks.length > 1) return grouped ? withoutMarks(numeral) : null;
  const groupsThousands = grouped && (threeDigitsAreThousands || lastMark !== DECIMAL_MARK[language]);
  return groupsThousands ? withoutMarks(numeral) : `${whole}.${fraction}`;
}

function withoutMarks(numeral: string): string {
  return numeral.replace(/[.,]/gu, '');
}
