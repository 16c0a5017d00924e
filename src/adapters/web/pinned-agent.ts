import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { Agent } from 'undici';

/** Finds the addresses of a host, as `dns.lookup` does with `all`. */
export type FindAddresses = (
  host: string,
  options: LookupOptions,
  found: (cause: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** The code of the error with which a connection to an address that is not allowed fails. */
export const addressRefused = 'SITASI_ADDRESS_REFUSED';

export const findAddresses: FindAddresses = (host, options, found) => {
  lookup(host, { ...options, all: true }, found);
};

/**
 * Connects to the very addresses that were checked: a name that leads elsewhere when it is asked a second time is asked once.
 * One address that is not allowed is enough to refuse all of them.
 */
export function createPinnedAgent(
  find: FindAddresses,
  isAllowed: (address: string) => boolean,
  patienceMs: number,
): Agent {
  return new Agent({
    connect: {
      timeout: patienceMs,
      lookup: (host, options, done) => {
        find(host, options, (cause, addresses) => {
          if (cause !== null) {
            done(cause, []);
          } else if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address))) {
            done(Object.assign(new Error('the address is not allowed'), { code: addressRefused }), []);
          } else {
            done(null, [...addresses]);
          }
        });
      },
    },
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
    maxHeaderSize: 16_384,
    // A page is one request; nothing is kept open for the next one.
    pipelining: 0,
  });
}
