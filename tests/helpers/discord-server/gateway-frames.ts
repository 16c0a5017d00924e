import { GatewayOpcodes } from 'discord.js';
import { z } from 'zod';

const presence = z.looseObject({
  status: z.enum(['online', 'idle', 'dnd', 'invisible', 'offline']),
  activities: z
    .array(
      z.looseObject({
        name: z.string().min(1).max(128),
        type: z.int().min(0).max(5),
        state: z.string().max(128).nullish(),
      }),
    )
    .default([]),
  since: z.number().nullish(),
  afk: z.boolean().default(false),
});

/** What a client says of itself beside its name. */
export type Presence = z.infer<typeof presence>;

const identify = z.object({
  token: z.string(),
  intents: z.int(),
  compress: z.boolean().optional(),
  presence: presence.nullish(),
  shard: z.tuple([z.int().nonnegative(), z.int().positive()]).default([0, 1]),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

export type Identify = z.infer<typeof identify>;
export type Resume = z.infer<typeof resume>;

/** What a client may send over the gateway; voice and requests for members are not known here. */
export const frame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.number().nullable() }),
  z.object({ op: z.literal(GatewayOpcodes.Identify), d: identify }),
  z.object({ op: z.literal(GatewayOpcodes.Resume), d: resume }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: presence }),
]);
