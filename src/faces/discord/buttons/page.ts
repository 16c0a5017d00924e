import { z } from 'zod';
import { buttonMessagesFor } from '../../../messages/buttons.js';
import type { ButtonAction } from '../command.js';
import { languageSchema } from '../language-option.js';
import { claimsOnPage, pageOfClaim } from '../render/article-pages.js';
import { textReply } from '../render/reply.js';
import { showArticle } from '../show-article.js';
import { claimHashSchema } from './custom-id.js';

/** Language, first claim and number of the page. The number tells apart pages that begin with the same words. */
const parametersSchema = z.tuple([languageSchema, claimHashSchema, z.string().regex(/^\d{1,5}$/u)]);

/** Turns to the page of an article that begins with a claim. */
export const page: ButtonAction = {
  name: 'page',
  answersWith: 'update',
  isReadable: (parameters) => parametersSchema.safeParse(parameters).success,
  async execute(_interaction, parameters, context) {
    const { factChecker, personLanguage } = context;
    const [language, hash, target] = parametersSchema.parse(parameters);
    const articleId = (await factChecker.surroundings(hash))?.citation.articleId;
    const article = articleId === undefined ? null : await factChecker.article(articleId);
    if (article === null) return { kind: 'refused', reply: textReply(buttonMessagesFor(personLanguage).passagesGone) };
    const expected = (Number(target) - 1) * claimsOnPage;
    const indices = article.sentences.flatMap((sentence, index) => (sentence.hash === hash ? [index] : []));
    const [index = 0] = indices.toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
    return { kind: 'shown', reply: await showArticle(article, pageOfClaim(index), language, context) };
  },
};
