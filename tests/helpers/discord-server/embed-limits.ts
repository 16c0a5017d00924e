import { z } from 'zod';
import { named } from './form-problems.js';

/**
 * Text of a length that Discord takes. It trims before it counts, and counts code points; here UTF-16 code units are
 * counted, which is the stricter count wherever the two differ.
 */
export const text = (min: number, max: number) => z.string().trim().min(min).max(max);

const web = /^https?:\/\/[^\s/]/u;
const unknownScheme = named('URL_TYPE_INVALID_SCHEME', 'Scheme must be one of http, https.');
export const address = z
  .string()
  .max(2048)
  .refine((url) => web.test(url), unknownScheme);
const media = z.looseObject({
  url: z
    .string()
    .max(2048)
    .refine((url) => web.test(url) || url.startsWith('attachment://'), unknownScheme),
});

const embed = z
  .looseObject({
    title: text(0, 256).nullish(),
    description: text(0, 4096).nullish(),
    url: address.nullish(),
    timestamp: z.iso.datetime({ offset: true }).nullish(),
    color: z.int().min(0).max(0xffffff).nullish(),
    author: z
      .looseObject({ name: text(1, 256), url: address.nullish(), icon_url: media.shape.url.nullish() })
      .nullish(),
    footer: z.looseObject({ text: text(1, 2048), icon_url: media.shape.url.nullish() }).nullish(),
    image: media.nullish(),
    thumbnail: media.nullish(),
    fields: z
      .array(z.looseObject({ name: text(1, 256), value: text(1, 1024), inline: z.boolean().optional() }))
      .max(25)
      .nullish(),
  })
  .superRefine(({ title, description, author, footer, image, thumbnail, fields }, context) => {
    const shows = [title, description, author, footer, image, thumbnail].some((part) => (part ?? '') !== '');
    if (!shows && (fields ?? []).length === 0) {
      context.addIssue(named('BASE_TYPE_REQUIRED', 'This field is required', ['description']));
    }
  });

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

/** All embeds of one message. */
export const embeds = z
  .array(embed)
  .max(10)
  .refine(
    (all) => all.reduce((sum, one) => sum + embedLength(one), 0) <= 6000,
    named('MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000'),
  );
