import type { Language, SitasiErrorCode } from '../../../engine/index.js';
import { messagesFor } from '../../../messages/index.js';
import { textReply, type Reply } from './reply.js';

export interface Failure {
  readonly errorCode: SitasiErrorCode | 'unexpected';
  /** Stands in the log too. */
  readonly errorId: string;
}

export function renderFailure({ errorCode, errorId }: Failure, language: Language): Reply {
  const messages = messagesFor(language);
  return textReply(`${messages.errors[errorCode]}\n${messages.discord.errorId({ errorId })}`);
}
