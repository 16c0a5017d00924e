import type { ButtonAction } from '../command.js';
import { renderContext } from '../render/render-context.js';
import { areReadable, findPassages } from './find-passages.js';

/** Shows the cited passages with the sentences around them. */
export const context: ButtonAction = {
  name: 'context',
  answersWith: 'reply',
  isReadable: areReadable,
  async execute(_interaction, parameters, { factChecker, personLanguage }) {
    const passages = await findPassages(parameters, factChecker, personLanguage);
    if ('kind' in passages) return passages;
    return { kind: 'shown', reply: renderContext(passages, personLanguage) };
  },
};
