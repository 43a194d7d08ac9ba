import { randomBytes } from 'node:crypto'
import Stripe from 'stripe'

/** The event that Stripe would send for a customer's update, created at `created` (Unix seconds, by default now). */
export function updatedEvent(
  customer: Stripe.Customer,
  created = Math.floor(Date.now() / 1000),
): Record<string, unknown> {
  return {
    id: `evt_${randomBytes(12).toString('hex')}`,
    object: 'event',
    type: 'customer.updated',
    api_version: Stripe.API_VERSION,
    created,
    livemode: false,
    pending_webhooks: 1,
    request: null,
    data: { object: customer, previous_attributes: {} },
  }
}
