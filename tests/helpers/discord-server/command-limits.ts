import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { optionList, type CheckedOption } from './command-option-limits.js';
import { problemsOf, type FormProblem } from './form-problems.js';
import { description, localised, longestOf, slashName } from './localised-limits.js';

const sharedFields = {
  default_member_permissions: z.string().regex(/^\d+$/u).nullish(),
  dm_permission: z.boolean().nullish(),
  nsfw: z.boolean().optional(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).nullish(),
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
};

const slashCommand = z.strictObject({
  type: z.literal(ApplicationCommandType.ChatInput).default(ApplicationCommandType.ChatInput),
  name: slashName,
  name_localizations: localised(slashName),
  description,
  description_localizations: localised(description),
  options: optionList.optional(),
  ...sharedFields,
});

const menuName = z.string().trim().min(1).max(32);
const menuCommand = z.strictObject({
  type: z.union([z.literal(ApplicationCommandType.Message), z.literal(ApplicationCommandType.User)]),
  name: menuName,
  name_localizations: localised(menuName),
  description: z.literal('').optional(),
  ...sharedFields,
});

const isOfMenu = z.looseObject({ type: menuCommand.shape.type });

type SlashCommand = z.infer<typeof slashCommand>;
export type CheckedCommand = SlashCommand | z.infer<typeof menuCommand>;

/** How many characters the texts of an option and of all within it have, each in its longest language. */
function lengthOf(option: Omit<CheckedOption, 'type'>): number {
  const choices = (option.choices ?? []).reduce(
    (sum, { name, name_localizations: names, value }) => sum + longestOf(name, names) + String(value).length,
    0,
  );
  const inner = (option.options ?? []).reduce((sum, one) => sum + lengthOf(one), 0);
  return (
    longestOf(option.name, option.name_localizations) +
    longestOf(option.description, option.description_localizations) +
    choices +
    inner
  );
}

function commandLength(command: CheckedCommand): number {
  if (command.type !== ApplicationCommandType.ChatInput) return longestOf(command.name, command.name_localizations);
  return lengthOf(command);
}

const allowedCount: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

function problemsAcross(commands: readonly CheckedCommand[]): FormProblem[] {
  const problems: FormProblem[] = [];
  const seen = new Set<string>();
  const counts = new Map<number, number>();
  commands.forEach((command, index) => {
    const key = `${String(command.type)} ${command.name}`;
    if (seen.has(key)) {
      problems.push({
        path: [index, 'name'],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
    }
    seen.add(key);
    if (commandLength(command) > 8000) {
      problems.push({
        path: [index],
        code: 'APPLICATION_COMMAND_TOO_LARGE',
        message: 'Command exceeds maximum size, 8000 characters in its longest languages',
      });
    }
    counts.set(command.type, (counts.get(command.type) ?? 0) + 1);
  });
  for (const [type, count] of counts) {
    const most = allowedCount[type] ?? 0;
    if (count > most) {
      problems.push({
        path: [],
        code: 'APPLICATION_COMMANDS_MAX',
        message: `Maximum number of application commands of type ${String(type)} reached (${String(most)})`,
      });
    }
  }
  return problems;
}

/**
 * The list of commands as Discord would keep it, or what it would say against it. One thing is stricter: fields that
 * Discord does not know, which it would ignore, are refused, because they are mistakes.
 */
export function checkCommands(
  body: unknown,
): { readonly commands: readonly CheckedCommand[] } | { readonly problems: readonly FormProblem[] } {
  const list = z.array(z.unknown()).safeParse(body);
  if (!list.success) return { problems: problemsOf(list.error) };
  const commands: CheckedCommand[] = [];
  const problems: FormProblem[] = [];
  list.data.forEach((given, index) => {
    const parsed = (isOfMenu.safeParse(given).success ? menuCommand : slashCommand).safeParse(given);
    if (parsed.success) commands.push(parsed.data);
    else problems.push(...problemsOf(parsed.error).map((problem) => ({ ...problem, path: [index, ...problem.path] })));
  });
  if (problems.length === 0) problems.push(...problemsAcross(commands));
  return problems.length === 0 ? { commands } : { problems };
}
