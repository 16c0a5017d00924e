import { ComponentType, InteractionType, TextInputStyle, type APIMessage } from 'discord.js';
import type { Origin } from './interaction-origin.js';

export interface ButtonPress extends Origin {
  /** The message that holds the button. */
  readonly messageId: string;
  readonly customId: string;
  /** Set where the message has no such button: what an altered client sends. */
  readonly isForged?: boolean;
}

export interface Selection extends ButtonPress {
  readonly values: readonly string[];
  readonly componentType?: Exclude<
    ComponentType,
    ComponentType.ActionRow | ComponentType.Button | ComponentType.TextInput
  >;
}

export interface ModalSubmission extends Origin {
  readonly customId: string;
  /** Text by the custom id of its input. */
  readonly fields: Readonly<Record<string, string>>;
  /** The message whose component opened the modal; none where a command did. */
  readonly messageId?: string;
}

interface Component {
  readonly type: ComponentType;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly components?: readonly Component[];
}

function everyComponent(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) => [component, ...everyComponent(component.components ?? [])]);
}

/** Throws where a person could not use the component, unless the use is forged. */
export function requireComponent(message: APIMessage, { customId, isForged }: ButtonPress): void {
  if (isForged === true) return;
  const components = everyComponent(message.components ?? []);
  const found = components.find((component) => component.custom_id === customId);
  if (found === undefined) {
    const present = components.flatMap((component) => component.custom_id ?? []);
    throw new Error(`the message has no component ${customId}, only: ${present.join(', ')}`);
  }
  if (found.disabled === true) throw new Error(`the component ${customId} is disabled`);
}

/** The part of the interaction that tells of a pressed button, with the message as it is now. */
export function buttonFields({ customId }: ButtonPress, message: APIMessage) {
  return {
    type: InteractionType.MessageComponent,
    message,
    data: { custom_id: customId, component_type: ComponentType.Button, id: 1 },
  };
}

/** The part of the interaction that tells of a choice in a select menu. */
export function selectionFields(
  { customId, values, componentType = ComponentType.StringSelect }: Selection,
  message: APIMessage,
) {
  return {
    type: InteractionType.MessageComponent,
    message,
    data: { custom_id: customId, component_type: componentType, values: [...values], id: 1, resolved: {} },
  };
}

/** The part of the interaction that tells of a modal that was filled in. */
export function modalFields({ customId, fields }: ModalSubmission, message: APIMessage | null) {
  return {
    type: InteractionType.ModalSubmit,
    ...(message === null ? {} : { message }),
    data: {
      custom_id: customId,
      components: Object.entries(fields).map(([inputId, value], index) => ({
        type: ComponentType.ActionRow,
        id: index + 1,
        components: [
          { type: ComponentType.TextInput, style: TextInputStyle.Short, custom_id: inputId, value, id: index + 100 },
        ],
      })),
    },
  };
}
