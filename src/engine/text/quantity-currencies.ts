import type { Language } from '../types.js';
import {
  phraseAt,
  phraseTable,
  touchesPrevious,
  type PhraseMatch,
  type PhraseTable,
  type Token,
} from './quantity-tokens.js';

/** ISO 4217 codes that are read and written; the names come from the CLDR data of the platform. */
export const CURRENCIES = [
  ...['IDR', 'USD', 'EUR', 'JPY', 'CNY', 'MYR', 'SGD', 'AUD', 'GBP', 'KRW', 'THB', 'PHP', 'VND', 'MMK', 'KHR', 'BND'],
  ...['HKD', 'TWD', 'INR', 'SAR', 'AED', 'CHF', 'CAD', 'NZD', 'RUB', 'TRY', 'BRL', 'MXN', 'ZAR', 'SEK', 'NOK', 'DKK'],
] as const;

const SYMBOLS: readonly (readonly [symbol: string, code: string])[] = [
  ['Rp', 'IDR'],
  ['US$', 'USD'],
  ['AS$', 'USD'],
  ['$', 'USD'],
  ['S$', 'SGD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['C$', 'CAD'],
  ['NZ$', 'NZD'],
  ['R$', 'BRL'],
  ['RM', 'MYR'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₹', 'INR'],
  ['₫', 'VND'],
];

/** The everyday names that CLDR does not list. A bare dollar, peso, franc, rupee or riyal is the one most quoted. */
const EVERYDAY_NAMES: readonly (readonly [name: string, code: string])[] = [
  ...['rupiah', 'rupiahs', 'Indonesian rupiah'].map((name) => [name, 'IDR'] as const),
  ...['dolar', 'dolar AS', 'dolar Amerika', 'dollar', 'dollars', 'dollar AS', 'US dollar', 'U.S. dollar'].map(
    (name) => [name, 'USD'] as const,
  ),
  ...['U.S. dollars', 'American dollars', 'dolar US'].map((name) => [name, 'USD'] as const),
  ...['euro', 'euros'].map((name) => [name, 'EUR'] as const),
  ...['poundsterling', 'pound sterling', 'pounds sterling', 'British pounds'].map((name) => [name, 'GBP'] as const),
  ...['yuan', 'renminbi', 'yuan China', 'RMB'].map((name) => [name, 'CNY'] as const),
  ...['won Korea', 'Korean won'].map((name) => [name, 'KRW'] as const),
  ...['peso', 'pesos'].map((name) => [name, 'PHP'] as const),
  ...['franc', 'francs', 'Swiss francs', 'franc Swiss'].map((name) => [name, 'CHF'] as const),
  ...['rupee', 'rupees', 'rupe'].map((name) => [name, 'INR'] as const),
  ...['riyal', 'riyals', 'real Arab Saudi'].map((name) => [name, 'SAR'] as const),
  ...['rubel', 'ruble', 'rubles', 'roubles'].map((name) => [name, 'RUB'] as const),
  ...[
    ['yen', 'JPY'],
    ['ringgit', 'MYR'],
    ['baht', 'THB'],
    ['dong', 'VND'],
  ].map(([name = '', code = '']) => [name, code] as const),
];

/** "won" is also what a team did, and "pounds" also weigh: both need a scale word before them to be money. */
const NAMES_AFTER_A_SCALE: PhraseTable<string> = phraseTable([
  ['won', 'KRW'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
]);

/** What a writer of the language calls more than one of the currency: "US dollars", "dolar Amerika Serikat". */
export function currencyName(code: string, language: Language): string {
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency: code, currencyDisplay: 'name' });
  const name = parts.formatToParts(2).find((part) => part.type === 'currency')?.value ?? code;
  return language === 'id' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const PREFIXES = phraseTable<string>([...SYMBOLS, ...CURRENCIES.map((code) => [code, code] as const)]);

const SUFFIXES = phraseTable<string>([
  ...EVERYDAY_NAMES,
  ...CURRENCIES.map((code) => [code, code] as const),
  ...SYMBOLS.filter(([symbol]) => !/\p{L}/u.test(symbol)),
  ...CURRENCIES.flatMap((code) => [
    [currencyName(code, 'id'), code] as const,
    [currencyName(code, 'en'), code] as const,
    [new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? code, code] as const,
  ]),
]);

/** A currency written before its amount ("Rp", "Rp.", "US$", "USD"), from token `index` on; `length` in tokens. */
export function currencyBefore(tokens: readonly Token[], index: number): PhraseMatch<string> | null {
  const match = phraseAt(PREFIXES, tokens, index);
  const first = tokens[index];
  if (match === null || first === undefined || touchesWord(tokens, index)) return null;
  const isRupiah = first.lower === 'rp';
  if (first.kind === 'word' && !isRupiah && first.text !== first.text.toUpperCase()) return null;
  for (let offset = 1; offset < match.length; offset += 1) {
    if (!touchesPrevious(tokens, index + offset)) return null;
  }
  const dot = isRupiah && tokens[index + match.length]?.text === '.' && touchesPrevious(tokens, index + match.length);
  return dot ? { ...match, length: match.length + 1 } : match;
}

/** A currency written after its amount, from token `index` on; `length` in tokens. */
export function currencyAfter(
  tokens: readonly Token[],
  index: number,
  language: Language,
  scaled: boolean,
): PhraseMatch<string> | null {
  const match = phraseAt(SUFFIXES, tokens, index);
  if (match !== null) {
    const token = tokens[index];
    const isCode = match.length === 1 && token?.text.toUpperCase() === match.meaning;
    return isCode && token.text !== match.meaning ? null : match;
  }
  const guarded = phraseAt(NAMES_AFTER_A_SCALE, tokens, index);
  return guarded !== null && (scaled || (language === 'id' && guarded.meaning === 'KRW')) ? guarded : null;
}

function touchesWord(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  return touchesPrevious(tokens, index) && (previous?.kind === 'word' || previous?.kind === 'numeral');
}
