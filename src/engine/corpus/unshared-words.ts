import { isFunctionWord } from '../text/function-words.js';
import { sameStem } from '../text/word-stems.js';
import { baseOfWord } from '../text/words.js';

/** Words that tell who says something and when, or that there is a figure, but not what it is the figure of. */
const reportingWords: ReadonlySet<string> = new Set(
  `kata katanya ujar ujarnya tutur tuturnya ucap jelas jelasnya ungkap ungkapnya mengatakan menyatakan menjelaskan menambahkan
  menyebut menyebutkan mengungkapkan menuturkan menegaskan melaporkan dilaporkan dikutip dilansir menurut menurutnya tercatat
  mencapai sebanyak sebesar sejumlah senilai berjumlah sekitar total jumlah memiliki mempunyai terdapat hari tahun bulan tanggal
  hingga kini saat korban
  said say says told adding added reported reports according reached amounted stood total number about around today`
    .split(/\s+/u)
    .map(baseOfWord),
);

/** Whether a word, in the base form of wordsOf, only reports. */
export function isReportingWord(word: string): boolean {
  return reportingWords.has(word);
}

/**
 * The words of a sentence that carry meaning and that the other one has in no form: "luka" beside "tewas", "susulan" beside
 * nothing. Both given in the base form of wordsOf.
 */
export function unsharedWords(words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...words].filter(
    (word) =>
      !others.has(word) &&
      !isFunctionWord(word) &&
      !isReportingWord(word) &&
      ![...others].some((other) => areForms(word, other)),
  );
}

/** "tewas" and "menewaskan" too: there the last letter is no plural. */
function areForms(word: string, other: string): boolean {
  return sameStem(word, other) || sameStem(`${word}kan`, other) || sameStem(word, `${other}kan`);
}
