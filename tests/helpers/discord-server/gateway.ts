import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { createJournal, type Journal } from './journal.js';
import { guildPayload, userPayload, type World } from './payloads.js';
import { nextSnowflake } from './snowflake.js';

export type GatewayEvent = 'identified' | 'resumed' | 'refused' | 'closed' | 'heartbeat';

interface Session {
  readonly sessionId: string;
  readonly intents: number;
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | null;
  isValid: boolean;
}

export interface Gateway {
  /** What happened on the gateway, in order. */
  readonly journal: Journal<GatewayEvent>;
  /** Sends an event to every session whose intents ask for it; one without a connection gets it when it resumes. */
  dispatch(t: string, d: unknown, intent?: GatewayIntentBits): void;
  /** Cuts the connections without a word. */
  dropSockets(): void;
  /** Ends the connections with this code. */
  closeSockets(closeCode: number): void;
  /** Forgets all sessions: a resume is answered with "invalid session". */
  forgetSessions(): void;
  close(): void;
}

const frame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.number().nullable() }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({ token: z.string(), intents: z.int(), compress: z.boolean().optional() }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }),
  }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: z.unknown() }),
]);

const privileged = GatewayIntentBits.MessageContent | GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences;

export interface GatewayOptions {
  readonly world: World;
  readonly token: string;
  readonly httpServer: Server;
  readonly address: () => string;
  readonly heartbeatIntervalMs: number;
}

/** Discord's gateway: version 10, JSON, no compression, one shard. */
export function createGateway({ world, token, httpServer, address, heartbeatIntervalMs }: GatewayOptions): Gateway {
  const journal = createJournal<GatewayEvent>();
  const sessions = new Map<string, Session>();
  const webSockets = new WebSocketServer({ server: httpServer, path: '/gateway' });

  const send = (socket: WebSocket, payload: object): void => {
    socket.send(JSON.stringify(payload));
  };

  function dispatchTo(session: Session, t: string, d: unknown): void {
    const event = { s: session.sent.length + 1, t, d };
    session.sent.push(event);
    if (session.socket !== null) send(session.socket, { op: GatewayOpcodes.Dispatch, ...event });
  }

  function identify(socket: WebSocket, given: { readonly token: string; readonly intents: number }): void {
    if (given.token !== token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed);
      return;
    }
    if ((given.intents & privileged) !== 0) {
      socket.close(GatewayCloseCodes.DisallowedIntents);
      return;
    }
    const session: Session = { sessionId: nextSnowflake(), intents: given.intents, sent: [], socket, isValid: true };
    sessions.set(session.sessionId, session);
    dispatchTo(session, 'READY', {
      v: 10,
      user: userPayload(world.botId, true),
      guilds: [{ id: world.guildId, unavailable: true }],
      session_id: session.sessionId,
      resume_gateway_url: address(),
      shard: [0, 1],
      application: { id: world.applicationId, flags: 0 },
    });
    dispatchTo(session, 'GUILD_CREATE', guildPayload(world));
    journal.add('identified');
  }

  function resume(socket: WebSocket, given: { readonly session_id: string; readonly seq: number }): void {
    const session = sessions.get(given.session_id);
    if (session?.isValid !== true) {
      journal.add('refused');
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    session.socket = socket;
    for (const event of session.sent) {
      if (event.s > given.seq) send(socket, { op: GatewayOpcodes.Dispatch, ...event });
    }
    dispatchTo(session, 'RESUMED', {});
    journal.add('resumed');
  }

  webSockets.on('connection', (socket, request) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
      socket.close(GatewayCloseCodes.InvalidAPIVersion);
      return;
    }
    socket.on('message', (data: Buffer) => {
      const parsed = frame.safeParse(JSON.parse(data.toString('utf8')));
      if (!parsed.success) {
        socket.close(GatewayCloseCodes.DecodeError);
        return;
      }
      switch (parsed.data.op) {
        case GatewayOpcodes.Heartbeat:
          send(socket, { op: GatewayOpcodes.HeartbeatAck });
          journal.add('heartbeat');
          return;
        case GatewayOpcodes.Identify:
          identify(socket, parsed.data.d);
          return;
        case GatewayOpcodes.Resume:
          resume(socket, parsed.data.d);
          return;
        case GatewayOpcodes.PresenceUpdate:
          return;
      }
    });
    socket.on('close', () => {
      for (const session of sessions.values()) if (session.socket === socket) session.socket = null;
      journal.add('closed');
    });
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatIntervalMs } });
  });

  /** From this moment what is dispatched waits for a resume, however long the other side takes to notice. */
  function detach(end: (socket: WebSocket) => void): void {
    for (const session of sessions.values()) session.socket = null;
    for (const socket of webSockets.clients) end(socket);
  }

  return {
    journal,
    dispatch(t, d, intent) {
      for (const session of sessions.values()) {
        if (session.isValid && (intent === undefined || (session.intents & intent) !== 0)) dispatchTo(session, t, d);
      }
    },
    dropSockets() {
      detach((socket) => {
        socket.terminate();
      });
    },
    closeSockets(closeCode) {
      detach((socket) => {
        socket.close(closeCode);
      });
    },
    forgetSessions() {
      for (const session of sessions.values()) session.isValid = false;
    },
    close() {
      detach((socket) => {
        socket.terminate();
      });
      webSockets.close();
    },
  };
}
