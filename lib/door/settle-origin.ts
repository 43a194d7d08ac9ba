import type { IncomingHttpHeaders } from 'node:http'

/**
 * Makes a request say that it came to `appUrl`, whatever a proxy or a client wrote: Next judges the Origin of an action by
 * X-Forwarded-Host, else by Host (next/dist/server/app-render/action-handler.js), and https by X-Forwarded-Proto.
 */
export function settleOrigin(headers: IncomingHttpHeaders, appUrl: string): void {
  const { host, protocol, port } = new URL(appUrl)
  headers.host = host
  headers['x-forwarded-host'] = host
  headers['x-forwarded-proto'] = protocol.slice(0, -1)
  headers['x-forwarded-port'] = port || (protocol === 'https:' ? '443' : '80')
  delete headers.forwarded
}
