import { ApplicationCommandOptionType as Type, ChannelType } from 'discord.js';
import { z } from 'zod';
import { named } from './form-problems.js';
import { description, localised, slashName } from './localised-limits.js';

const choiceName = z.string().trim().min(1).max(100);
/** A choice, of an option as of an autocompletion. */
export const choice = z.strictObject({
  name: choiceName,
  name_localizations: localised(choiceName),
  value: z.union([z.string().min(1).max(100), z.number()]),
});

const baseFields = {
  type: z.enum(Type),
  name: slashName,
  name_localizations: localised(slashName),
  description,
  description_localizations: localised(description),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z.array(choice).max(25).optional(),
  channel_types: z.array(z.enum(ChannelType)).optional(),
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
};

export interface CheckedOption extends z.infer<z.ZodObject<typeof baseFields>> {
  readonly options?: readonly CheckedOption[] | undefined;
}

const typed: readonly Type[] = [Type.String, Type.Integer, Type.Number];
const nesting: readonly Type[] = [Type.Subcommand, Type.SubcommandGroup];

/** What of an option does not fit its type; each problem by the field it lies in. */
function misfits({ type, choices, autocomplete, options, ...option }: CheckedOption): [string, string][] {
  const found: [string, string][] = [];
  const only = (field: keyof typeof option | 'choices' | 'autocomplete' | 'options', given: unknown, fits: boolean) => {
    if (given !== undefined && given !== false && !fits)
      found.push([field, `${field} does not fit this type of option`]);
  };
  only('choices', choices, typed.includes(type));
  only('autocomplete', autocomplete, typed.includes(type));
  only('options', options, nesting.includes(type));
  only('required', option.required, !nesting.includes(type));
  only('channel_types', option.channel_types, type === Type.Channel);
  only('min_length', option.min_length, type === Type.String);
  only('max_length', option.max_length, type === Type.String);
  only('min_value', option.min_value, type === Type.Integer || type === Type.Number);
  only('max_value', option.max_value, type === Type.Integer || type === Type.Number);
  if (autocomplete === true && (choices ?? []).length > 0) {
    found.push(['autocomplete', 'autocomplete and choices exclude each other']);
  }
  const isNumber = type === Type.Integer || type === Type.Number;
  if (choices?.some(({ value }) => isNumber !== (typeof value === 'number')) === true) {
    found.push(['choices', 'the values of choices must have the type of the option']);
  }
  if (new Set(choices?.map(({ name }) => name)).size < (choices ?? []).length) {
    found.push(['choices', 'names of choices must differ']);
  }
  if ((option.min_length ?? 0) > (option.max_length ?? 6000)) found.push(['min_length', 'above max_length']);
  return found;
}

function listProblem(options: readonly CheckedOption[]): readonly [code: string, message: string] | null {
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    return ['APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists'];
  }
  if (options.some(({ required }, index) => required === true && index > 0 && options[index - 1]?.required !== true)) {
    return [
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    ];
  }
  const nested = options.filter(({ type }) => nesting.includes(type)).length;
  return nested > 0 && nested < options.length
    ? ['APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands and options exclude each other']
    : null;
}

/** `allowed`: the nesting types that may stand here; within a group only subcommands, within a subcommand neither. */
function optionsWithin(allowed: readonly Type[]): z.ZodType<CheckedOption[]> {
  const option: z.ZodType<CheckedOption> = z
    .strictObject({
      ...baseFields,
      ...(allowed.length === 0 ? {} : { options: z.lazy(() => z.array(z.unknown())).optional() }),
    })
    .superRefine((given, context) => {
      const one = given as CheckedOption;
      for (const [field, message] of misfits(one)) {
        context.addIssue(named('APPLICATION_COMMAND_OPTION_INVALID', message, [field]));
      }
      if (nesting.includes(one.type) && !allowed.includes(one.type)) {
        context.addIssue(named('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Nested too deep', ['type']));
      }
      if (one.options === undefined) return;
      const inner = optionsWithin(one.type === Type.SubcommandGroup ? [Type.Subcommand] : []).safeParse(one.options);
      for (const issue of inner.error?.issues ?? []) {
        context.addIssue({ ...issue, path: ['options', ...issue.path] });
      }
    }) as z.ZodType<CheckedOption>;
  return z
    .array(option)
    .max(25)
    .superRefine((options, context) => {
      const problem = listProblem(options);
      if (problem !== null) context.addIssue(named(...problem));
    });
}

/** The options of one slash command. */
export const optionList = optionsWithin([Type.Subcommand, Type.SubcommandGroup]);
