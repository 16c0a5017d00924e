import { errorTree, type FormProblem } from './form-problems.js';

export interface RestResponse {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as Discord writes it. */
export function refusal(status: number, code: number, message: string): RestResponse {
  return { status, body: { code, message } };
}

export const noContent: RestResponse = { status: 204 };
export const notFound = refusal(404, 0, '404: Not Found');
export const unauthorized = refusal(401, 0, '401: Unauthorized');
export const unknownChannel = refusal(404, 10003, 'Unknown Channel');
export const unknownGuild = refusal(404, 10004, 'Unknown Guild');
export const unknownMember = refusal(404, 10007, 'Unknown Member');
export const unknownMessage = refusal(404, 10008, 'Unknown Message');
export const unknownUser = refusal(404, 10013, 'Unknown User');
export const unknownEmoji = refusal(400, 10014, 'Unknown Emoji');
export const unknownWebhook = refusal(404, 10015, 'Unknown Webhook');
export const unknownInteraction = refusal(404, 10062, 'Unknown interaction');
export const wrongApplication = refusal(
  403,
  20012,
  'You are not authorized to perform this action on this application',
);
export const alreadyAcknowledged = refusal(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = refusal(403, 50001, 'Missing Access');
export const notAuthor = refusal(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = refusal(400, 50006, 'Cannot send an empty message');
export const nonTextChannel = refusal(400, 50008, 'Cannot send messages in a non-text channel');
export const missingPermissions = refusal(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = refusal(401, 50027, 'Invalid Webhook Token');
export const archivedThread = refusal(400, 50083, 'Thread is archived');
export const invalidJson = refusal(400, 50109, 'The request body contains invalid JSON.');
export const noHistory = refusal(400, 160_002, 'Cannot reply without permission to read message history');

/** A body that breaks one of Discord's limits. */
export function invalidForm(problems: readonly FormProblem[]): RestResponse {
  return { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: errorTree(problems) } };
}

export const unknownReference = invalidForm([
  { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
]);
export const systemReference = invalidForm([
  {
    path: ['message_reference'],
    code: 'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE',
    message: 'Cannot reply to a system message',
  },
]);
