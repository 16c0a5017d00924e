import { Client, Events, GatewayIntentBits, Partials, REST, type ClientEvents } from 'discord.js';
import { onTestFinished } from 'vitest';
import {
  startDiscordServer,
  type DiscordServer,
  type DiscordServerOptions,
} from '../../helpers/discord-server/index.js';

const usualIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.GuildMessageReactions,
];

export interface ClientUnderTest {
  readonly server: DiscordServer;
  readonly client: Client<true>;
}

export interface ClientOptions extends DiscordServerOptions {
  readonly intents?: readonly GatewayIntentBits[];
  /** Done to the server before the client logs in. */
  readonly prepare?: (server: DiscordServer) => void;
}

/** A client that is connected to a server of its own; both end with the test. */
export async function runClient(options: ClientOptions = {}): Promise<ClientUnderTest> {
  const { intents = usualIntents, prepare, ...world } = options;
  const server = await startDiscordServer(world);
  onTestFinished(() => server.close());
  prepare?.(server);
  return { server, client: await connect(server, intents) };
}

/** One more client on the server, with the same token. */
export async function connect(
  server: DiscordServer,
  intents: readonly GatewayIntentBits[] = usualIntents,
): Promise<Client<true>> {
  const client = new Client({
    intents: [...intents],
    partials: [Partials.Channel],
    rest: { api: server.apiUrl, offset: 0 },
  });
  onTestFinished(() => client.destroy());
  const ready = once(client, Events.ClientReady);
  await client.login(server.token);
  const [readyClient] = await ready;
  return readyClient;
}

/** The next event of a kind. */
export function once<Name extends keyof ClientEvents>(client: Client, name: Name): Promise<ClientEvents[Name]> {
  return new Promise((resolve) => {
    client.once(name, (...parameters) => {
      resolve(parameters);
    });
  });
}

/** REST alone, without a gateway, that throws what Discord refuses. */
export async function runRest(options: DiscordServerOptions = {}): Promise<{ server: DiscordServer; rest: REST }> {
  const server = await startDiscordServer(options);
  onTestFinished(() => server.close());
  return { server, rest: new REST({ version: '10', api: server.apiUrl, retries: 0 }).setToken(server.token) };
}
