/**
 * Phrases in which a text speaks to a language model and not to a reader. They are looked for in passages only, as a precaution: what
 * keeps a reply true is the gate, which takes no notice of why a model wrote what it wrote.
 */
const phrases =
  /(?<!\p{L})(?:(?:ignore|disregard|forget)\s+(?:all\s+|any\s+)?(?:the\s+|your\s+)?(?:previous|prior|above|earlier|rules?|instructions?)|abaikan\s+(?:semua\s+|segala\s+)?(?:instruksi|perintah|aturan)|lupakan\s+(?:semua\s+)?(?:instruksi|perintah|aturan)|system\s+prompt|prompt\s+sistem|(?:language|ai)\s+model|model\s+bahasa|asisten\s+ai|as\s+an\s+ai|developer\s+mode|mode\s+pengembang)(?!\p{L})|^\s*(?:bot|assistant|asisten|system|sistem)\s*[,:]/iu;

/** Whether a passage tells a language model what to do. It is quoted all the same, and no model gets to read it. */
export function addressesModel(text: string): boolean {
  return phrases.test(text);
}
