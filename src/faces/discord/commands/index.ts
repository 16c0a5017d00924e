import type { Command } from '../command.js';
import { ask } from './ask.js';

/** Every command of the bot. A list rather than a look into the folder, so that a broken file cannot go missing unseen. */
export const commands: readonly Command[] = [ask];
