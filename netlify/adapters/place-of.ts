import { isIPv6 } from 'node:net';

/** The groups of an IPv6 address that name a network: whoever has one address has all of its network's. */
const NETWORK_GROUPS = 4;

/** Where an address belongs: itself, or for IPv6 the network that its holder can take any address of. */
export function placeOf(ip: string): string {
  const [address = ''] = ip.toLowerCase().split('%');
  const [, v4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? [];
  if (v4 !== undefined) return v4;
  if (!isIPv6(address)) return ip;
  const [before = '', after] = address.split('::');
  const first = before.split(':').filter(Boolean);
  const last = after?.split(':').filter(Boolean) ?? [];
  const left = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return [...first, ...left, ...last]
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
