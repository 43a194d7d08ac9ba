import type { IncomingMessage, ServerResponse } from 'node:http'
import { doorOf } from './door-of'
import type { Refusal } from './judge-request'

/** Answers a request that was refused before it was read: in Stripe's shape under /v1, else with one line of text. */
export function answerRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { status, message, allow }: Refusal,
): void {
  const isApi = doorOf(request.url ?? '') === 'api'
  const body = isApi ? JSON.stringify({ error: { type: 'invalid_request_error', message } }) : `${message}\n`
  response.writeHead(status, {
    'content-type': isApi ? 'application/json' : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(allow && { allow }),
    // An unread body would stand before the connection's next request.
    connection: 'close',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
