import type { ButtonAction } from '../command.js';
import { context } from './context.js';
import { forgetMe } from './forget-me.js';
import { more } from './more.js';
import { page } from './page.js';
import { share } from './share.js';
import { vote } from './vote.js';

/** Every button of the bot, by the first part of its custom id. */
export const buttons: readonly ButtonAction[] = [context, forgetMe, more, page, share, vote];
