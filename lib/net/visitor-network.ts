import { isIPv6 } from 'node:net'

const mappedIPv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
/** Of the eight groups of an IPv6 address, those that name a network. */
const networkGroups = 4

/**
 * What limits take for one visitor: an IPv4 address, or of an IPv6 address the /64, which is given to one customer or
 * device (RFC 6177) and holds more addresses than there are limits to count. Whatever else is written stands for itself.
 */
export function visitorNetwork(address: string): string {
  const [bare = ''] = address.trim().toLowerCase().split('%')
  const mapped = mappedIPv4.exec(bare)?.[1]
  if (mapped) return mapped
  if (!isIPv6(bare)) return bare
  // The URL parser writes any spelling in one way; only `::` is left to fill.
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const [left, right] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0')
  return `${[...left, ...zeros, ...right].slice(0, networkGroups).join(':')}::/64`
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':')
}
