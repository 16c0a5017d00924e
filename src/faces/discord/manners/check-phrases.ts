function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Words that ask whether something is true; each alone is enough. */
const asking = wordsOf(`
  true tru real really right wrong false fake hoax hoaks hoak fact facts factcheck check verify legit accurate correct valid
  debunk seriously
  benar benarkah bener benerkah beneran bnr bnrkah betul betulkah btul cek dicek periksa diperiksa fakta faktanya faktakah
  palsu asli verifikasi bohong bohongan hoaxkah hoakskah salah keliru serius seriusan masa masak
`);

/** Words that may stand beside them without making it another question. */
const beside = wordsOf(`
  is isn't it its it's that that's thats this dis these are was the a an or not any so can could would will you u please pls
  plz for me claim claims news message post info information story fr rly bot hey hi hello and ok
  ini itu nih tuh apakah apa sih ya yah yaa kah kak min bang gan dong donk deh kok tolong tlg coba cb bisa dapat mohon bantu
  saya aku gw gue kan gak ga g gk nggak ngga enggak tidak tdk tak bukan bkn atau ato yang yg pesan berita kabar klaim
  informasi halo hai hei dan di
`);

/** Words of courtesy; a message of nothing else asks nothing. */
const courtesy = wordsOf(`
  thanks thank thx ty you u so much very ok okay okey oke okee sip siap nice great good cool wow lol haha wkwk noted
  terima kasih terimakasih makasih makasi mksh trims tq bot kak min banyak ya yah mantap mantul bagus keren paham baik
`);

const greeting = wordsOf('hi hey hello hai hei halo help start menu bot kak min there bantuan tolong');

/** More words than this are a question of their own. */
const mostWords = 12;

/** Lower case, without punctuation or emoji, and without the letters by which people lengthen a word. */
function readWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return plain.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
}

function isMadeOf(text: string, allowed: ReadonlySet<string>): boolean {
  const words = readWords(text);
  return words.length > 0 && words.every((word) => allowed.has(word));
}

/** Whether it asks of something said elsewhere if that is true: "is this true?", "benarkah ini?", "cek dong". */
export function asksWhetherTrue(text: string): boolean {
  const words = readWords(text);
  return (
    words.length <= mostWords &&
    words.some((word) => asking.has(word)) &&
    words.every((word) => asking.has(word) || beside.has(word))
  );
}

/** Whether it holds no word at all: it is blank, or "?", or an emoji. */
export function isWordless(text: string): boolean {
  return readWords(text).length === 0;
}

/** Whether it only thanks or agrees. */
export function isCourtesy(text: string): boolean {
  return isMadeOf(text, courtesy);
}

/** Whether it only greets, or asks how to begin. */
export function isGreeting(text: string): boolean {
  return isMadeOf(text, greeting);
}
