import { textHash } from '../text/text-hash.js';

/**
 * Names a claim by its article and its words, 12 characters of 0-9 and a-z. Unlike a claimId it survives sentences that are
 * added before it, and a changed sentence is another one.
 */
export function claimHash(articleId: string, text: string): string {
  return textHash(`${articleId}\n${text}`);
}
