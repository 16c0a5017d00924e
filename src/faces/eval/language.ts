import { detectLanguage, type Language } from '../../engine/index.js';

/** How many texts of a set were found to be in their language. */
export interface LanguageScores {
  readonly texts: number;
  readonly right: number;
}

export async function evaluateLanguage(
  texts: readonly { readonly text: string; readonly language: Language }[],
): Promise<LanguageScores> {
  let right = 0;
  for (const { text, language } of texts) if ((await detectLanguage(text)) === language) right += 1;
  return { texts: texts.length, right };
}
