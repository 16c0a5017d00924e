import type { ButtonAction } from '../command.js';
import { forgetMeAction, renderErased } from '../render/render-privacy.js';

/** Erases what is kept about whoever presses it, and nobody else. */
export const forgetMe: ButtonAction = {
  name: forgetMeAction,
  answersWith: 'update',
  async execute(interaction, _parameters, { preferences, personLanguage }) {
    const record = await preferences.forgetPerson(interaction.user.id);
    return { kind: 'changed', reply: renderErased(record, personLanguage) };
  },
};
