import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * In milliseconds: long enough for data in flight to arrive, so the client can read the answer before the connection
 * closes.
 */
const patience = 2_000

/**
 * Ends the connection if the request's body still arrives some time after its answer. Otherwise Node keeps reading for
 * as long as a request may take.
 */
export function letGo(request: IncomingMessage, response: ServerResponse, after = patience): void {
  response.once('finish', () => {
    if (request.complete) return
    const { socket } = request
    const ending = setTimeout(() => socket.destroy(), after).unref()
    request.once('end', () => clearTimeout(ending))
    socket.once('close', () => clearTimeout(ending))
  })
}
