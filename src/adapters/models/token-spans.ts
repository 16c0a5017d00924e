/** A tokenizer taken apart, so that each token can be followed back to the text. */
export interface TextTokenizer {
  readonly unknownId: number;
  /** The form in which a text, or a part of one, is cut. */
  normalize(text: string): string;
  /**
   * The pieces of a normalised text, in order: every character is in one of them, spaces as a mark of one character. The first
   * piece may start with a mark that the text does not have.
   */
  cut(normalized: string): readonly { readonly id: number; readonly text: string }[];
}

/** One token and the UTF-16 range of the text that it stands for, without the space before it; empty for a lone space. */
export interface TokenSpan {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The shortest stretch of a text whose normal form does not depend on what stands around it. */
interface Unit {
  readonly start: number;
  readonly end: number;
  /** Until the unit is whole, the form of its last character. */
  readonly form: string;
  /** How many characters of it do not vanish. */
  readonly characters: number;
}

/**
 * The tokens of a text with the exact ranges they come from. Ranges are in order and never cut a code point; tokens made of
 * one character ("℅" is "c", "/", "o") share its range. Runs of unknown pieces are one token, as for the model in
 * training. Takes any string, in linear time.
 */
export function tokenSpans(text: string, tokenizer: TextTokenizer): readonly TokenSpan[] {
  const units = unitsOf(text, (part) => tokenizer.normalize(part));
  const normalized = units.map(({ form }) => form).join('');
  const unitAt: Unit[] = [];
  for (const unit of units) for (let count = unit.form.length; count > 0; count -= 1) unitAt.push(unit);
  const pieces = normalized === '' ? [] : tokenizer.cut(normalized);

  const spans: TokenSpan[] = [];
  let at = normalized.length - pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  for (const { id, text: piece } of pieces) {
    let from = Math.max(at, 0);
    at += piece.length;
    while (from < at && unitAt[from]?.form === ' ') from += 1;
    const last = unitAt[at - 1];
    const start = unitAt[from]?.start ?? text.length;
    const end = from < at && last ? last.end : start;
    const previous = spans.at(-1);
    if (id === tokenizer.unknownId && previous?.id === id) {
      spans[spans.length - 1] = { id, start: previous.start, end };
    } else {
      spans.push({ id, start, end });
    }
  }
  return spans;
}

// What can change the normal form of the character before it: marks, the vowels and finals of Hangul, half of a pair.
const joinsBefore = /^[\p{M}\u1160-\u11ff\udc00-\udfff]/u;

interface Character {
  readonly form: string;
  readonly joinsBefore: boolean;
}

function unitsOf(text: string, normalize: (part: string) => string): readonly Unit[] {
  const characters = new Map<string, Character>();
  const look = (character: string): Character => {
    const form = normalize(character);
    const seen = { form, joinsBefore: joinsBefore.test(form.normalize('NFKD')) };
    characters.set(character, seen);
    return seen;
  };

  const units: Unit[] = [];
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const seen = characters.get(character) ?? look(character);
    // A character that vanishes parts nothing: a mark after it still belongs to the letter before it.
    if (seen.form === '') continue;
    const before = units.at(-1);
    if (before && (seen.joinsBefore || (seen.form.startsWith(' ') && before.form.endsWith(' ')))) {
      units[units.length - 1] = { start: before.start, end: at, form: seen.form, characters: before.characters + 1 };
    } else {
      units.push({ start, end: at, form: seen.form, characters: 1 });
    }
  }
  return units.map((unit) => (unit.characters > 1 ? { ...unit, form: normalize(text.slice(unit.start, unit.end)) } : unit));
}
