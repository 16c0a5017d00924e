import type { Approximation, Language, Quantity } from '../types.js';
import { currencyName } from '../text/quantity-currencies.js';
import { ENGLISH_ORDINALS, englishOrdinalSuffix } from '../text/quantity-ordinals.js';
import { unitName } from '../text/units.js';

const APPROXIMATION_WORDS: Readonly<Record<Language, Readonly<Record<Approximation, string>>>> = {
  id: {
    exact: '',
    about: 'sekitar ',
    'at-least': 'setidaknya ',
    'at-most': 'paling banyak ',
    'more-than': 'lebih dari ',
    'less-than': 'kurang dari ',
  },
  en: {
    exact: '',
    about: 'about ',
    'at-least': 'at least ',
    'at-most': 'at most ',
    'more-than': 'more than ',
    'less-than': 'less than ',
  },
};

const RANGE_WORD = { id: 'sampai', en: 'to' } as const satisfies Record<Language, string>;

interface Scale {
  readonly exponent: number;
  readonly id: string;
  readonly en: string;
}

const SCALES: readonly Scale[] = [
  { exponent: 12, id: 'triliun', en: 'trillion' },
  { exponent: 9, id: 'miliar', en: 'billion' },
  { exponent: 6, id: 'juta', en: 'million' },
];
/** With more decimals before its scale word a value is written out: "1,234,567" rather than "1.234567 million". */
const MAX_SCALED_DECIMALS = 2;

/** Currencies that English text writes with a sign before the amount; the others are named behind it. */
const ENGLISH_SIGNS = new Map([
  ['IDR', 'Rp'],
  ['USD', 'US$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['JPY', '¥'],
  ['SGD', 'S$'],
  ['AUD', 'A$'],
  ['HKD', 'HK$'],
  ['MYR', 'RM'],
]);
/** What Indonesian news calls a currency where CLDR's name is longer. */
const INDONESIAN_NAMES = new Map([
  ['USD', 'dolar AS'],
  ['EUR', 'euro'],
  ['JPY', 'yen'],
  ['CNY', 'yuan'],
  ['MYR', 'ringgit'],
]);

/**
 * Writes a quantity as a writer of the language would ("US$21.2 billion", "21,2 miliar dolar AS"), with its words of
 * approximation. No digit is lost: `findQuantities` reads the same quantity back for every value of up to 15
 * significant digits.
 */
export function formatQuantity(quantity: Quantity, language: Language): string {
  const { value, upper, approximation } = quantity;
  const words = APPROXIMATION_WORDS[language][approximation];
  if (upper === null) return words + single(quantity, value, language);
  return words + range(quantity, value, upper, language);
}

function single(quantity: Quantity, value: number, language: Language): string {
  if (quantity.kind === 'rank') {
    const isPlain = quantity.approximation === 'exact' && quantity.upper === null;
    return formatRank(value, isPlain, language);
  }
  return withUnit(quantity, amount(quantity, value, scaleOf(value), language), value, language);
}

function range(quantity: Quantity, lower: number, upper: number, language: Language): string {
  const joint = ` ${RANGE_WORD[language]} `;
  if (quantity.kind === 'rank') return single(quantity, lower, language) + joint + single(quantity, upper, language);
  // A scale behind the upper end would be read as the lower end's too.
  const [lowerScale, upperScale] = [scaleOf(lower), scaleOf(upper)];
  const scale = lowerScale === upperScale ? lowerScale : null;
  const ends = amount(quantity, lower, scale, language) + joint + amount(quantity, upper, scale, language);
  return withUnit(quantity, ends, upper, language);
}

function formatRank(value: number, inWords: boolean, language: Language): string {
  if (language === 'id') {
    const word = inWords ? INDONESIAN_ORDINALS[value - 1] : undefined;
    return word ?? `ke-${String(value)}`;
  }
  const word = inWords && value <= 10 ? ENGLISH_ORDINALS[value - 1] : undefined;
  return word ?? `${String(value)}${englishOrdinalSuffix(value)}`;
}

const INDONESIAN_ORDINALS = [
  ...['pertama', 'kedua', 'ketiga', 'keempat', 'kelima'],
  ...['keenam', 'ketujuh', 'kedelapan', 'kesembilan', 'kesepuluh'],
];

/** The number with its scale and, where the language puts it first, its currency sign. */
function amount(quantity: Quantity, value: number, scale: Scale | null, language: Language): string {
  const sign = quantity.kind === 'money' ? currencySign(quantity.unit, language) : null;
  const minus = value < 0 ? 'minus ' : '';
  return minus + (sign ?? '') + scaled(Math.abs(value), scale, quantity.unit, language);
}

function withUnit(quantity: Quantity, text: string, value: number, language: Language): string {
  const { kind, unit } = quantity;
  if (unit === null || kind === 'number' || kind === 'rank') return text;
  if (kind === 'money') {
    return currencySign(unit, language) === null ? `${text} ${nameOfCurrency(unit, language)}` : text;
  }
  if (kind === 'percent') {
    if (unit === 'percentage-point') return `${text} ${language === 'id' ? 'poin persentase' : 'percentage points'}`;
    return `${text} ${language === 'id' ? 'persen' : 'percent'}`;
  }
  return `${text} ${unitName(unit, value, language)}`;
}

function scaled(value: number, scale: Scale | null, unit: string | null, language: Language): string {
  if (scale !== null) return `${grouped(shifted(value, scale), language)} ${scale[language]}`;
  // Three decimals of a rupiah would read as thousands; a fourth settles it.
  const minimum = unit === 'IDR' && decimalsOf(value) === 3 ? 4 : 0;
  return grouped(value, language, minimum);
}

/** The largest scale that leaves `value` at least one and few decimals, or null. */
function scaleOf(value: number): Scale | null {
  const size = Math.abs(value);
  const fits = (scale: Scale): boolean => {
    const digits = shifted(size, scale);
    return digits >= 1 && Number.isFinite(digits) && decimalsOf(digits) <= MAX_SCALED_DECIMALS;
  };
  return SCALES.find(fits) ?? null;
}

function shifted(value: number, scale: Scale): number {
  return Number(`${String(value)}e-${String(scale.exponent)}`);
}

/** Decimal places of the shortest notation that reads back as `value`. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const fraction = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}

function grouped(value: number, language: Language, minimumFractionDigits = 0): string {
  return new Intl.NumberFormat(language, {
    useGrouping: 'always',
    minimumFractionDigits,
    maximumFractionDigits: 20,
  }).format(value);
}

function currencySign(code: string | null, language: Language): string | null {
  if (code === 'IDR') return 'Rp';
  return language === 'en' && code !== null ? (ENGLISH_SIGNS.get(code) ?? null) : null;
}

function nameOfCurrency(code: string, language: Language): string {
  return (language === 'id' ? INDONESIAN_NAMES.get(code) : undefined) ?? currencyName(code, language);
}
