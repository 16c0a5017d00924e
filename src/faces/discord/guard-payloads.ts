import { Events, GatewayDispatchEvents, InteractionType, type Client } from 'discord.js';
import { z } from 'zod';
import type { DiscordLog } from './log.js';

const snowflake = z.string().regex(/^\d{1,20}$/u);
const user = z.looseObject({ id: snowflake });
const option: z.ZodType = z.looseObject({
  name: z.string(),
  type: z.number(),
  options: z.lazy(() => z.array(option)).optional(),
});

const formFilledIn: number = InteractionType.ModalSubmit;
const formField = z.looseObject({ type: z.number(), custom_id: z.string() });
/** A field of a form stands in a row or under a label. */
const formRow = z
  .looseObject({ type: z.number(), components: z.array(formField).optional(), component: formField.optional() })
  .refine(({ components, component }) => components !== undefined || component !== undefined);

/** What discord.js needs of an interaction; without it, it throws where nobody can catch it. */
const interactionSchema = z
  .looseObject({
    id: snowflake,
    token: z.string(),
    type: z.number(),
    user: user.optional(),
    member: z.looseObject({ user }).optional(),
    data: z.looseObject({ options: z.array(option).optional(), components: z.array(formRow).optional() }),
    entitlements: z.array(z.unknown()).default([]),
    authorizing_integration_owners: z.looseObject({}).default({}),
  })
  .refine((interaction) => (interaction.user ?? interaction.member) !== undefined)
  .refine(({ type, data }) => type !== formFilledIn || data.components !== undefined);

const messageSchema = z
  .looseObject({
    id: snowflake,
    channel_id: snowflake,
    author: user,
    message_reference: z.unknown().optional(),
    message_snapshots: z.array(z.unknown()).optional(),
  })
  // A forward is read by way of the message that it refers to.
  .refine((message) => message.message_snapshots === undefined || message.message_reference !== undefined);

const schemas: Readonly<Record<string, z.ZodType>> = {
  [GatewayDispatchEvents.InteractionCreate]: interactionSchema,
  [GatewayDispatchEvents.MessageCreate]: messageSchema,
};

/** An event of this name is nobody's. */
const ignoredEvent = 'SITASI_UNREADABLE';

interface Packet {
  t: string | null;
  d: unknown;
}

/**
 * Keeps payloads that discord.js cannot read away from it: what it throws over them would end the process. The event `raw`
 * comes before it looks at a packet, and is about the same object.
 */
export function guardPayloads(client: Client, log: DiscordLog): void {
  client.on(Events.Raw, (packet: Packet) => {
    const schema = packet.t === null ? undefined : schemas[packet.t];
    if (schema === undefined) return;
    const parsed = schema.safeParse(packet.d);
    if (parsed.success) {
      packet.d = parsed.data;
    } else {
      packet.t = ignoredEvent;
      log({ kind: 'payload-unreadable' });
    }
  });
}
