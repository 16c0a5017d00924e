import type { AdmitEvent } from '../manners-contract.js';

/** The commands that make the engine work. */
export const questionCommands: ReadonlySet<string> = new Set(['ask', 'check']);

/** Commands, buttons and forms for all channels: who may not ask somewhere may still see, change and erase what concerns them. */
export const namesForAllChannels: ReadonlySet<string> = new Set([
  'settings',
  'corpus',
  'corpus-add',
  'corpus-cancel',
  'corpus-look',
  'corpus-text',
  'language',
  'privacy',
  'forget-me',
  'help',
]);

export function isQuestion({ via, name }: AdmitEvent): boolean {
  if (via === 'button' || via === 'form') return false;
  return via !== 'command' || (name !== null && questionCommands.has(name));
}

/** A thread, and a post in a forum, counts as the channel that it belongs to. */
export function channelKey({ channelId, parentChannelId }: AdmitEvent): string | null {
  return parentChannelId ?? channelId;
}

/** Whether the server lets the bot answer where the event came from. */
export function isAllowedThere({ guildId, channelId, parentChannelId, name, guildSettings }: AdmitEvent): boolean {
  const { channelIds } = guildSettings;
  if (guildId === null || channelIds.length === 0) return true;
  if (name !== null && namesForAllChannels.has(name)) return true;
  return [channelId, parentChannelId].some((one) => one !== null && channelIds.includes(one));
}
