import type { Language } from '../types.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Titles, ranks, streets and legal forms before a name, written with a capital: "Dr. Jill", "PT. Telkom". */
const BEFORE_NAME = words(`
  dr drs dra prof ir h hj kh tgk ust tn ny nn sdr sdri bpk yth pdt rm jl jln gg kab kec kel ds dsn prov kol letkol mayjen
  brigjen letjen jend irjen komjen kombes kompol akbp akp ipda iptu aiptu bripka brigadir serka kapt pt cv ud fa
  mr mrs ms messrs mx st ste mt ft gen sen rep reps gov lt col cmdr adm capt cpl sgt maj rev hon pres supt det
`);

/** Other titles in capitals are acronyms that may end a sentence: "BPK", "FA". */
const WRITTEN_IN_CAPITALS = words('PT CV UD KH RM AKBP AKP IPDA IPTU AIPTU');

/** Abbreviations in the middle of a clause, in any case of letters. */
const INSIDE_CLAUSE = words('rp dr a.n u.p d.a d.h s.d c.q u.b bdk lih vs v cf e.g i.e viz approx');

/** Abbreviations of "number", "page", "article" and of months; whole words elsewhere ("no", "hal"). */
const BEFORE_NUMBER = words(`
  no nos nr fig figs vol pp p hlm hal ps pasal art tgl sec
  jan feb mar apr jun jul aug agt ags sep sept oct okt nov dec des
`);

/** Latin and Indonesian "and so on": a capital letter after them starts a sentence. */
const LIST_ENDERS = words('dll dsb dst dkk etc');

/** Legal forms after a name and degrees: may be the last word of a sentence or stand before its next word. */
const AFTER_NAME = words(`
  tbk inc ltd co corp llc plc bhd jr sr bros dept univ al
  s.h m.h s.e m.m m.si m.kes s.pd m.pd s.sos s.ip s.t m.t s.kom s.ked s.ag m.ag m.hum sp ph.d m.d b.a m.a b.sc m.sc
`);

const HOUR_MARKS = words('a.m p.m am pm');

const DAYS_AND_MONTHS = words(`
  senin selasa rabu kamis jumat sabtu minggu monday tuesday wednesday thursday friday saturday sunday
  januari februari maret april mei juni juli agustus september oktober november desember
  january february march may june july august october december
`);

/** Words whose single capital letter is a label ("vitamin C", "Perang Dunia I"), not the initial of a name. */
const BEFORE_LETTER_LABEL = words(`
  vitamin hepatitis grup group kelas class grade plan rencana tipe type gen generasi generation blok seri series golongan
  model dunia war part bagian chapter bab section appendix lampiran division divisi liga
`);

/** Words that mostly open a sentence: function words and connectives, which no name starts with. */
const SENTENCE_OPENERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: words(`
    ada adapun agar akan akibatnya akhirnya anda apa apakah apalagi atas bahkan bahwa bagaimana bagi baik banyak beberapa
    begitu belum berdasarkan berikut bila bukan dalam dan dari demikian dengan di dia dua hal hanya
    hingga ia ini itu jadi jika juga kalau kami karena kata kedua kemudian kendati kepada ketika kini kita lalu
    lebih maka masih mereka menurut menurutnya meski meskipun misalnya namun nantinya oleh pada padahal para pihaknya
    saat saya sayangnya sebab sebagai sebanyak sebelum sebelumnya sebuah secara sedangkan sehingga sejak sejauh sekitar
    selain selama selanjutnya semua sementara seorang seperti serta sesuai setelah setiap sudah tak tanpa tapi telah
    tentu terkait tetapi tidak untuk usai walau yang
  `),
  en: words(`
    a about after all also although among an and another any as at because before both but by despite during each even
    every few first following for from he her his however how i if in instead it its last later many meanwhile more most
    much my no nor not now of on once one only or other our over several she since so some still such than that the their
    then there these they this those though through to two under until we what when where whether which while who why
    with without yet you your
  `),
};

const TOP_LEVEL_DOMAINS = words('com id co net org gov edu info tv io ai my sg uk au news me asia biz app dev');

/** Whether `word` is a function word or connective that opens sentences; compared without case. */
function opensSentence(word: string, language: Language): boolean {
  const lower = word.toLowerCase();
  return SENTENCE_OPENERS[language].has(lower) || SENTENCE_OPENERS[language === 'id' ? 'en' : 'id'].has(lower);
}

/** What stands around a full stop. */
export interface FullStop {
  /** Word before the full stop, without it; inner full stops stay ("a.n", "J.K"). */
  readonly word: string;
  /** Word before `word`, or ''. */
  readonly wordBefore: string;
  /** At most a few dozen characters from the next word on, opening quotes and brackets left out. */
  readonly following: string;
  readonly language: Language;
}

const LETTERS_AND_FULL_STOPS = /^\p{L}{1,3}(?:\.\p{L}{1,4})+$/u;

/**
 * Whether a full stop belongs to its word (an abbreviation, an initial) instead of ending the sentence. Meant for full
 * stops followed by white space and then by anything but a lower-case letter.
 */
export function belongsToWord({ word, wordBefore, following, language }: FullStop): boolean {
  const lower = word.toLowerCase();
  if (INSIDE_CLAUSE.has(lower)) return true;
  const writtenAsTitle = /^\p{Lu}\p{Ll}*$/u.test(word) || WRITTEN_IN_CAPITALS.has(word);
  if (BEFORE_NAME.has(lower) && writtenAsTitle && !isLabel(word, wordBefore)) return true;
  if (BEFORE_NUMBER.has(lower)) return /^(?:\d|[IVXLC]+\b)/.test(following);
  if (LIST_ENDERS.has(lower)) return following !== '' && !/^\p{Lu}/u.test(following);
  const next = /^[\p{L}\p{M}'’-]+/u.exec(following)?.[0] ?? '';
  if (HOUR_MARKS.has(lower)) return DAYS_AND_MONTHS.has(next.toLowerCase()) || /^\p{Lu}{2,4}\b/u.test(following);
  // "A." in "S.p. A." is an initial, not the English article.
  const opener = following === '' || (opensSentence(next, language) && following[next.length] !== '.');
  if (AFTER_NAME.has(lower)) return !opener && !/^\p{Lu}[\p{L}\p{M}'’-]*\s+\p{Ll}/u.test(following);
  if (/^\p{Lu}$/u.test(word)) return !opener && !isLabel(word, wordBefore);
  if (LETTERS_AND_FULL_STOPS.test(word) && !TOP_LEVEL_DOMAINS.has(lower.slice(lower.lastIndexOf('.') + 1))) {
    return !opener;
  }
  return false;
}

// A letter after a number is a unit or a label: "Rp 5 M.", "Windows 10 S.".
const isLabel = (word: string, wordBefore: string): boolean =>
  /^\p{Lu}$/u.test(word) && (BEFORE_LETTER_LABEL.has(wordBefore.toLowerCase()) || /\d$/.test(wordBefore));
