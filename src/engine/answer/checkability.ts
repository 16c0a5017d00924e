import { findQuantities } from '../text/quantities.js';
import { contentWordsOf } from '../text/words.js';
import type { Language } from '../types.js';
import { claimFromQuestion } from './claim-from-question.js';

/** Words that value instead of report; beside a figure or a name they may still be part of a fact. */
const opinion: Readonly<Record<Language, RegExp>> = {
  id: /(?<!\p{L})(?:menurut\s+(?:saya|aku|gue|hemat|pendapat)|(?:saya|aku|gue|kami)\s+(?:rasa|kira|pikir|yakin|percaya|suka|benci|setuju|harap|berharap)|sebaiknya|seharusnya|semestinya|sepatutnya|paling\s+(?:enak|indah|keren|bagus|cantik|lucu|seru)|ter(?:enak|indah|keren|cantik|lucu|seru)|membosankan|menjijikkan|semoga|mudah-mudahan|lebih\s+(?:enak|indah|keren|seru))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:in\s+my\s+(?:opinion|view)|i\s+(?:think|believe|feel|guess|hope|like|love|hate|suppose|agree|doubt)|should|ought\s+to|(?:most|more)\s+(?:beautiful|delicious|boring|wonderful|interesting|fun)|tastiest|coolest|prettiest|boring|disgusting|wonderful|awesome|delicious|hopefully)(?!\p{L})/iu,
};

const prediction: Readonly<Record<Language, RegExp>> = {
  id: /(?<!\p{L})(?:akan|bakal|kelak|nanti|besok|tahun\s+depan|bulan\s+depan|pekan\s+depan|diperkirakan\s+akan|mungkin)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:will|shall|going\s+to|won't|tomorrow|next\s+(?:year|month|week|decade)|someday|might|probably\s+will)(?!\p{L})/iu,
};
/** What was announced, planned or agreed is a fact of today, though it is about tomorrow. */
const reported: Readonly<Record<Language, RegExp>> = {
  id: /(?<!\p{L})(?:kata|ujar|mengatakan|menyatakan|menyebut|mengumumkan|menawarkan|berencana|rencana|sepakat|menyepakati|membahas|dijadwalkan|berjanji|menurut)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:said|says|announced|offered|plans?|planned|agreed|discuss|scheduled|promised|pledged|according)(?!\p{L})/iu,
};

const order: Readonly<Record<Language, RegExp>> = {
  id: /^(?:tolong|mohon|harap|ayo|mari|jangan(?:lah)?|silakan|coba|sebutkan|jelaskan|ceritakan|tuliskan|buatkan|buat|carikan|cari|terjemahkan|hitung|beri(?:kan)?|tunjukkan|lupakan|abaikan|kirim(?:kan)?)(?!\p{L})|^\p{L}+lah(?:\s)/iu,
  en: /^(?:please|let's|let\s+us|don't|do\s+not|tell|explain|list|describe|write|give|show|find|make|translate|calculate|summari[sz]e|ignore|forget|stop|go|come|send|buy|vote|check\s+out)(?!\p{L})/iu,
};

const verb: Readonly<Record<Language, RegExp>> = {
  id: /(?<!\p{L})(?:adalah|ialah|yaitu|merupakan|menjadi|ada(?:lah)?|telah|sudah|belum|tidak|tak|bukan|masih|sedang|pernah|bisa|dapat|(?:me[nmlryw]|me|ber|ter|di|ke)\p{L}{3,}|naik|turun|punya|datang|pergi|lahir|tiba|mati|tewas|ikut|masuk|keluar|kalah|menang|tumbuh|jatuh|hidup|tinggal|bangun|kata|ujar|mulai|hadir|terbit|tutup|buka|gagal|lolos|minta|pakai|beli|jual|makan|minum|tutur|juga|lebih|hanya|tergolong)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:am|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|did|does|do|cannot|\p{L}{2,}(?:ed|es|n't)|\p{L}{3,}s|rose|fell|grew|made|held|said|won|lost|became|began|took|gave|came|went|led|met|ran|saw|sent|sold|spent|spoke|stood|told|thought|wrote|built|bought|brought|caught|chose|drew|drove|ate|fought|found|flew|got|hit|hurt|kept|knew|laid|left|lent|let|lay|paid|put|quit|read|rode|rang|sang|sank|sat|set|shot|shut|slept|swam|swept|taught|threw|understood|wore|cost|cut|beat)(?!\p{L})/iu,
};

/**
 * Whether a text says something that sources could hold or contradict: not an open question, an order, an opinion, a guess
 * at the future that nobody is reported to have made, or words without a predicate. How long it is never decides.
 */
export function isCheckable(text: string, language: Language): boolean {
  if (isOpenQuestion(text, language)) return false;
  const claim = claimFromQuestion(text, language) ?? text;
  if (order[language].test(claim.trim())) return false;
  if (opinion[language].test(claim)) return false;
  if (prediction[language].test(claim) && !reported[language].test(claim)) return false;
  const hasPredicate = verb[language].test(claim);
  if (hasPredicate) return contentWordsOf(claim).length > 0;
  // Indonesian needs no verb: "Jepang mitra dagang terbesar ketiga ASEAN", "Ibu kota Thailand Bangkok".
  if (language === 'en') return false;
  return nounSentence(claim);
}

/** A question that yes or no does not answer. */
export function isOpenQuestion(text: string, language: Language): boolean {
  return text.trim().endsWith('?') && claimFromQuestion(text, language) === null;
}

/** A subject and what is said of it, both nouns: a name first, or a value behind a noun. */
function nounSentence(claim: string): boolean {
  const words = contentWordsOf(claim);
  const [value] = findQuantities(claim, 'id');
  if (value && /(?:nya|\s(?:itu|ini|tersebut))(?:\s|$)/iu.test(claim.slice(0, value.start))) return true;
  if (words.length < 3) return false;
  const capitals = words.filter(({ surface }, at) => at > 0 && /^\p{Lu}/u.test(surface)).length;
  const opensWithName = /^(?:\p{Lu}\p{L}+\s)+\p{Ll}/u.test(claim) && value !== undefined;
  return opensWithName || (capitals > 0 && capitals < words.length);
}
