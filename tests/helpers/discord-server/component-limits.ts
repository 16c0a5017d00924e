import { ButtonStyle, ComponentType, TextInputStyle } from 'discord.js';
import { z } from 'zod';
import { address, text } from './embed-limits.js';
import { named } from './form-problems.js';

const customId = z.string().min(1).max(100);
// The flag for sets of strings is younger than the target of the compiler.
const wholeEmoji = new RegExp(String.raw`^(?:\p{RGI_Emoji}|\p{Extended_Pictographic})$`, 'v');
const emoji = z
  .looseObject({ id: z.string().nullish(), name: z.string().nullish(), animated: z.boolean().nullish() })
  .refine(
    ({ id: emojiId, name }) => (emojiId ?? null) !== null || wholeEmoji.test(name ?? ''),
    named('COMPONENT_INVALID_EMOJI', 'Invalid emoji', ['name']),
  );

const button = z
  .looseObject({
    type: z.literal(ComponentType.Button),
    style: z.enum(ButtonStyle),
    label: text(0, 80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: address.max(512).nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine(({ style, label, emoji: icon, custom_id: ownId, url }, context) => {
    if (style === ButtonStyle.Premium) {
      context.addIssue(named('BUTTON_COMPONENT_INVALID_STYLE', 'This application sells nothing', ['style']));
      return;
    }
    if ((label ?? '') === '' && (icon ?? null) === null) {
      context.addIssue(named('BUTTON_COMPONENT_EMPTY', 'A button needs a label or an emoji', ['label']));
    }
    const isLink = style === ButtonStyle.Link;
    if (isLink && (url ?? '') === '') {
      context.addIssue(named('BASE_TYPE_REQUIRED', 'A url is required', ['url']));
    }
    if (!isLink && (ownId ?? '') === '') {
      context.addIssue(named('BASE_TYPE_REQUIRED', 'A custom id is required', ['custom_id']));
    }
    if ((ownId ?? '') !== '' && (url ?? '') !== '') {
      context.addIssue(
        named('COMPONENT_CUSTOM_ID_URL_EXCLUSIVE', 'A custom id and url cannot both be specified', ['url']),
      );
    }
  });

const chosenCount = { min_values: z.int().min(0).max(25).nullish(), max_values: z.int().min(1).max(25).nullish() };
const menu = {
  custom_id: customId,
  placeholder: text(0, 150).nullish(),
  disabled: z.boolean().nullish(),
  ...chosenCount,
};
const choice = z.looseObject({
  label: text(1, 100),
  value: z.string().min(1).max(100),
  description: text(0, 100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});
const stringSelect = z
  .looseObject({ type: z.literal(ComponentType.StringSelect), ...menu, options: z.array(choice).min(1).max(25) })
  .superRefine(({ options, min_values: min, max_values: max }, context) => {
    if (new Set(options.map(({ value }) => value)).size < options.length) {
      context.addIssue(named('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'Values must differ', ['options']));
    }
    if ((max ?? 1) > options.length || (min ?? 1) > (max ?? 1)) {
      context.addIssue(named('SELECT_COMPONENT_INVALID_RANGE', 'More values than options', ['max_values']));
    }
  });
const entitySelect = (type: ComponentType) => z.looseObject({ type: z.literal(type), ...menu });

const inRow = z.discriminatedUnion('type', [
  button,
  stringSelect,
  entitySelect(ComponentType.UserSelect),
  entitySelect(ComponentType.RoleSelect),
  entitySelect(ComponentType.MentionableSelect),
  entitySelect(ComponentType.ChannelSelect),
]);

const row = z
  .looseObject({ type: z.literal(ComponentType.ActionRow), components: z.array(inRow).min(1).max(5) })
  .refine(
    ({ components }) => components.length === 1 || components.every(({ type }) => type === ComponentType.Button),
    named('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width'),
  );

/** The rows of one message; the kinds of component that need the flag IS_COMPONENTS_V2 are not known here. */
export const messageComponents = z
  .array(row)
  .max(5)
  .superRefine((rows, context) => {
    const seen = new Set<string>();
    rows.forEach(({ components }, rowIndex) => {
      components.forEach(({ custom_id: ownId }, index) => {
        if (typeof ownId !== 'string') return;
        if (seen.has(ownId)) {
          context.addIssue(
            named('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', [
              rowIndex,
              'components',
              index,
              'custom_id',
            ]),
          );
        }
        seen.add(ownId);
      });
    });
  });

const textInput = z.looseObject({
  type: z.literal(ComponentType.TextInput),
  custom_id: customId,
  style: z.enum(TextInputStyle),
  min_length: z.int().min(0).max(4000).nullish(),
  max_length: z.int().min(1).max(4000).nullish(),
  required: z.boolean().nullish(),
  value: z.string().max(4000).nullish(),
  placeholder: text(0, 100).nullish(),
});

/** The data of a modal, each text input in a row or a label of its own. */
export const modal = z.looseObject({
  custom_id: customId,
  title: text(1, 45),
  components: z
    .array(
      z.discriminatedUnion('type', [
        z.looseObject({
          type: z.literal(ComponentType.ActionRow),
          components: z.array(textInput.extend({ label: text(1, 45) })).length(1),
        }),
        z.looseObject({
          type: z.literal(ComponentType.Label),
          label: text(1, 45),
          description: text(0, 100).nullish(),
          component: z.discriminatedUnion('type', [textInput, stringSelect]),
        }),
      ]),
    )
    .min(1)
    .max(5),
});
