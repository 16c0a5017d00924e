import type { ButtonAction } from '../command.js';
import { renderMore } from '../render/render-more.js';
import { areReadable, findPassages } from './find-passages.js';

/** Shows passages that came near but are no part of the reply. */
export const more: ButtonAction = {
  name: 'more',
  answersWith: 'reply',
  isReadable: areReadable,
  async execute(_interaction, parameters, { factChecker, personLanguage }) {
    const passages = await findPassages(parameters, factChecker, personLanguage);
    if ('kind' in passages) return passages;
    return { kind: 'shown', reply: renderMore(passages, personLanguage) };
  },
};
