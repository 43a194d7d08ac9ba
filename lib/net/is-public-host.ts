import { lookup } from 'node:dns/promises'
import { isPublicAddress } from './is-public-address'

/** Whether a host, given as a name or an address, has a public address. Rejects if the name is unknown. */
export async function isPublicHost(host: string): Promise<boolean> {
  const addresses = await lookup(host.replace(/^\[|\]$/g, ''), { all: true })
  return addresses.some(({ address }) => isPublicAddress(address))
}
