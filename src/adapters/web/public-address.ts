import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public network: not loopback, private, link-local, shared (CGNAT), multicast, reserved,
 * documentation, or an IPv6 form that leads to an IPv4 address by translation or tunnel. Anything else than an address is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address written as IPv6 counts as what it is.
  return ipaddr.process(address).range() === 'unicast';
}
