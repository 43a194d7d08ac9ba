import { isIPv6 } from 'node:net'

const mappedIPv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
/** Of the eight groups of an IPv6 address, the first four name its network. */
const networkGroups = 4

/**
 * What limits count as one visitor: an IPv4 address, or the /64 network of an IPv6 address, which is assigned to one
 * customer or device (RFC 6177). Any other text is returned unchanged.
 */
export function visitorNetwork(address: string): string {
  const [bare = ''] = address.trim().toLowerCase().split('%')
  const mapped = mappedIPv4.exec(bare)?.[1]
  if (mapped) return mapped
  if (!isIPv6(bare)) return bare
  // The URL parser normalises every spelling; only `::` is left to expand.
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const [left, right] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0')
  return `${[...left, ...zeros, ...right].slice(0, networkGroups).join(':')}::/64`
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':')
}
