import type { z } from 'zod';

/** One thing that Discord has against a request body. */
export interface FormProblem {
  readonly path: readonly (string | number)[];
  /** Discord's name of the rule, such as `BASE_TYPE_MAX_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

type Said = Pick<FormProblem, 'code' | 'message'>;

const required: Said = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

const conversions: Readonly<Record<string, Said>> = {
  string: { code: 'STRING_TYPE_CONVERT', message: 'Could not interpret the value as string.' },
  array: { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' },
  object: { code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' },
  record: { code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' },
  boolean: { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' },
  number: { code: 'NUMBER_TYPE_COERCE', message: 'Value is not a number.' },
  int: { code: 'NUMBER_TYPE_COERCE', message: 'Value is not an int.' },
};

function asDiscordSays(issue: z.core.$ZodIssue): Said {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return required;
      return conversions[issue.expected] ?? { code: 'BASE_TYPE_CONVERT', message: issue.message };
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${String(issue.maximum)} or fewer in length.` }
        : { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${String(issue.maximum)}.` };
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return required;
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${String(issue.minimum)} or more in length.` }
        : { code: 'NUMBER_TYPE_MIN', message: `Value should be greater than or equal to ${String(issue.minimum)}.` };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.map(String).join(', ')}}.` };
    case 'invalid_union':
      return { code: 'UNION_TYPE_CHOICES', message: 'Value of field "type" must be one of those that are known here.' };
    case 'invalid_format':
      return { code: 'STRING_TYPE_REGEX', message: issue.message };
    case 'unrecognized_keys':
      return { code: 'UNKNOWN_KEYS', message: `Unknown keys: ${issue.keys.join(', ')}` };
    case 'custom': {
      const named: unknown = issue.params?.['code'];
      return { code: typeof named === 'string' ? named : 'BASE_TYPE_INVALID', message: issue.message };
    }
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

export function problemsOf(error: z.ZodError): FormProblem[] {
  return error.issues.map((issue) => ({
    ...asDiscordSays(issue),
    path: issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part)),
  }));
}

/** An issue for `superRefine` that Discord knows under a name of its own. */
export function named(code: string, message: string, path: (string | number)[] = []) {
  return { code: 'custom', message, path, params: { code } } as const;
}

interface Tree {
  [key: string]: Tree | Said[];
}

/** The `errors` of Discord's answer: the body's own shape, with a list `_errors` where something is wrong. */
export function errorTree(problems: readonly FormProblem[]): Tree {
  const root: Tree = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const part of path) node = (node[part] ??= {}) as Tree;
    ((node['_errors'] ??= []) as Said[]).push({ code, message });
  }
  return root;
}
