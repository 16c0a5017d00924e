import type { Language } from '../../engine/index.js';

/** The language for a Discord locale; `id` is Discord's code for Indonesian. */
export function languageOfLocale(locale: string | null): Language {
  return locale === 'id' ? 'id' : 'en';
}
