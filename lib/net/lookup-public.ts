import dns from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './is-public-address'

/** A host that is not on the open internet, or not on it alone. */
export class NotPublic extends Error {
  override name = 'NotPublic'
}

/**
 * Looks a host up for a connection that may only go to public addresses. The connection goes to the very addresses that
 * were checked: a second look-up could be answered otherwise.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) return callback(error ?? new NotPublic('no address'), [])
    if (!addresses.every(({ address }) => isPublicAddress(address)))
      return callback(new NotPublic('not a public address'), [])
    if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}
