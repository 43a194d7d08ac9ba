import dns from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './is-public-address'

/** At least one of the host's addresses is not public. */
export class NotPublic extends Error {
  override name = 'NotPublic'
}

/**
 * Looks up a host for a connection that may only go to public addresses. The connection uses the addresses that were
 * checked, because a second lookup could return others.
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
