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

/** A login, which outlives its connections until it is made invalid. */
export interface Session {
  readonly sessionId: string;
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

export function createSession(firstSocket: WebSocket, intents: number): Session {
  const sent: { readonly s: number; readonly t: string; readonly d: unknown }[] = [];
  return {
    sessionId: nextSnowflake(),
    socket: firstSocket,
    isValid: true,
    dispatch({ t, d, intent, withheld }) {
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
