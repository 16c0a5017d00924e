import { createApplications, type RegisteredCommand } from './rest-applications.js';
import type { Interactions } from './interactions.js';
import type { Journal } from './journal.js';
import { notFound, type RestResponse } from './refusals.js';
import { callbackRoutes } from './rest-callback.js';
import { channelRoutes } from './rest-channels.js';
import { route, type RestContext, type RestRequest, type Route } from './rest-context.js';
import { guildRoutes } from './rest-guilds.js';
import { reactionRoutes, type Reaction } from './rest-reactions.js';
import { webhookRoutes } from './rest-webhooks.js';

export interface Rest {
  answer(request: RestRequest): RestResponse;
  readonly commands: () => readonly RegisteredCommand[];
}

export interface RestOptions {
  readonly context: RestContext;
  readonly interactions: Interactions;
  readonly reactions: Journal<Reaction>;
  readonly gatewayAddress: () => string;
  readonly leaveGuild: (guildId: string) => void;
}

function gatewayRoutes(address: () => string, shards: number): readonly Route[] {
  // Discord lets larger bots log in as many shards at once.
  const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: shards };
  return [
    route('GET', /^\/gateway\/bot$/u, () => ({
      status: 200,
      body: { url: address(), shards, session_start_limit: limit },
    })),
  ];
}

/** The part of Discord's REST interface, version 10, that a bot of this kind may use, with its refusals. */
export function createRest({ context, interactions, reactions, gatewayAddress, leaveGuild }: RestOptions): Rest {
  const applications = createApplications(context);
  const routes = [
    ...callbackRoutes(context, interactions),
    ...webhookRoutes(context, interactions),
    ...channelRoutes(context),
    ...reactionRoutes(context, reactions),
    ...applications.routes,
    ...guildRoutes(context, leaveGuild),
    ...gatewayRoutes(gatewayAddress, context.world.shards),
  ];
  return {
    answer(request) {
      for (const { method, path, answer } of routes) {
        const match = method === request.method ? path.exec(request.path) : null;
        if (match !== null) return answer(match.slice(1), request);
      }
      return notFound;
    },
    commands: applications.commands,
  };
}
