import type { CorpusWarning, CorpusWarningCode, Language } from '../engine/index.js';
import { describePublishedOn } from './describe-source.js';

/** What a warning's text may name. */
type Named = Pick<CorpusWarning, 'articleId' | 'subject' | 'date' | 'computed' | 'other'>;

/**
 * What is odd in an article, each as the rest of a sentence about it. The sentences concerned are shown beside the text, not
 * in it. None of them says which of two values is right: that is for a person to find out.
 */
export type CorpusWarningTexts = Readonly<Record<CorpusWarningCode, (warning: Named) => string>>;

const en: CorpusWarningTexts = {
  'outlet-missing': () => 'names no outlet',
  'date-missing': () => 'gives no date of publication',
  'translation-unknown': ({ subject }) => `is a translation of "${subject}", which is not in the corpus`,
  'translation-cycle': ({ subject }) => `translations point at each other in a circle: ${subject}`,
  'no-claims': () => 'holds no sentence that could be cited',
  'weekday-mismatch': ({ subject, date }) => `weekday and date do not match: "${subject}", but ${dayOf('en', date)}`,
  'parts-do-not-add-up': ({ subject, computed }) =>
    `the parts do not come to the total: "${subject}", but they come to ${figure('en', computed)}`,
  'share-out-of-range': ({ subject }) => `a share outside 0 to 100 percent: "${subject}"`,
  'quantity-conflict': (warning) => `the same figure with two values: ${bothOf(warning, 'in')}`,
  'date-after-publication': ({ subject, date }) =>
    `told as past, but after the day of publication: "${subject}", published ${publishedOn('en', date)}`,
  'translation-scale-differs': (warning) =>
    `million, billion or trillion mixed up between translations: ${bothOf(warning, 'in')}`,
  'translation-value-differs': (warning) => `the translation has another value: ${bothOf(warning, 'in')}`,
  'doubled-word': ({ subject }) => `a word stands twice: "${subject}"`,
  'likely-misspelling': ({ subject, other }) =>
    `spelt otherwise elsewhere, perhaps a typing error: "${subject}" beside "${other?.subject ?? ''}"`,
  'number-format': ({ subject }) => `a number written in an unusual way: "${subject}"`,
  'machine-text': ({ subject }) => `left over from a text generator or a template: "${subject}"`,
};

const id: CorpusWarningTexts = {
  'outlet-missing': () => 'tidak menyebut media',
  'date-missing': () => 'tidak menyebut tanggal terbit',
  'translation-unknown': ({ subject }) => `terjemahan dari "${subject}", yang tidak ada dalam korpus`,
  'translation-cycle': ({ subject }) => `rujukan terjemahan berputar: ${subject}`,
  'no-claims': () => 'tidak memuat kalimat yang bisa dikutip',
  'weekday-mismatch': ({ subject, date }) => `hari dan tanggal tidak cocok: "${subject}", padahal ${dayOf('id', date)}`,
  'parts-do-not-add-up': ({ subject, computed }) =>
    `rincian tidak sesuai dengan jumlahnya: "${subject}", padahal rinciannya berjumlah ${figure('id', computed)}`,
  'share-out-of-range': ({ subject }) => `porsi di luar 0 sampai 100 persen: "${subject}"`,
  'quantity-conflict': (warning) => `besaran yang sama dengan dua nilai: ${bothOf(warning, 'di')}`,
  'date-after-publication': ({ subject, date }) =>
    `diceritakan sudah terjadi, padahal sesudah tanggal terbit: "${subject}", terbit ${publishedOn('id', date)}`,
  'translation-scale-differs': (warning) =>
    `juta, miliar, atau triliun tertukar antarterjemahan: ${bothOf(warning, 'di')}`,
  'translation-value-differs': (warning) => `terjemahannya menyebut nilai lain: ${bothOf(warning, 'di')}`,
  'doubled-word': ({ subject }) => `ada kata yang tertulis dua kali: "${subject}"`,
  'likely-misspelling': ({ subject, other }) =>
    `ejaannya lain di tempat lain, mungkin salah ketik: "${subject}" di samping "${other?.subject ?? ''}"`,
  'number-format': ({ subject }) => `penulisan angka tidak lazim: "${subject}"`,
  'machine-text': ({ subject }) => `sisa dari pembuat teks otomatis atau templat: "${subject}"`,
};

function bothOf({ articleId, subject, other }: Named, inside: 'in' | 'di'): string {
  if (other === null) return `"${subject}"`;
  const place = other.articleId === articleId ? '' : ` (${inside} ${other.articleId})`;
  return `"${subject}" – "${other.subject}"${place}`;
}

function publishedOn(language: Language, date: string | null): string {
  return date === null ? '' : describePublishedOn(date, language);
}

function figure(language: Language, value: number | null): string {
  return (value ?? 0).toLocaleString(localeOf(language), { maximumFractionDigits: 2 });
}

function dayOf(language: Language, date: string | null): string {
  if (date === null) return '';
  const written = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(new Date(date));
  const day = written({ day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = written({ weekday: 'long' });
  return language === 'id' ? `${day} adalah hari ${weekday}` : `${day} was a ${weekday}`;
}

function localeOf(language: Language): 'id-ID' | 'en-GB' {
  return language === 'id' ? 'id-ID' : 'en-GB';
}

const catalogues: Readonly<Record<Language, CorpusWarningTexts>> = { id, en };

export function corpusWarningTextsFor(language: Language): CorpusWarningTexts {
  return catalogues[language];
}

/** What is odd, without the article's name and without the sentences; as plain text, not cleaned for any face. */
export function describeCorpusWarning(warning: Named & Pick<CorpusWarning, 'code'>, language: Language): string {
  return catalogues[language][warning.code](warning);
}
