import { overlap, type Statement } from '../answer/statement.js';
import { isFunctionWord } from '../text/function-words.js';
import type { Language, Span } from '../types.js';
import type { MatchedSource } from './matched-words.js';
import { isReportingWord } from './reporting-words.js';

/**
 * What a name is in its sentence, as far as the words beside it tell: `subject` where a clause begins with it, `owner` where
 * something is its ("ASEAN's partner", "mitra ASEAN"), `modifier` before an English noun ("ASEAN countries"), otherwise what the
 * preposition before it makes of it. `any` where nothing tells.
 */
type Role =
  | 'any'
  | 'both'
  | 'subject'
  | 'owner'
  | 'modifier'
  | ('to' | 'from' | 'in' | 'on' | 'by' | 'with' | 'against' | 'about' | 'without' | 'via' | 'under' | 'over');

interface Mention extends Span {
  readonly key: string;
  readonly roles: readonly Role[];
  /** Places of the words before and behind it, or -1 and the number of words. */
  readonly before: number;
  readonly behind: number;
}

const prepositions: Readonly<Record<Language, Readonly<Record<string, readonly Role[]>>>> = {
  id: {
    ...{ kepada: ['to'], ke: ['to'], untuk: ['to'], bagi: ['to'], buat: ['to'] },
    ...{ dari: ['from', 'owner'], di: ['in'], pada: ['in'], dalam: ['in'], oleh: ['by', 'subject'] },
    ...{ dengan: ['with'], bersama: ['with'], antara: ['both'], terhadap: ['against'], melawan: ['against'] },
    ...{ atas: ['on'], tentang: ['about'], tanpa: ['without'], lewat: ['via'], melalui: ['via'] },
  },
  en: {
    ...{ to: ['to'], into: ['to'], for: ['to'], from: ['from'], of: ['owner'], in: ['in'], at: ['in'], within: ['in'] },
    ...{ on: ['in', 'on'], by: ['by', 'subject'], with: ['with'], between: ['both'], against: ['against'] },
    ...{ about: ['about'], without: ['without'], via: ['via'], through: ['via'], under: ['under'], over: ['over'] },
  },
};

const conjunctions = /^(?:dan|serta|atau|and|or)$/u;
const determiners = /^(?:the|para|sang|si)$/u;
const auxiliaries =
  /^(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should|also|juga|telah|sudah|akan|dapat|bisa|adalah|merupakan|menjadi|masih|tidak|not)$/u;
/** "AEM ke-51 yang berlangsung", "the AEM, held in Bangkok": what follows is said of the name. */
const relative = /^(?:\s\S+)?,?\s(?:yang|who|which|that|held)\s/u;

/**
 * Whether a name that the passage has too is something else in the sentence: who gives is who gets, or whose partner one is turns
 * into the one who has a partner. That a subject becomes an owner ("Japan was the source" as "Japan's investment") is let through.
 */
export function changesRoles(sentence: Statement, { statement, matches }: MatchedSource): boolean {
  const theirs = mentionsIn(statement, new Set());
  const isBeside = (mention: Mention, theirMention: Mention): boolean =>
    (matches[mention.behind]?.has(theirMention.before) ?? false) ||
    (matches[mention.behind]?.has(theirMention.behind) ?? false);
  return mentionsIn(sentence, new Set(theirs.map(({ key }) => key))).some((mention) => {
    const same = theirs.filter(({ key }) => key === mention.key);
    const told = new Set(same.flatMap(({ roles }) => roles));
    if (same.length === 0 || told.has('any') || told.has('both')) return false;
    return !mention.roles.some((role) => {
      if (role === 'modifier') return same.some((other) => isBeside(mention, other));
      return role === 'any' || role === 'both' || told.has(role) || (role === 'owner' && told.has('subject'));
    });
  });
}

/** Countries and other names in order; the first word, whose capital says nothing, where it is one of the `known` names. */
function mentionsIn(statement: Statement, known: ReadonlySet<string>): readonly Mention[] {
  const { words, regions } = statement;
  const others = statement.names.filter((name) => !regions.some((region) => overlap(region, name)));
  const named: (Span & { readonly key: string })[] = [
    ...regions.map(({ region, start, end }) => ({ key: region, start, end })),
    ...others.map(({ words: [first = ''], start, end }) => ({ key: first, start, end })),
  ];
  const [opening] = words;
  if (opening && known.has(opening.word) && !named.some((name) => overlap(name, opening))) {
    named.push({ key: opening.word, start: opening.start, end: opening.end });
  }
  const mentions: Mention[] = [];
  for (const name of named.sort((a, b) => a.start - b.start)) {
    const behind = words.findIndex(({ start }) => start >= name.end);
    let before = words.findLastIndex(({ end }) => end <= name.start);
    while (determiners.test(words[before]?.surface.toLowerCase() ?? '')) before -= 1;
    const place = { ...name, before, behind: behind === -1 ? words.length : behind };
    mentions.push({ ...place, roles: rolesOf(place, statement, mentions.at(-1) ?? null) });
  }
  return mentions;
}

function rolesOf(place: Omit<Mention, 'roles'>, statement: Statement, previous: Mention | null): readonly Role[] {
  const roles = rolesBefore(place, statement, previous);
  return relative.test(statement.text.slice(place.end)) ? [...roles, 'subject'] : roles;
}

function rolesBefore(
  { start, end, before, behind }: Omit<Mention, 'roles'>,
  { text, language, words }: Statement,
  previous: Mention | null,
): readonly Role[] {
  if (/['’]s?$/u.test(text.slice(start, end)) || /^['’]s?(?!\p{L})/u.test(text.slice(end))) return ['owner'];
  // "Bangkok, Thailand" is in one place.
  if (previous?.roles.includes('in') && /^,\s$/u.test(text.slice(previous.end, start))) return previous.roles;

  const follower = words[behind]?.surface.toLowerCase() ?? '';
  const isFollowed = /^\s\p{L}/u.test(text.slice(end)) && !isReportingWord(follower, language);
  const isBeforeNoun = language === 'en' && isFollowed && !isFunctionWord(follower) && !auxiliaries.test(follower);
  const modifier: readonly Role[] = isBeforeNoun ? ['modifier'] : [];

  const last = words[before];
  const gap = last ? text.slice(last.end, start) : '';
  if (gap.includes('(')) {
    return auxiliaries.test(follower) || (follower !== '' && !isFunctionWord(follower)) ? ['subject'] : ['any'];
  }
  if (!last || /[.,;:"“–—]/u.test(gap)) return ['subject', ...modifier];
  const word = last.surface.toLowerCase();
  if (conjunctions.test(word) && previous && before - previous.behind <= 1) {
    return previous.roles.some((role) => role === 'both' || role === 'owner') ? ['both'] : previous.roles;
  }
  const listed = prepositions[language][word];
  if (listed) return [...listed, ...modifier];
  if (isReportingWord(word, language) || isFunctionWord(word) || auxiliaries.test(word))
    return ['subject', ...modifier];
  if (language === 'id') return ['owner', 'to'];
  // "offered ASEAN cooperation" gives it to ASEAN.
  return /(?:ed|ing)$/u.test(word) ? ['to'] : ['to', 'owner', ...modifier];
}
