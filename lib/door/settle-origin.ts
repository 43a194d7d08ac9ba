import type { IncomingHttpHeaders } from 'node:http'

/**
 * Sets the host and protocol headers to those of `appUrl`, whatever the proxy or client sent. Next judges an action's
 * Origin by X-Forwarded-Host, else Host (next/dist/server/app-render/action-handler.js), and https by
 * X-Forwarded-Proto.
 */
export function settleOrigin(headers: IncomingHttpHeaders, appUrl: string): void {
  const { host, protocol, port } = new URL(appUrl)
  headers.host = host
  headers['x-forwarded-host'] = host
  headers['x-forwarded-proto'] = protocol.slice(0, -1)
  headers['x-forwarded-port'] = port || (protocol === 'https:' ? '443' : '80')
  delete headers.forwarded
}
