import { aboutClaim, type CheckedArticle, type Finding } from './check-finding.js';

/** What a text generator says of itself or to whoever asked it, and the gaps it leaves to be filled in. */
const leftovers: readonly RegExp[] = [
  /\bas an? (?:AI|artificial intelligence)(?: language)? (?:model|assistant)(?=,? I\b)/giu,
  /\bI(?:'|’)?(?:m| am) an? (?:AI|artificial intelligence|large language model)\b/giu,
  /\bas of my (?:last|latest) (?:knowledge |training )?(?:update|cut-?off)\b/giu,
  /\bmy (?:knowledge|training) (?:data )?cut-?off\b/giu,
  /\bI (?:cannot|can(?:'|’)t|am unable to) (?:assist|help|browse|access|provide) (?:with that|you with|the internet|real-time)\b/giu,
  /^(?:sure|certainly|of course|absolutely)[,!] here(?:'|’)?(?:s| is| are)\b/giu,
  /^here(?:'|’)?(?:s| is) (?:(?:a|an|the|your) (?:rewritten|revised|rephrased|translated|summari[sz]ed|paraphrased)|your (?:news article|article|summary|translation))\b/giu,
  /\blet me know if you(?:(?:'|’)?d| would) like (?:me to|any (?:changes|revisions))\b/giu,
  /\bregenerate response\b/giu,
  /\bsebagai (?:sebuah )?(?:model bahasa|AI|kecerdasan buatan|asisten (?:AI|virtual))(?=,? (?:saya|besar|AI)\b)/giu,
  /\bsaya (?:adalah|hanyalah) (?:sebuah )?(?:model bahasa|AI\b|program AI)/giu,
  /\bberdasarkan (?:data|pengetahuan) (?:pelatihan )?(?:terakhir )?saya (?:hingga|sampai|per)\b/giu,
  /^(?:tentu|baik|baiklah|tentu saja)(?: saja)?[,!]? (?:berikut|ini) (?:adalah|ini)?\s*(?:\p{L}+ ){0,2}(?:artikel|berita|ringkasan|terjemahan|versi|contoh|teks|rangkuman|parafrase)/giu,
  /^berikut (?:adalah|ini) (?:\p{L}+ )?(?:artikel|berita|ringkasan|terjemahan|versi|rangkuman|parafrase)(?: \p{L}+){0,3} (?:yang anda (?:minta|inginkan)|yang telah saya|sesuai permintaan)\b/giu,
  /\b(?:beri tahu saya jika (?:anda|ada)|apakah ada hal lain yang bisa saya bantu)\b/giu,
  /\[(?:insert|your|enter|add|sisipkan|masukkan|isi(?:kan)?|nama|tanggal|kutipan|quote|date|name|source|sumber|placeholder)\b(?![^\][\n]*(?:samar|rahasia|withheld|changed))[^\][\n]{0,60}\]/giu,
  /\b(?:oaicite|contentReference|turn\d+search\d+|citeturn\d+)\b/gu,
  /<\|(?:im_start|im_end|endoftext|assistant|user|system)\|>/giu,
  /\{\{\s*\p{L}[\p{L}\p{N}_. ]{0,40}\}\}/gu,
  /\b(?:ignore|disregard) (?:all |any )?(?:the )?(?:previous|above|prior) instructions\b/giu,
  /\babaikan (?:semua )?(?:instruksi|perintah) (?:sebelumnya|di atas)\b/giu,
];

/** Any of the above has one of these: a look at most sentences is enough. */
const telltale =
  /[[{<]|\b(?:AI|artificial|cut-?off|as of my|I can(?:not|['’]t)|unable|here|let me know|regenerate|model bahasa|kecerdasan|asisten|saya adalah|saya hanyalah|berdasarkan|tentu|baik|baiklah|berikut|bantu|beri tahu|oaicite|contentReference|\w*turn\d|instructions|instruksi|perintah)\b/iu;

/** Sentences that hold words left behind by a text generator or meant for one ("As an AI language model", "[insert date]"). */
export function checkMachineText({ claims }: CheckedArticle): Finding[] {
  return claims.flatMap((claim) => {
    if (!telltale.test(claim.text)) return [];
    // One is enough to look at the sentence.
    const found = leftovers.flatMap((pattern) => Array.from(claim.text.matchAll(pattern))).at(0);
    if (!found) return [];
    return [aboutClaim('machine-text', claim, { start: found.index, end: found.index + found[0].length })];
  });
}
