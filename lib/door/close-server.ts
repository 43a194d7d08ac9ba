import type { Server } from 'node:http'

const tick = 100

/**
 * Takes no more connections, lets the requests that have begun end, and cuts off those that have not ended after
 * `milliseconds`. Half a request would otherwise be waited for as long as it may take to arrive.
 */
export async function closeServer(server: Server, milliseconds: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // `close` ends the connections that are idle now, and these would stay for the next request when theirs has ended.
  const idle = setInterval(() => server.closeIdleConnections(), tick)
  const late = setTimeout(() => server.closeAllConnections(), milliseconds)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}
