import type { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'

/** Proxies on the same machine or private network are trusted. Others have to be named. */
const near = ['loopback', 'linklocal', 'uniquelocal']

/**
 * The address that a request comes from: that of its connection or, behind trusted proxies, the last address in
 * `X-Forwarded-For` that is not a trusted proxy's. What the client writes there comes before it and is never used.
 * `proxies` adds addresses and networks to the private ones.
 */
export function clientAddress(request: IncomingMessage, proxies: readonly string[] = []): string {
  return proxyAddr(request, [...near, ...proxies])
}
