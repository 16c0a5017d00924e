import { ApplicationFlags, ApplicationIntegrationType } from 'discord.js';
import { checkCommands, type CheckedCommand } from './command-limits.js';
import { userPayload } from './payloads.js';
import { invalidForm, wrongApplication, type RestResponse } from './refusals.js';
import { route, type RestContext, type Route } from './rest-context.js';
import { nextSnowflake } from './snowflake.js';

export type RegisteredCommand = CheckedCommand & { readonly id: string };

export interface Applications {
  readonly routes: readonly Route[];
  /** The global commands. */
  readonly commands: () => readonly RegisteredCommand[];
}

/** What a list of commands leaves out unless it is asked for. */
function unlocalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unlocalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, inner]) => [key, unlocalised(inner)]),
  );
}

/** The routes of the application itself and of its commands, for all guilds and for one. */
export function createApplications({ world }: RestContext): Applications {
  /** By guild; under the empty string for all guilds. */
  const registered = new Map<string, readonly RegisteredCommand[]>();

  /** Discord returns more than it was given, and leaves out what has its default. */
  function asKept(command: RegisteredCommand) {
    return {
      description: '',
      ...command,
      application_id: world.applicationId,
      version: command.id,
      default_member_permissions: command.default_member_permissions ?? null,
      dm_permission: true,
      nsfw: command.nsfw ?? false,
    };
  }

  function register(guildId: string, body: unknown): RestResponse {
    const checked = checkCommands(body);
    if ('problems' in checked) return invalidForm(checked.problems);
    const before = registered.get(guildId) ?? [];
    // A command that was there before keeps its id.
    const now = checked.commands.map((command) => {
      const same = before.find(({ name, type }) => name === command.name && type === command.type);
      return { ...command, id: same?.id ?? nextSnowflake() };
    });
    registered.set(guildId, now);
    return { status: 200, body: now.map(asKept) };
  }

  function describe(): RestResponse {
    return {
      status: 200,
      body: {
        id: world.applicationId,
        name: 'Sitasi',
        description: '',
        icon: null,
        bot_public: true,
        bot_require_code_grant: false,
        verify_key: '0'.repeat(64),
        flags: world.hasMessageContent ? ApplicationFlags.GatewayMessageContentLimited : 0,
        approximate_guild_count: 1,
        bot: userPayload(world.botId, true),
        owner: userPayload(world.personId, false),
        team: null,
        integration_types_config: {
          [ApplicationIntegrationType.GuildInstall]: {},
          [ApplicationIntegrationType.UserInstall]: {},
        },
      },
    };
  }

  const own = (applicationId: string, answer: () => RestResponse): RestResponse =>
    applicationId === world.applicationId ? answer() : wrongApplication;

  const path = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/u;
  return {
    commands: () => registered.get('') ?? [],
    routes: [
      route('GET', /^\/(?:oauth2\/)?applications\/@me$/u, describe),
      route('GET', path, ([applicationId = '', guildId = ''], { query }) =>
        own(applicationId, () => {
          const kept = (registered.get(guildId) ?? []).map(asKept);
          return { status: 200, body: query.get('with_localizations') === 'true' ? kept : unlocalised(kept) };
        }),
      ),
      route('PUT', path, ([applicationId = '', guildId = ''], { body }) =>
        own(applicationId, () => register(guildId, body)),
      ),
    ],
  };
}
