import { createHash } from 'node:crypto'
import { visitorNetwork } from '@/lib/net/visitor-network'
import { clientAddressHeader } from '../headers/request-headers'

/**
 * What limits call a visitor by: the network of the address that the request comes from, hashed. One visitor, however
 * many addresses of it a browser has or a proxy of ours passes on.
 */
export function visitorKey(headers: Pick<Headers, 'get'>): string {
  const network = visitorNetwork(headers.get(clientAddressHeader) ?? '')
  return createHash('sha256').update(network).digest('base64url').slice(0, 22)
}
