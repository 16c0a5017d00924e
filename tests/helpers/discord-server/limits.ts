import { ComponentType } from 'discord.js';
import { z } from 'zod';

/** Discord counts characters as code points; where it does not say, the stricter count is the safe one: code units. */
const text = (min: number, max: number) => z.string().min(min).max(max);
const address = z
  .string()
  .max(2048)
  .regex(/^https?:\/\//u, 'Scheme must be one of http, https');

const embed = z.looseObject({
  title: text(1, 256).optional(),
  description: text(1, 4096).optional(),
  url: address.optional(),
  color: z.int().min(0).max(0xffffff).nullish(),
  author: z.looseObject({ name: text(1, 256), url: address.optional() }).optional(),
  footer: z.looseObject({ text: text(1, 2048) }).optional(),
  fields: z
    .array(z.looseObject({ name: text(1, 256), value: text(1, 1024) }))
    .max(25)
    .optional(),
});

const snowflakes = z.array(z.string().regex(/^\d{17,20}$/u)).max(100);
const allowedMentions = z
  .looseObject({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).optional(),
    users: snowflakes.optional(),
    roles: snowflakes.optional(),
    replied_user: z.boolean().optional(),
  })
  .refine(
    ({ parse, users }) => !(parse?.includes('users') === true && (users?.length ?? 0) > 0),
    'users and parse exclude each other',
  )
  .refine(
    ({ parse, roles }) => !(parse?.includes('roles') === true && (roles?.length ?? 0) > 0),
    'roles and parse exclude each other',
  );

const button = z
  .looseObject({
    type: z.literal(ComponentType.Button),
    style: z.int().min(1).max(6),
    label: text(1, 80).optional(),
    custom_id: text(1, 100).optional(),
    url: address.max(512).optional(),
  })
  .refine(
    ({ style, custom_id, url }) =>
      style === 5 ? url !== undefined && custom_id === undefined : custom_id !== undefined,
    'a link button has a url, any other a custom_id',
  );
const row = z.looseObject({ type: z.literal(ComponentType.ActionRow), components: z.array(button).min(1).max(5) });

const message = z.looseObject({
  content: z.string().max(2000).nullish(),
  embeds: z.array(embed).max(10).nullish(),
  components: z.array(row).max(5).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  nonce: z.union([z.string().max(25), z.int()]).nullish(),
  flags: z.int().nullish(),
});

type Message = z.infer<typeof message>;

function embedLength({ title, description, author, footer, fields }: z.infer<typeof embed>): number {
  const parts = [
    title,
    description,
    author?.name,
    footer?.text,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}

function problemsAcross({ embeds, components }: Message): string[] {
  const problems: string[] = [];
  const total = (embeds ?? []).reduce((sum, one) => sum + embedLength(one), 0);
  if (total > 6000) problems.push(`embeds: ${String(total)} characters over all, 6000 allowed`);
  const customIds = (components ?? [])
    .flatMap((one) => one.components.map(({ custom_id }) => custom_id))
    .filter((one) => one !== undefined);
  if (new Set(customIds).size < customIds.length) problems.push('components: custom_id is duplicated');
  return problems;
}

export interface MessageCheck {
  readonly problems: readonly string[];
  readonly isEmpty: boolean;
}

function problemsOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

/** What Discord would say of a message body. */
export function checkMessage(body: unknown): MessageCheck {
  const parsed = message.safeParse(body ?? {});
  if (!parsed.success) return { problems: problemsOf(parsed.error), isEmpty: false };
  const { content, embeds, components } = parsed.data;
  const isEmpty = (content ?? '').trim() === '' && (embeds ?? []).length === 0 && (components ?? []).length === 0;
  return { problems: problemsAcross(parsed.data), isEmpty };
}

export { problemsOf };
