import type { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'

/** Proxies stand on the same machine or in the same private network; one that comes from elsewhere has to be named. */
const near = ['loopback', 'linklocal', 'uniquelocal']

/**
 * The network address a request comes from: that of its connection, or, where that is a proxy's, the last address in
 * `X-Forwarded-For` that no proxy has. What a client writes there itself stands before it and is never taken. `proxies`:
 * addresses and networks of proxies that are not near.
 */
export function clientAddress(request: IncomingMessage, proxies: readonly string[] = []): string {
  return proxyAddr(request, [...near, ...proxies])
}
