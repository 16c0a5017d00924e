import type { Language, Span } from '../types.js';
import { datelineLength } from './furniture.js';

/** Who is reported to have said a sentence; `name` is the slice from `start` to `end`. */
export interface Speaker extends Span {
  readonly name: string;
}

/** Reported speech is looked for in so many UTF-16 units from the start, and as many from the end. */
const REACH = 600;
const LONGEST_NAME_WORDS = 14;

const alternatives = (list: string): string => list.trim().split(/\s+/).join('|');

const VERBS_AFTER_QUOTE: Readonly<Record<Language, string>> = {
  id: alternatives(`kata ujar tutur ucap jelas ungkap papar imbuh tambah sebut terang tegas pungkas tandas lanjut kilah aku
    beber cetus tukas timpal sambung jawab tanya tulis seru harap urai sahut tutup puji keluh klaim demikian`),
  en: alternatives('said says added explained stated told asked replied wrote insisted argued claimed warned noted'),
};

const VERBS_AFTER_NAME: Readonly<Record<Language, string>> = {
  id: alternatives(`mengatakan menyatakan menjelaskan menegaskan menambahkan menyebut menyebutkan menilai mengungkapkan
    mengungkap mengaku mengakui mengklaim memaparkan menuturkan menerangkan berpendapat berujar berkata memastikan
    membantah menekankan melaporkan mengingatkan menuding memperkirakan meyakini mengumumkan`),
  en: alternatives('said says told stated added explained claimed argued insisted warned noted announced reported'),
};

/** Verbs that also take an object ("added two goals"): speech only before "that", a quotation or a pause. */
const NEEDS_CLAUSE = /^(?:added|explained|stated|claimed|argued|insisted|warned|noted|announced|reported)$/iu;
const OPENS_CLAUSE = /^(?:\s+that\b|\s*[,:."“”]|\s*$|\s+on \p{Lu})/u;

const PRONOUNS: Readonly<Record<Language, RegExp>> = {
  id: /^(?:dia|ia|mereka|beliau|pihaknya)$/iu,
  en: /^(?:he|she|they|it)$/iu,
};

/** Words at which the name of a speaker ends. */
const NAME_ENDS: Readonly<Record<Language, RegExp>> = {
  id: /^(?:di|pada|kepada|dalam|saat|ketika|usai|seusai|setelah|sebelum|sesaat|melalui|lewat|seperti|dikutip|dilansir|yang|bahwa|sambil|seraya|menanggapi|dengan|tentang|soal|terkait|senin|selasa|rabu|kamis|jumat|sabtu|minggu|kemarin|tadi|hari|malam|siang|sore|pagi|ini|itu|tersebut|dari|menjawab|menjelaskan|mengomentari|untuk|karena|adalah|sekitar|sebanyak|bisa|akan|telah|sudah|dapat|tidak|memang|harus|merupakan|masih)$/iu,
  en: /^(?:in|on|at|to|who|which|that|when|while|after|before|during|as|from|by|with|about|for|via|through|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|earlier|later|is|are|was|were|has|have|had|reporters|published|released)$/iu,
};

const ADVERBS_BEFORE_VERB =
  /\s+(?:juga|pun|kemudian|lalu|sebelumnya|turut|telah|sudah|pernah|memang|sering|kerap|tetap|kembali|sendiri|sempat|lantas|hanya|sekaligus|also|later|then|earlier|previously|has|have|had|once|further)$/iu;
const CLAUSE_OPENERS =
  /^(?:namun|tetapi|tapi|sementara|sedangkan|karena|saat|ketika|bahwa|dan|sebelumnya|selain itu|sementara itu|meski|but|and|while|because|that|when|although|however|meanwhile|earlier|then|as)\s*,?\s+/iu;
const NOT_A_SPEAKER =
  /(?:^|\s)(?:tidak|tak|bukan|belum|jangan|yang|is|are|was|were|be|been|being|to|not|never|who|which|having|akan|bisa|dapat|harus|untuk|would|could|should|will|can|dan|atau|and|or)$/iu;
const APPOSITION = /^(?:who|which|whose|yang|a|an|the|selaku|sebagai)\s/iu;
/** "Saya memastikan ..." stands inside a quotation: it does not tell who speaks. */
const QUOTED_PERSON = /^(?:saya|aku|kami|kita|anda|kamu|i|we|you)$/iu;
/** "Anies dalam sambutannya mengatakan": when and where, not who. Capitalised it is part of a title. */
const CIRCUMSTANCE =
  /\s(?:dalam|saat|ketika|usai|seusai|setelah|melalui|lewat|kepada|sambil|seraya|di sela|in a|in an|during|at a)\s.*$/su;
const ROLE =
  /^(?:juru|menteri|presiden|wakil|kepala|ketua|direktur|polisi|kepolisian|pengamat|analis|ekonom|pejabat|warga|jaksa|saksi|sumber|pelatih|pemain|peneliti|gubernur|bupati|pihak|pemerintah|dokter|hakim|the|a|an|officials?|police|analysts?|researchers?|scientists?|experts?|authorities|sources?|witnesses|prosecutors|one|some|many|several|two|three|another)$/iu;

/**
 * The speaker a news sentence reports ("..., kata Enggar", "X said"), as the sentence names them: with title where it is
 * given, as a pronoun ("dia", "he") where it is not, and as "nya" for "katanya" and "menurutnya". Null when the sentence
 * reports no speech. With several speakers it is the outermost: the one behind the quotation first.
 */
export function speakerOf(sentence: string, language: Language): Speaker | null {
  return afterQuote(sentence, language) ?? accordingTo(sentence, language) ?? beforeVerb(sentence, language);
}

function afterQuote(sentence: string, language: Language): Speaker | null {
  const from = Math.max(0, sentence.length - REACH);
  const attribution = new RegExp(
    String.raw`([,!?…"”’']\s{0,3}|^)(?:(?:${VERBS_AFTER_QUOTE[language]})(nya\b|\s+)|demikian\s+)`,
    'giu',
  );
  for (const match of sentence.slice(from).matchAll(attribution)) {
    const end = from + match.index + match[0].length;
    if (match[2]?.toLowerCase() === 'nya') return slice(sentence, end - 3, end);
    const quoted = /["”’'!?]/.test(match[1] ?? '');
    const name = nameFrom(sentence, end, language);
    if (name === null) continue;
    const firstWord = /^\S+/u.exec(name.name)?.[0] ?? '';
    const named = /^\p{Lu}/u.test(firstWord) || PRONOUNS[language].test(firstWord) || ROLE.test(firstWord);
    if (quoted || named) return name;
  }
  return null;
}

function accordingTo(sentence: string, language: Language): Speaker | null {
  const source = language === 'id' ? /\bmenurut(nya\b|\s+)/iu : /\baccording to(\s+)/iu;
  const match = source.exec(sentence);
  if (match === null) return null;
  const end = match.index + match[0].length;
  if (match[1] === 'nya') return slice(sentence, end - 3, end);
  const name = nameFrom(sentence, end, language);
  return name !== null && /^(?:rencana|jadwal|hukum|undang-undang|plan|plans|schedule|law)$/iu.test(name.name)
    ? null
    : name;
}

function beforeVerb(sentence: string, language: Language): Speaker | null {
  const from = datelineLength(sentence);
  const verbs = new RegExp(String.raw`\s(${VERBS_AFTER_NAME[language]})(?![\p{L}\p{N}-])`, 'giu');
  for (const match of sentence.slice(from, from + REACH).matchAll(verbs)) {
    const verbAt = from + match.index;
    const behind = sentence.slice(verbAt + match[0].length, verbAt + match[0].length + 40);
    if (NEEDS_CLAUSE.test(match[1] ?? '') && !OPENS_CLAUSE.test(behind)) continue;
    if (/^said$/iu.test(match[1] ?? '') && /^\s+to\b/u.test(behind)) continue;
    const subject = subjectBefore(sentence, from, verbAt, language);
    if (subject !== null) return subject;
  }
  return null;
}

/** The clause before the verb, without adverbs; behind an apposition ("Enggar, who ..., said") the one before it. */
function subjectBefore(sentence: string, from: number, verbAt: number, language: Language): Speaker | null {
  let end = verbAt;
  for (let turn = 0; turn < 3; turn += 1) {
    const clause = sentence.slice(from, end);
    const pause = Math.max(...[',', ';', ':', '"', '“', '”', '?', '!'].map((mark) => clause.lastIndexOf(mark)));
    let start = from + pause + 1;
    for (;;) {
      const skipped = (/^\s+/u.exec(sentence.slice(start, end)) ??
        CLAUSE_OPENERS.exec(sentence.slice(start, end)))?.[0];
      if (skipped === undefined) break;
      start += skipped.length;
    }
    let name = sentence.slice(start, end).trimEnd().replace(CIRCUMSTANCE, '');
    for (let shorter = name.replace(ADVERBS_BEFORE_VERB, ''); shorter !== name;) {
      name = shorter;
      shorter = name.replace(ADVERBS_BEFORE_VERB, '');
    }
    if (name !== '' && (pause < 0 || !APPOSITION.test(name)))
      return isSpeaker(name, language) ? slice(sentence, start, start + name.length) : null;
    if (pause < 0) return null;
    end = from + pause;
  }
  return null;
}

function isSpeaker(name: string, language: Language): boolean {
  const words = name.split(/\s+/u);
  const [first = ''] = words;
  if (words.length > LONGEST_NAME_WORDS || NOT_A_SPEAKER.test(name) || QUOTED_PERSON.test(first)) return false;
  return /(?:^|\s)\p{Lu}/u.test(name) || PRONOUNS[language].test(first) || ROLE.test(first);
}

function nameFrom(sentence: string, start: number, language: Language): Speaker | null {
  const ahead = sentence.slice(start, start + 160);
  let end = 0;
  for (const word of ahead.matchAll(/\S+/gu)) {
    const bare = word[0].replace(/[.,;:!?…"“”)\]]+$/u, '');
    if (bare === '' || /^["“([–—-]/u.test(word[0]) || NAME_ENDS[language].test(bare)) break;
    const initial = /^(?:\p{Lu}|dr|Dr|Prof|H|Hj|Ir|Mr|Mrs|Ms|Drs|St|Gen|Sen)\.$/u.test(word[0]);
    end = word.index + (initial ? word[0].length : bare.length);
    if (!initial && bare.length < word[0].length) break;
    if (PRONOUNS[language].test(bare)) break;
  }
  return end > 0 ? slice(sentence, start, start + end) : null;
}

const slice = (sentence: string, start: number, end: number): Speaker => ({
  name: sentence.slice(start, end),
  start,
  end,
});
