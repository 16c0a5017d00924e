import { ApplicationCommandOptionType, type CommandInteractionOption } from 'discord.js';
import type { z } from 'zod';

interface WithOptions {
  readonly options: { readonly data: readonly CommandInteractionOption[] };
}

function flatten(given: readonly CommandInteractionOption[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    given.flatMap(({ type, name, value, options = [] }): (readonly [string, unknown])[] => {
      switch (type) {
        case ApplicationCommandOptionType.Subcommand:
          return [['subcommand', name], ...Object.entries(flatten(options))];
        case ApplicationCommandOptionType.SubcommandGroup:
          return [['group', name], ...Object.entries(flatten(options))];
        default:
          return [[name, value]];
      }
    }),
  );
}

/**
 * The options as they came over the wire, checked by a command's schema; a forged or outdated payload gives null. The name
 * of a subcommand stands among them as `subcommand`, that of its group as `group`.
 */
export function readOptions<Options>(interaction: WithOptions, schema: z.ZodType<Options>): Options | null {
  const parsed = schema.safeParse(flatten(interaction.options.data));
  return parsed.success ? parsed.data : null;
}
