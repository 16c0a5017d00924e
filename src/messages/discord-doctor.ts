import type { Language } from '../engine/index.js';

/** Something that keeps the Discord bot from working as it should. */
export type DiscordFinding =
  | { readonly kind: 'unreachable' | 'token-refused' | 'commands-differ' | 'channel-unseen' }
  /** The token belongs to this application, and the settings name another one. */
  | { readonly kind: 'other-application'; readonly applicationId: string }
  /** By the names that Discord's settings show in English. */
  | { readonly kind: 'permissions-missing'; readonly permissions: readonly string[] };

/** What keeps the Discord bot from working, and what to do about it. */
export interface DiscordDoctorMessages {
  /** All is as it should be. `channelId` is null where no channel was looked at. */
  readonly fine: (looked: { readonly channelId: string | null }) => string;
  readonly findings: {
    readonly [Kind in DiscordFinding['kind']]: Kind extends 'other-application' | 'permissions-missing'
      ? (found: Extract<DiscordFinding, { kind: Kind }>) => string
      : () => string;
  };
}

const en: DiscordDoctorMessages = {
  fine: ({ channelId }) =>
    channelId === null
      ? 'token, application id and commands are right; no privileged intent is needed'
      : `token, application id, commands and permissions in channel ${channelId} are right; no privileged intent is needed`,
  findings: {
    unreachable: () => 'Discord cannot be reached: check the network and DISCORD_API_URL',
    'token-refused': () => 'Discord does not take DISCORD_TOKEN: copy it anew from the developer portal',
    'other-application': ({ applicationId }) =>
      `the token belongs to application ${applicationId}: correct DISCORD_APPLICATION_ID`,
    'commands-differ': () => 'the commands are not registered, or are old ones: run "sitasi register"',
    'channel-unseen': () => 'the bot cannot see that channel: invite it, or let it view the channel',
    'permissions-missing': ({ permissions }) => `missing in that channel: ${permissions.join(', ')}`,
  },
};

const id: DiscordDoctorMessages = {
  fine: ({ channelId }) =>
    channelId === null
      ? 'token, id aplikasi, dan perintah sudah benar; tidak perlu intent khusus'
      : `token, id aplikasi, perintah, dan izin di kanal ${channelId} sudah benar; tidak perlu intent khusus`,
  findings: {
    unreachable: () => 'Discord tidak dapat dihubungi: periksa jaringan dan DISCORD_API_URL',
    'token-refused': () => 'Discord tidak menerima DISCORD_TOKEN: salin lagi dari portal pengembang',
    'other-application': ({ applicationId }) =>
      `token itu milik aplikasi ${applicationId}: perbaiki DISCORD_APPLICATION_ID`,
    'commands-differ': () => 'perintah belum terdaftar atau sudah lama: jalankan "sitasi register"',
    'channel-unseen': () => 'bot tidak melihat kanal itu: undang bot, atau izinkan melihat kanalnya',
    'permissions-missing': ({ permissions }) => `kurang di kanal itu: ${permissions.join(', ')}`,
  },
};

const catalogues: Readonly<Record<Language, DiscordDoctorMessages>> = { id, en };

export function discordDoctorMessagesFor(language: Language): DiscordDoctorMessages {
  return catalogues[language];
}

export function describeFinding(finding: DiscordFinding, language: Language): string {
  const { findings } = discordDoctorMessagesFor(language);
  switch (finding.kind) {
    case 'other-application':
      return findings['other-application'](finding);
    case 'permissions-missing':
      return findings['permissions-missing'](finding);
    default:
      return findings[finding.kind]();
  }
}
