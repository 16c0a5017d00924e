import type { Command } from '../command.js';
import { ask } from './ask.js';
import { check } from './check.js';
import { checkMessageCommand } from './check-message.js';
import { helpFor } from './help.js';
import { language } from './language.js';
import { privacy } from './privacy.js';
import { settings } from './settings.js';
import { corpus } from './corpus.js';
import { source } from './source.js';

const explained: readonly Command[] = [ask, check, checkMessageCommand, source, corpus, language, privacy, settings];

/** Every command of the bot. A list rather than a look into the folder, so that a broken file cannot go missing unseen. */
export const commands: readonly Command[] = [...explained, helpFor(explained)];
