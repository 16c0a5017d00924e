import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { WebSocketServer, type WebSocket } from 'ws';
import { frame, type Identify, type Presence, type Resume } from './gateway-frames.js';
import { createSession, isOfShard, sendFrame, type GatewayDispatch, type Session } from './gateway-session.js';
import { createJournal, type Journal } from './journal.js';
import { guildPayload, userPayload } from './payloads.js';
import type { Places } from './places.js';
import type { World } from './world.js';

export type GatewayEvent = 'identified' | 'resumed' | 'refused' | 'closed' | 'heartbeat';

export interface Gateway {
  /** What happened on the gateway, in order. */
  readonly journal: Journal<GatewayEvent>;
  /** What clients said of themselves, when they identified and later. */
  readonly presences: Journal<Presence>;
  /** Sends an event to every session that wants it; one without a connection gets it when it resumes. */
  dispatch(event: GatewayDispatch): void;
  /** How many sessions have a connection now. */
  connected(): number;
  /** Cuts the connections without a word. */
  dropSockets(): void;
  /** Ends the connections with this code. */
  closeSockets(closeCode: number): void;
  /** Forgets all sessions: a resume is answered with "invalid session". */
  forgetSessions(): void;
  /** Tells every client that its session is invalid; it may still be resumed where `isResumable`. */
  invalidateSessions(isResumable: boolean): void;
  /** Asks every client to connect anew. */
  requestReconnect(): void;
  /** Ends the connection instead of taking the next logins. */
  refuseIdentify(closeCode: number, times?: number): void;
  close(): void;
}

const neverGranted = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences;

export interface GatewayOptions {
  readonly world: World;
  readonly places: Places;
  readonly token: string;
  readonly httpServer: Server;
  readonly address: () => string;
  readonly heartbeatIntervalMs: number;
}

/** Discord's gateway: version 10, JSON, no compression, as many shards as clients say there are. */
export function createGateway(options: GatewayOptions): Gateway {
  const { world, places, token, httpServer, address, heartbeatIntervalMs } = options;
  const journal = createJournal<GatewayEvent>();
  const presences = createJournal<Presence>();
  const sessions = new Map<string, Session>();
  const webSockets = new WebSocketServer({ server: httpServer, path: '/gateway' });
  const refusal = { closeCode: 0, left: 0 };

  /** The code that a login is refused with, or null. */
  function refusalOf(given: Identify): number | null {
    if (refusal.left > 0) {
      refusal.left -= 1;
      return refusal.closeCode;
    }
    if (given.token !== token) return GatewayCloseCodes.AuthenticationFailed;
    const privileged = world.hasMessageContent ? neverGranted : neverGranted | GatewayIntentBits.MessageContent;
    return (given.intents & privileged) === 0 ? null : GatewayCloseCodes.DisallowedIntents;
  }

  function identify(socket: WebSocket, given: Identify): void {
    const closeCode = refusalOf(given);
    if (closeCode !== null) {
      socket.close(closeCode);
      return;
    }
    const session = createSession(socket, given.intents, given.shard);
    sessions.set(session.sessionId, session);
    const guilds = [...places.guilds.values()].filter(({ guildId }) => isOfShard(guildId, given.shard));
    session.dispatch({
      t: 'READY',
      d: {
        v: 10,
        user: userPayload(world.botId, true),
        guilds: guilds.map(({ guildId }) => ({ id: guildId, unavailable: true })),
        session_id: session.sessionId,
        resume_gateway_url: address(),
        shard: given.shard,
        application: { id: world.applicationId, flags: 0 },
      },
    });
    for (const guild of guilds) {
      session.dispatch({
        ...(guild.isAvailable
          ? { t: 'GUILD_CREATE', d: guildPayload(guild, places, world) }
          : { t: 'GUILD_DELETE', d: { id: guild.guildId, unavailable: true } }),
        intent: GatewayIntentBits.Guilds,
      });
    }
    journal.add('identified');
    if (given.presence) presences.add(given.presence);
  }

  function resume(socket: WebSocket, given: Resume): void {
    const session = sessions.get(given.session_id);
    if (session?.isValid !== true || given.token !== token) {
      journal.add('refused');
      sendFrame(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    session.socket = socket;
    session.replay(given.seq);
    session.dispatch({ t: 'RESUMED', d: {} });
    journal.add('resumed');
  }

  function receive(socket: WebSocket, data: Buffer): void {
    const parsed = frame.safeParse(JSON.parse(data.toString('utf8')));
    if (!parsed.success) {
      socket.close(GatewayCloseCodes.DecodeError);
      return;
    }
    switch (parsed.data.op) {
      case GatewayOpcodes.Heartbeat:
        sendFrame(socket, { op: GatewayOpcodes.HeartbeatAck });
        journal.add('heartbeat');
        return;
      case GatewayOpcodes.Identify:
        identify(socket, parsed.data.d);
        return;
      case GatewayOpcodes.Resume:
        resume(socket, parsed.data.d);
        return;
      case GatewayOpcodes.PresenceUpdate:
        presences.add(parsed.data.d);
        return;
    }
  }

  webSockets.on('connection', (socket, request) => {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress')) {
      socket.close(GatewayCloseCodes.InvalidAPIVersion);
      return;
    }
    socket.on('message', (data: Buffer) => {
      receive(socket, data);
    });
    socket.on('close', () => {
      for (const session of sessions.values()) if (session.socket === socket) session.socket = null;
      journal.add('closed');
    });
    sendFrame(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatIntervalMs } });
  });

  /** From this moment what is dispatched waits for a resume, however long the other side takes to notice. */
  function detach(end: (socket: WebSocket) => void): void {
    for (const session of sessions.values()) session.socket = null;
    for (const socket of webSockets.clients) end(socket);
  }

  const cut = (socket: WebSocket): void => {
    socket.terminate();
  };

  return {
    journal,
    presences,
    dispatch(event) {
      for (const session of sessions.values()) if (session.isValid) session.dispatch(event);
    },
    connected: () => [...sessions.values()].filter(({ socket }) => socket !== null).length,
    dropSockets() {
      detach(cut);
    },
    closeSockets(closeCode) {
      detach((socket) => {
        socket.close(closeCode);
      });
    },
    forgetSessions() {
      for (const session of sessions.values()) session.isValid = false;
    },
    invalidateSessions(isResumable) {
      if (!isResumable) this.forgetSessions();
      detach((socket) => {
        sendFrame(socket, { op: GatewayOpcodes.InvalidSession, d: isResumable });
      });
    },
    requestReconnect() {
      detach((socket) => {
        sendFrame(socket, { op: GatewayOpcodes.Reconnect, d: null });
      });
    },
    refuseIdentify(closeCode, times = 1) {
      Object.assign(refusal, { closeCode, left: times });
    },
    close() {
      detach(cut);
      webSockets.close();
    },
  };
}
