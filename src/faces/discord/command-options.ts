import type { ChatInputCommandInteraction } from 'discord.js';
import type { z } from 'zod';

/** The options as they came over the wire, checked by a command's schema; a forged or outdated payload gives null. */
export function readOptions<Options>(
  interaction: ChatInputCommandInteraction,
  schema: z.ZodType<Options>,
): Options | null {
  const values = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, value]));
  const parsed = schema.safeParse(values);
  return parsed.success ? parsed.data : null;
}
