import { createHash } from 'node:crypto'
import { visitorNetwork } from '@/lib/net/visitor-network'
import { clientAddressHeader } from '../headers/request-headers'

/** The key that limits use for a visitor: a hash of the network that the request comes from. */
export function visitorKey(headers: Pick<Headers, 'get'>): string {
  const network = visitorNetwork(headers.get(clientAddressHeader) ?? '')
  return createHash('sha256').update(network).digest('base64url').slice(0, 22)
}
