/** Spellings of chat that mean an ordinary word. Question words and function words only: names stay as typed. */
const informalWords: ReadonlyMap<string, string> = new Map([
  ['brp', 'berapa'],
  ['brapa', 'berapa'],
  ['brpa', 'berapa'],
  ['sbrp', 'seberapa'],
  ['sbrapa', 'seberapa'],
  ['gmn', 'bagaimana'],
  ['gimana', 'bagaimana'],
  ['gmna', 'bagaimana'],
  ['bgmn', 'bagaimana'],
  ['bgmna', 'bagaimana'],
  ['kpn', 'kapan'],
  ['dmn', 'di mana'],
  ['dmna', 'di mana'],
  ['dimn', 'di mana'],
  ['knp', 'kenapa'],
  ['knapa', 'kenapa'],
  ['sp', 'siapa'],
  ['spa', 'siapa'],
  ['sapa', 'siapa'],
  ['ap', 'apa'],
  ['apkh', 'apakah'],
  ['thn', 'tahun'],
  ['bln', 'bulan'],
  ['tgl', 'tanggal'],
  ['utk', 'untuk'],
  ['yg', 'yang'],
  ['dgn', 'dengan'],
  ['dg', 'dengan'],
  ['dr', 'dari'],
  ['pd', 'pada'],
  ['krn', 'karena'],
  ['tdk', 'tidak'],
  ['gak', 'tidak'],
  ['nggak', 'tidak'],
  ['ngga', 'tidak'],
  ['blm', 'belum'],
  ['sdh', 'sudah'],
  ['udah', 'sudah'],
  ['jml', 'jumlah'],
  ['jmlh', 'jumlah'],
  ['bnyk', 'banyak'],
  ['org', 'orang'],
  ['neg', 'negara'],
  ['dlm', 'dalam'],
  ['ttg', 'tentang'],
  ['sm', 'sama'],
  ['msh', 'masih'],
  ['blg', 'bilang'],
  ['skrg', 'sekarang'],
  ['hw', 'how'],
  ['mch', 'much'],
  ['wat', 'what'],
  ['wht', 'what'],
  ['wen', 'when'],
  ['whos', 'who is'],
  ['whats', 'what is'],
  ['whens', 'when is'],
  ['wheres', 'where is'],
]);

// Controls, soft hyphens and zero-width marks change neither what is asked nor what is read, only what is matched.
const invisible = /[\p{Cc}\p{Cf}\u034F\u115F\u1160\u3164\uFFFC\uFFFD]+/gu;

/** Discord's own syntax is not part of a question: mentions, custom emoji and timestamps go, markup keeps its text. */
function withoutDiscordMarkup(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^:<>]{1,100}:)[\w:-]{0,40}>/gu, ' ')
    .replace(/\[([^\][]{0,300})\]\((?:[^()\s]{1,300})\)/gu, '$1')
    .replace(/^\s*(?:>|#{1,3})\s+/u, '')
    .replace(/[*_~`|>#]{1,3}(?=\S)|(?<=\S)[*_~`|]{1,3}/gu, '');
}

/**
 * A question as retrieval reads it: NFKC, without controls, markup or runs of white space, straight quotes. What the person
 * typed is shown elsewhere; this is only matched.
 */
export function normalizeQuestion(question: string): string {
  return withoutDiscordMarkup(question.replace(/[\r\n\t]+/gu, ' ').replace(invisible, ''))
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same question with the spellings of chat written out ("brp" → "berapa", "negara2" → "negara"); words it does not know stay as they are. */
export function expandInformalWords(question: string): string {
  return question
    .replace(/(?<=\p{L}{3})2(?![\p{L}\p{N}])/gu, '')
    .replace(/\p{L}+/gu, (word) => informalWords.get(word.toLowerCase()) ?? word);
}
