import type { IncomingMessage, ServerResponse } from 'node:http'

/** milliseconds; enough for what is under way to arrive, so that the answer is read before the connection is gone */
const patience = 2_000

/**
 * Ends the connection of a request whose body still comes some time after its answer. Node reads on for as long as a
 * request may take, however large the body is that nobody wants.
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
