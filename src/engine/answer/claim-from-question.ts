import type { Language } from '../types.js';
import { asksWhat } from './asks-what.js';

/** A question word anywhere near the front asks for more than yes or no. */
const openQuestion: Readonly<Record<Language, RegExp>> = {
  id: /^(?:\p{L}+\s+){0,2}(?:apa(?!kah)|siapa|kapan|mengapa|kenapa|bagaimana|(?:se|ke)?berapa|(?:di|ke|dari)?\s?mana)(?:kah)?(?!\p{L})|(?<!\p{L})(?:berapa|keberapa|seberapa|siapa|kapan|mengapa|kenapa)(?!\p{L})|\S\s+apakah(?!\p{L})|\s(?:di mana|ke mana|apa)\?*$/iu,
  en: /^(?:\p{L}+\s+)?(?:who|whom|whose|what|when|where|which|why|how)(?!\p{L})/iu,
};

/** What opens a question about a whole statement; the statement follows as it stands. */
const openers: Readonly<Record<Language, RegExp>> = {
  id: /^(?:(?:apa|apakah)\s+(?:memang\s+)?(?:benar|betul)(?:kah)?|(?:benar|betul)(?:kah|\s+(?:gak|nggak|tidak|ga)\s+sih)?|apa\s+iya|apakah|masa(?:k|\s+iya)?|cek(?:\s+fakta)?:?|mungkinkah|bukankah)(?:\s+(?:bahwa|kalau|jika|ya|sih))?[\s,:]+/iu,
  en: /^(?:is\s+it\s+(?:really\s+|actually\s+)?(?:true|correct|right|a\s+fact|the\s+case)(?:\s+that)?|(?:true\s+or\s+false|fact\s+check|check)\s*[:,-]?(?:\s+that)?|(?:are\s+you\s+sure|can\s+you\s+confirm|do\s+you\s+know)\s+(?:that|if|whether)|is\s+it\s+so\s+that)[\s,:]+/iu,
};

/** "…, benar?", "…, right?": what makes a statement a question at its end. */
const tags: Readonly<Record<Language, RegExp>> = {
  id: /[\s,]+(?:(?:apa|apakah)\s+)?(?:benar(?:kah)?|betul(?:kah)?|ya|bukan|kan|tidak|nggak|gak)(?:\s+(?:tidak|nggak|gak|itu|sih))?\s*\?+$/iu,
  en: /[\s,]+(?:right|correct|true|is\s+(?:it|that)\s+(?:true|right|correct)|(?:is|are|was|were|do|does|did|has|have)(?:n't)?\s+(?:it|they|he|she))\s*\?+$/iu,
};

const auxiliary = /^(is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did)(n't)?\s+/iu;

/**
 * The statement that a yes/no question asks about ("Is Japan …?" becomes "Japan is …"), without its question mark; null for
 * a question that asks for more than yes or no, and for a text that is no question.
 */
export function claimFromQuestion(question: string, language: Language): string | null {
  const text = question.trim();
  if (text === '') return null;
  const opener = openers[language].exec(text);
  if (opener && opener[0].length < text.length) {
    const rest = statement(text.slice(opener[0].length));
    // "Apakah UMKM itu?" asks what it is.
    if (openQuestion[language].test(rest) || (language === 'id' && /^\S+\s+itu$/iu.test(rest))) return null;
    if (language === 'id' && /^apakah\s+$/iu.test(opener[0]) && asksWhat(text.slice(opener[0].length))) return null;
    return withoutSuffix(rest, language);
  }
  if (openQuestion[language].test(text)) return null;
  const tag = tags[language].exec(text);
  if (tag && tag.index > 0) return statement(text.slice(0, tag.index));
  if (language === 'en') return fromInversion(text);
  return fromSuffix(text);
}

/** "Jepangkah mitra terbesar?", "Adakah …": Indonesian asks with -kah on the word in question. */
function fromSuffix(text: string): string | null {
  const marked = /^(?:\p{L}+\s+){0,3}?\p{L}{2,}kah(?!\p{L})/iu.exec(text);
  if (
    marked &&
    /^(?:sudah|ada|bisa|dapat|akan|masih|pernah|belum|tidak|\p{Lu}\p{L}+)kah(?!\p{L})/u.test(text.slice(marked.index))
  ) {
    return withoutSuffix(statement(text), 'id');
  }
  return text.endsWith('?') ? statement(text) : null;
}

function withoutSuffix(text: string, language: Language): string {
  if (language === 'en') return text;
  return statement(text.replace(/(?<=^(?:\p{L}+\s+){0,2}\p{L}{2,})kah(?!\p{L})/iu, ''));
}

/** "Did Japan offer …?" becomes "Japan did offer …": the subject is taken to end before the verb as far as that can be seen. */
function fromInversion(text: string): string | null {
  const found = auxiliary.exec(text);
  if (!found || !text.endsWith('?')) return text.endsWith('?') ? statement(text) : null;
  const [opening, verb = '', not = ''] = found;
  const rest = text.slice(opening.length).replace(/\s*\?+\s*$/u, '');
  const subject = subjectOf(rest, verb);
  if (subject === '' || subject.length >= rest.length) return statement(`${rest} ${verb.toLowerCase()}${not}`);
  const predicate = rest.slice(subject.length).trim();
  return statement(`${subject} ${inflected(verb.toLowerCase(), not)}${predicate}`);
}

/** A bare "do" says nothing that the verb does not say; "did" keeps the time, and the reader takes it. */
function inflected(verb: string, not: string): string {
  if (not !== '') return `${verb}n't `;
  return verb === 'do' || verb === 'does' ? '' : `${verb} `;
}

const determiner =
  /^(?:the|a|an|this|that|these|those|its|his|her|their|our|all|some|any|no|each|every|there|it|he|she|they|we|you|i)(?!\p{L})/iu;

/** The words before the predicate: names and their "'s", a determiner and its nouns, a pronoun; at least one word. */
function subjectOf(rest: string, verb: string): string {
  const words = rest.split(/\s+/u);
  const first = words[0] ?? '';
  if (/^(?:it|he|she|they|we|you|i|there|this|that|these|those)$/iu.test(first)) return first;
  const isBe = /^(?:is|are|was|were)$/iu.test(verb);
  let end = 1;
  const opensWithDeterminer = determiner.test(first);
  while (end < words.length) {
    const word = words[end] ?? '';
    const previous = words[end - 1] ?? '';
    if (isBe && (determiner.test(word) || /(?:['’]s|s['’])$/u.test(word)) && !joins(previous)) break;
    if (!isBe && verbForm.test(word) && !joins(previous) && !(opensWithDeterminer && end === 1)) break;
    if (isBe && !opensWithDeterminer && !isName(word) && !joins(word) && !joins(previous)) break;
    if (isBe && opensWithDeterminer && end > 1 && predicateStart.test(word) && !joins(previous)) break;
    end += 1;
  }
  return words.slice(0, Math.min(end, Math.max(1, words.length - 1))).join(' ');
}

const joins = (word: string): boolean => /^(?:of|and|in|from|for|&|de|bin|van)$/iu.test(word);
const isName = (word: string): boolean => /^[\p{Lu}\p{N}(]/u.test(word) && !/(?:['’]s|s['’])$/u.test(word);
const predicateStart =
  /^(?:in|on|at|by|to|from|with|not|held|made|worth|about|an?|the|\p{L}+(?:ed|ing|en)|\P{L}*\p{N}.*)$/iu;
/** A verb in its bare form as far as letters tell: lower case and no noun ending. */
const verbForm = /^(?!(?:of|and|in|from|for|to|the|a|an)$)\p{Ll}+$/u;

function statement(text: string): string {
  const bare = text.replace(/[\s?!]+$/u, '').trim();
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}
