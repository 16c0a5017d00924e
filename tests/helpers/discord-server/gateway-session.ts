import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import { nextSnowflake } from './snowflake.js';

/** One event, as it is told to all sessions that want it. */
export interface GatewayDispatch {
  readonly t: string;
  readonly d: unknown;
  /** Only sessions that asked for this intent get it; all of them when not given. */
  readonly intent?: GatewayIntentBits | undefined;
  /** What sessions without MessageContent get instead of `d`. */
  readonly withheld?: unknown;
}

/** What concerns the session itself, whichever shard it has. */
const ofSession: ReadonlySet<string> = new Set(['READY', 'RESUMED']);

/** A login, which outlives its connections until it is made invalid. */
export interface Session {
  readonly sessionId: string;
  /** Its number, and how many there are in all. */
  readonly shard: readonly [number, number];
  /** Null between two connections; events then wait for a resume. */
  socket: WebSocket | null;
  isValid: boolean;
  dispatch(event: GatewayDispatch): void;
  /** Sends all events after this number again. */
  replay(afterSequence: number): void;
}

export function sendFrame(socket: WebSocket, payload: object): void {
  socket.send(JSON.stringify(payload));
}

/** Whether a shard hears of what happens in a guild; null is everything outside of guilds. */
export function isOfShard(guildId: string | null, [shard, count]: Session['shard']): boolean {
  return guildId === null ? shard === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === shard;
}

function guildIdOf({ t, d }: GatewayDispatch): string | null {
  const { id, guild_id: guildId } = d as { readonly id?: string; readonly guild_id?: string };
  return guildId ?? (t.startsWith('GUILD_') ? (id ?? null) : null);
}

export function createSession(firstSocket: WebSocket, intents: number, shard: Session['shard']): Session {
  const sent: { readonly s: number; readonly t: string; readonly d: unknown }[] = [];
  return {
    sessionId: nextSnowflake(),
    shard,
    socket: firstSocket,
    isValid: true,
    dispatch({ t, d, intent, withheld }) {
      if (!ofSession.has(t) && !isOfShard(guildIdOf({ t, d }), shard)) return;
      if (intent !== undefined && (intents & intent) === 0) return;
      const mayRead = withheld === undefined || (intents & GatewayIntentBits.MessageContent) !== 0;
      const event = { s: sent.length + 1, t, d: mayRead ? d : withheld };
      sent.push(event);
      if (this.socket !== null) sendFrame(this.socket, { op: GatewayOpcodes.Dispatch, ...event });
    },
    replay(afterSequence) {
      for (const event of sent.slice(afterSequence)) {
        if (this.socket !== null) sendFrame(this.socket, { op: GatewayOpcodes.Dispatch, ...event });
      }
    },
  };
}
