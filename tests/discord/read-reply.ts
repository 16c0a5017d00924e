import { ComponentType, type APIEmbed, type APIMessage } from 'discord.js';

export interface ShownButton {
  readonly label: string;
  readonly customId: string;
  readonly disabled: boolean;
}

/** As much of a message or request body as tests look at. */
type Shown = Partial<Pick<APIMessage, 'embeds' | 'components' | 'content'>>;

/** The one embed of a reply; throws where there is none, or more. */
export function embedOf(message: unknown): APIEmbed {
  const { embeds = [] } = message as Shown;
  const [embed, ...others] = embeds;
  if (embed === undefined || others.length > 0)
    throw new Error(`${String(embeds.length)} embeds: ${JSON.stringify(message)}`);
  return embed;
}

export function contentOf(message: unknown): string {
  return (message as Shown).content ?? '';
}

/** All buttons of a message, in order. */
export function buttonsOf(message: unknown): readonly ShownButton[] {
  const { components = [] } = message as Shown;
  return components.flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    return row.components.flatMap((one) =>
      one.type === ComponentType.Button && 'custom_id' in one
        ? [{ label: one.label ?? '', customId: one.custom_id, disabled: one.disabled === true }]
        : [],
    );
  });
}

/** The id of the button with this label; throws where there is none. */
export function buttonLabelled(message: unknown, label: string): string {
  const buttons = buttonsOf(message);
  const found = buttons.find((button) => button.label === label);
  if (found === undefined) throw new Error(`no button "${label}" among: ${buttons.map((one) => one.label).join(', ')}`);
  return found.customId;
}
