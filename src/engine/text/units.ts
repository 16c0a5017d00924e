import type { Language } from '../types.js';
import { isDash, phraseAt, phraseTable, touchesPrevious, type Token, wordSet } from './quantity-tokens.js';

/** A unit of measure: how it is stored, how each language writes it, and the other spellings it is read from. */
interface MeasureUnit {
  readonly unit: string;
  readonly id: string;
  readonly en: readonly [one: string, many: string];
  readonly spellings: readonly string[];
}

function measure(unit: string, id: string, en: readonly [string, string], ...spellings: string[]): MeasureUnit {
  return { unit, id, en, spellings };
}

/** A unit whose symbol is written the same way in both languages. */
function symbol(unit: string, ...spellings: string[]): MeasureUnit {
  return { unit, id: unit, en: [unit, unit], spellings };
}

export const MEASURE_UNITS: readonly MeasureUnit[] = [
  symbol('km', 'kilometer', 'kilometers', 'kilometre', 'kilometres'),
  symbol('m', 'meter', 'meters', 'metre', 'metres'),
  symbol('cm', 'sentimeter', 'centimeter', 'centimeters', 'centimetre', 'centimetres'),
  symbol('mm', 'milimeter', 'millimeter', 'millimeters', 'millimetre', 'millimetres'),
  measure('mi', 'mil', ['mile', 'miles']),
  measure('ft', 'kaki', ['foot', 'feet'], 'ft'),
  measure('in', 'inci', ['inch', 'inches'], 'inchi'),
  symbol('km²', 'km2', 'km persegi', 'kilometer persegi', 'sq km', 'square kilometers', 'square kilometres'),
  symbol('m²', 'm2', 'm persegi', 'meter persegi', 'square meters', 'square metres', 'sq m'),
  symbol('m³', 'm3', 'meter kubik', 'cubic meters', 'cubic metres'),
  measure('mi²', 'mil persegi', ['square mile', 'square miles'], 'sq mi'),
  measure('ft²', 'kaki persegi', ['square foot', 'square feet'], 'sq ft'),
  measure('ha', 'hektare', ['hectare', 'hectares'], 'ha', 'hektar'),
  measure('acre', 'ekar', ['acre', 'acres']),
  symbol('kg', 'kilogram', 'kilograms', 'kilo'),
  measure('g', 'gram', ['gram', 'grams'], 'g'),
  symbol('mg', 'miligram', 'milligram', 'milligrams'),
  measure('t', 'ton', ['ton', 'tons'], 'tonne', 'tonnes', 'metric tons', 'metrik ton', 'ton metrik'),
  measure('l', 'liter', ['liter', 'liters'], 'litre', 'litres', 'L'),
  symbol('ml', 'mililiter', 'milliliters', 'millilitres'),
  measure('barrel', 'barel', ['barrel', 'barrels']),
  symbol('km/h', 'km/jam', 'km per jam', 'kilometer per jam', 'kilometers per hour', 'kilometres per hour', 'kph'),
  symbol('mph', 'miles per hour', 'mil per jam'),
  symbol('m/s', 'meter per detik', 'meters per second', 'metres per second'),
  symbol('°C', 'derajat Celsius', 'derajat Celcius', 'degrees Celsius', 'degree Celsius', 'degrees C'),
  symbol('°F', 'derajat Fahrenheit', 'degrees Fahrenheit', 'degrees F'),
  measure('°', 'derajat', ['degree', 'degrees'], '°'),
  measure('s', 'detik', ['second', 'seconds'], 'secs'),
  measure('min', 'menit', ['minute', 'minutes'], 'mins'),
  measure('h', 'jam', ['hour', 'hours'], 'hrs'),
  measure('day', 'hari', ['day', 'days']),
  measure('week', 'minggu', ['week', 'weeks'], 'pekan'),
  measure('month', 'bulan', ['month', 'months']),
  measure('year', 'tahun', ['year', 'years'], 'thn', 'yr', 'yrs'),
  measure('decade', 'dekade', ['decade', 'decades'], 'dasawarsa'),
  measure('century', 'abad', ['century', 'centuries']),
  measure('times', 'kali', ['time', 'times'], 'kali lipat', 'fold', 'x', '×'),
  symbol('kW', 'kilowatt', 'kilowatts'),
  symbol('MW', 'megawatt', 'megawatts'),
  symbol('GW', 'gigawatt', 'gigawatts'),
  measure('W', 'watt', ['watt', 'watts']),
  symbol('kWh'),
  symbol('MB', 'megabyte', 'megabytes', 'megabita'),
  symbol('GB', 'gigabyte', 'gigabytes', 'gigabita'),
  symbol('TB', 'terabyte', 'terabytes', 'terabita'),
  symbol('Mbps'),
  symbol('Hz', 'hertz'),
  symbol('MHz', 'megahertz'),
  symbol('GHz', 'gigahertz'),
  measure('basis-point', 'basis poin', ['basis point', 'basis points'], 'bps'),
];

/** What stands beside a number and says what it counts. */
export interface UnitReading {
  readonly kind: 'percent' | 'measure';
  readonly unit: string;
  /** Index of the first token after the unit. */
  readonly next: number;
}

const MEASURES = phraseTable(
  MEASURE_UNITS.flatMap(({ unit, id, en, spellings }) =>
    [unit, id, ...en, ...spellings].map((phrase) => [phrase, unit] as const),
  ),
);

const PERCENTS = phraseTable(
  ['%', 'persen', 'prosen', 'percent', 'per cent', 'pct'].map((phrase) => [phrase, 'percent'] as const),
);
const PERCENTAGE_POINTS = phraseTable(
  ['poin persentase', 'poin persen', 'persen poin', 'percentage points', 'percentage point', 'pp']
    .concat(['% poin', 'percent points', 'persentase poin'])
    .map((phrase) => [phrase, 'percentage-point'] as const),
);

/** Symbols that another letter case turns into something else: "5 m" is a length, "5 M" a sum, "5G" a network. */
const CASE_MATTERS: ReadonlySet<string> = wordSet('m g min x pp');
/** Symbols that are a word or a letter of something else unless they touch the digits: "8in", "5 in the final". */
const MUST_TOUCH: ReadonlySet<string> = wordSet('in h s t');
const SYMBOL_UNITS: ReadonlySet<string> = wordSet('m g l ft mi x × kaki');

/**
 * The percent sign or unit of measure from token `index` on. After a number in words only units written in words
 * count ("five feet", but not "enam m"), and Indonesian "kaki", which is also a leg, needs digits.
 */
export function unitAt(tokens: readonly Token[], index: number, numberInWords: boolean): UnitReading | null {
  const points = phraseAt(PERCENTAGE_POINTS, tokens, index);
  if (points !== null) return { kind: 'percent', unit: points.meaning, next: index + points.length };
  const percent = phraseAt(PERCENTS, tokens, index);
  if (percent !== null) return { kind: 'percent', unit: percent.meaning, next: index + percent.length };
  const match = phraseAt(MEASURES, tokens, index);
  const first = tokens[index];
  if (match === null || first === undefined) return null;
  if (match.length === 1) {
    const { lower, text } = first;
    if (MUST_TOUCH.has(lower) && (lower === 's' || text !== lower || !touchesPrevious(tokens, index))) return null;
    if (lower === 'w' && text === lower) return null;
    if (lower === 'x' && touchesPrevious(tokens, index + 1)) return null;
    if (CASE_MATTERS.has(lower) && text !== lower) return null;
    if (numberInWords && SYMBOL_UNITS.has(lower)) return null;
  }
  return { kind: 'measure', unit: match.meaning, next: index + match.length };
}

/** The unit of a hyphenated English adjective: "15-year-old", "five-kilometre". */
export function hyphenatedUnitAt(tokens: readonly Token[], index: number): UnitReading | null {
  if (!isDash(tokens[index]) || !touchesPrevious(tokens, index) || !touchesPrevious(tokens, index + 1)) return null;
  return unitAt(tokens, index + 1, true);
}

/** How the language writes `unit` beside `value`; a unit it does not know is given back as it is. */
export function unitName(unit: string, value: number, language: Language): string {
  const known = MEASURE_UNITS.find((measureUnit) => measureUnit.unit === unit);
  if (known === undefined) return unit;
  if (language === 'id') return known.id;
  return new Intl.PluralRules('en').select(value) === 'one' && value === 1 ? known.en[0] : known.en[1];
}
