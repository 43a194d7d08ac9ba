import { receiveDelivery, type Outcome } from './receive-delivery'

/** Takes one delivery of Stripe's that came as a request of the web's kind. */
export function receiveWebhook(
  { headers, body }: Request,
  now = new Date(),
): Promise<{ status: number; outcome: Outcome }> {
  const delivery = { body, contentLength: headers.get('content-length'), signature: headers.get('stripe-signature') }
  return receiveDelivery(delivery, now)
}
