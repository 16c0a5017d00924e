import type { Language } from '../types.js';

/** Verbs by which a text reports what somebody said: each may stand for each other. */
const reporting: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: new Set(
    'kata katanya ujar ujarnya ucap tutur mengatakan dikatakan menyebut menyebutkan disebut menyatakan dinyatakan mengungkapkan menjelaskan menambahkan menuturkan'.split(
      ' ',
    ),
  ),
  en: new Set('said says say stated states told named explained added noted reported mentioned'.split(' ')),
};

/** Words that only tie a value to what it is the value of. */
const tying: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: new Set(
    'bernilai nilai nilainya senilai sebesar sebanyak mencapai tercatat berjumlah sejumlah bahwa yakni'.split(' '),
  ),
  en: new Set('worth value valued amounted reached stood came totalled equal equivalent'.split(' ')),
};

export const isReportingWord = (word: string, language: Language): boolean => reporting[language].has(word);
export const isTyingWord = (word: string, language: Language): boolean => tying[language].has(word);
