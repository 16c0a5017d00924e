import type { FormAction } from '../command.js';
import { corpusText } from './corpus-text.js';

/** Every form of the bot, by the first part of its custom id. */
export const forms: readonly FormAction[] = [corpusText];
