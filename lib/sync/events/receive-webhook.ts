import { receiveDelivery, type Outcome } from './receive-delivery'

/** Takes one delivery that came as a web request. */
export function receiveWebhook(
  { headers, body }: Request,
  now = new Date(),
): Promise<{ status: number; outcome: Outcome }> {
  const delivery = { body, contentLength: headers.get('content-length'), signature: headers.get('stripe-signature') }
  return receiveDelivery(delivery, now)
}
