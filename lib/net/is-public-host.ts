import { lookup } from 'node:dns/promises'
import { isPublicAddress } from './is-public-address'

/** Whether a host, a name or an address, has an address of the open internet. Rejects where the name is not known. */
export async function isPublicHost(host: string): Promise<boolean> {
  const addresses = await lookup(host.replace(/^\[|\]$/g, ''), { all: true })
  return addresses.some(({ address }) => isPublicAddress(address))
}
