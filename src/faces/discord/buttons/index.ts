import type { ButtonAction } from '../command.js';
import { renderContext } from '../render/render-context.js';
import { renderMore } from '../render/render-more.js';
import { cancelPreview, confirmPreview, turnPreview } from './corpus-preview.js';
import { forgetMe } from './forget-me.js';
import { page } from './page.js';
import { passagesButton } from './passages-button.js';
import { sendQuestion } from './send-question.js';
import { share } from './share.js';
import { vote } from './vote.js';

/** The cited passages with the sentences around them. */
const context = passagesButton('context', renderContext);
/** Passages that came near but are no part of the reply. */
const more = passagesButton('more', renderMore);

/** Every button of the bot, by the first part of its custom id. */
export const buttons: readonly ButtonAction[] = [
  cancelPreview,
  confirmPreview,
  context,
  forgetMe,
  more,
  page,
  sendQuestion,
  share,
  turnPreview,
  vote,
];
