import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'

/** Answers on the bare connection what is not a request for a handler: broken HTTP, or CONNECT. */
export function refuseConnection(socket: Duplex, status: number, headers: Record<string, string>): void {
  if (!socket.writable) return void socket.destroy()
  const lines = Object.entries({ ...headers, 'content-length': '0', connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n'))
}
