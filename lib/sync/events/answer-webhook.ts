import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '@/lib/log'
import { receiveDelivery } from './receive-delivery'

/** Answers one delivery on Node's HTTP server; never rejects. */
export async function answerWebhook(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { 'content-length': contentLength, 'stripe-signature': signature } = request.headers
  try {
    const delivery = { body: request, contentLength, signature: typeof signature === 'string' ? signature : null }
    const { status, outcome } = await receiveDelivery(delivery)
    answer(response, status, outcome)
  } catch (error) {
    // The client has gone in the middle of its request.
    if (request.readableAborted) return
    log.error({ err: error }, 'webhook failed')
    answer(response, 500, 'failed')
  }
}

function answer(response: ServerResponse, status: number, outcome: string): void {
  const body = JSON.stringify({ outcome })
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': body.length,
    'cache-control': 'no-store',
    // The rest of a body too large is not read, so the connection cannot be used again.
    ...(status === 413 && { connection: 'close' }),
  })
  response.end(body)
}
