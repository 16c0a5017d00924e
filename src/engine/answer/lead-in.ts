/** What forwarded messages begin with before they come to the point: "Dapat dari grup sebelah:", "Forwarded as received:". */
const leadIn =
  /^[^\p{L}\p{N}]*(?:dapat|dikirim|diteruskan|terusan|forward(?:ed)?|fwd|copas|info(?:rmasi)?|kabar|berita|viral|breaking|sekilas|penting|perhatian|awas|waspada|heboh|terungkap|fyi|alert|warning|important|urgent|received|just\s+in|from)(?!\p{L})[^:.!?\d]{0,50}[:!]+\s+(?=[\p{L}\p{N}])/iu;

/** The text without words that only say where it came from or that it matters; what is left is what is claimed. */
export function withoutLeadIn(text: string): string {
  const shorter = text.replace(leadIn, '');
  return shorter === text ? text : withoutLeadIn(shorter);
}
