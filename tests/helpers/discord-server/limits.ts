import { MessageFlags } from 'discord.js';
import { z } from 'zod';
import { messageComponents } from './component-limits.js';
import { embeds } from './embed-limits.js';
import { named, problemsOf, type FormProblem } from './form-problems.js';

const snowflake = z.string().regex(/^\d{17,20}$/u, 'Value is not snowflake.');
const snowflakes = z.array(snowflake).max(100);
const exclusive = (key: string) => named('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', `parse excludes ${key}`, [key]);

const allowedMentions = z
  .looseObject({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).nullish(),
    users: snowflakes.nullish(),
    roles: snowflakes.nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine(({ parse, users, roles }, context) => {
    if (parse?.includes('users') === true && (users ?? []).length > 0) context.addIssue(exclusive('users'));
    if (parse?.includes('roles') === true && (roles ?? []).length > 0) context.addIssue(exclusive('roles'));
  });

const message = z
  .looseObject({
    content: z.string().trim().max(2000).nullish(),
    embeds: embeds.nullish(),
    components: messageComponents.nullish(),
    allowed_mentions: allowedMentions.nullish(),
    nonce: z.union([z.string().max(25), z.int()]).nullish(),
    enforce_nonce: z.boolean().nullish(),
    flags: z.int().nullish(),
    tts: z.boolean().nullish(),
    message_reference: z
      .looseObject({
        message_id: snowflake,
        channel_id: snowflake.nullish(),
        guild_id: snowflake.nullish(),
        fail_if_not_exists: z.boolean().nullish(),
      })
      .nullish(),
  })
  .refine(
    ({ flags }) => ((flags ?? 0) & MessageFlags.IsComponentsV2) === 0,
    named('COMPONENTS_V2_UNKNOWN_HERE', 'The test server knows no messages made of components', ['flags']),
  );

export type MessageBody = z.infer<typeof message>;

export interface MessageCheck {
  readonly problems: readonly FormProblem[];
  readonly isEmpty: boolean;
}

/** True where a message with this body shows nothing. */
export function isEmptyMessage({ content, embeds: all, components }: MessageBody): boolean {
  return (content ?? '') === '' && (all ?? []).length === 0 && (components ?? []).length === 0;
}

/** The body as Discord reads it, or what it has against it. Null is read as an empty body. */
export function readMessage(body: unknown): { readonly message: MessageBody } | { readonly problems: FormProblem[] } {
  const parsed = message.safeParse(body ?? {});
  return parsed.success ? { message: parsed.data } : { problems: problemsOf(parsed.error) };
}

/** What Discord would say of the body of a new message. */
export function checkMessage(body: unknown): MessageCheck {
  const read = readMessage(body);
  return 'problems' in read
    ? { problems: read.problems, isEmpty: false }
    : { problems: [], isEmpty: isEmptyMessage(read.message) };
}
