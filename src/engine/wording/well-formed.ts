import { segmentText } from '../text/sentences.js';
import type { Language } from '../types.js';

/** Markup, addresses, mentions, bracketed numbers and whatever else a face would have to defuse. */
const markup = /[@<>[\]{}\\`*_~|#^=]|:\/\/|www\.|\p{Cc}|\p{Cf}|\p{Extended_Pictographic}/u;
/** Any letter of another script could spell a name that only looks right. */
const otherScript = /(?!\p{Script=Latin})\p{L}/u;
/** The verdict is the engine's to give: a sentence that opens like one would give it again, and may give another. */
const opensLikeVerdict =
  /^(?:ya|tidak|bukan|belum|benar|betul|salah|keliru|hoaks?|yes|no|not|true|false|correct|incorrect|wrong|right|indeed)(?:\s*[,.:;!—–-]|\s(?:itu|ini|that|this|it)\b)/iu;

/** Whether a text is one plain statement, fit to be shown as it is. */
export function isWellFormed(text: string, language: Language, maxLength: number): boolean {
  const segments = segmentText(text, language);
  return (
    text.trim() === text &&
    text.length <= maxLength &&
    /\p{L}/u.test(text) &&
    /[.!]["”’)]?$/u.test(text) &&
    !text.includes('?') &&
    !markup.test(text) &&
    !otherScript.test(text) &&
    !opensLikeVerdict.test(text) &&
    segments.length === 1 &&
    segments[0]?.kind === 'sentence'
  );
}
