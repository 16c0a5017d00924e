/** Words that open or carry a question; seen anywhere in lower case they tell its language almost alone. */
export const questionWords = {
  id: set(`apa apakah siapa siapakah berapa berapakah kapan kapankah mana manakah dimana dimanakah kemana darimana bagaimana
    bagaimanakah mengapa kenapa seberapa benarkah bisakah adakah sebutkan jelaskan tolong pukul`),
  en: set(`what who whom whose when where which why how did does do is are was were has have can could should would will many
    much name tell`),
} as const;

/** Words too common to tell passages apart. Kept apart from the words that turn a claim (tidak, not, naik, fall). */
export const functionWords = {
  id: set(`yang dan di ke dari untuk pada dengan adalah ini itu oleh dalam sebagai atau juga karena ada telah sudah akan sedang
    masih bahwa para sang si nya lah kah pun saat ketika sejak hingga sampai antara terhadap kepada tentang seperti agar supaya
    jika kalau maka bila serta namun tetapi tapi hanya saja lagi sangat lebih dapat bisa harus menjadi merupakan ialah yaitu yakni
    tersebut dia ia mereka kami kita saya aku anda kamu secara setelah sebelum per atas bawah nama jumlah disebut dikenal terletak
    berada terjadi berlangsung digelar diadakan diselenggarakan ya dong sih kok nih deh kan`),
  en: set(`the a an of and in on at to for from by with as or that this these those it its his her their our your my he she they
    we you i be been being had having than then there here into over under about after before between during through also not
    only more most such some any each other if but so because while until since per up down out off s t one's name called known
    located according held happen happened take place took all altogether among`),
} as const;

const everywhere = new Set<string>([
  ...questionWords.id,
  ...questionWords.en,
  ...functionWords.id,
  ...functionWords.en,
]);

/** Whether a word (lower case) is one that both passages and questions are full of, in either language. */
export function isFunctionWord(word: string): boolean {
  return everywhere.has(word);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}
