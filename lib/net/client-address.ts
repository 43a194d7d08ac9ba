import type { IncomingMessage } from 'node:http'
import proxyAddr from 'proxy-addr'

/** Proxies stand on the same machine or in the same private network; whoever comes from elsewhere is no proxy of ours. */
const trusted = ['loopback', 'linklocal', 'uniquelocal']

/**
 * The network address a request comes from: that of its connection, or, where that is a proxy's, the last address in
 * `X-Forwarded-For` that no proxy has. What a client writes there itself stands before it and is never taken.
 */
export function clientAddress(request: IncomingMessage): string {
  return proxyAddr(request, trusted)
}
