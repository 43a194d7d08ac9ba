import type { StripeError } from '@stripe/stripe-js'
import type { DeliveryCode } from './delivery-codes'

/** Why Stripe.js could not do what it was asked for, where it was neither the card nor the customer. */
export function stripeFault({ type }: Pick<StripeError, 'type'>, isOnline: boolean): DeliveryCode {
  switch (type) {
    case 'api_connection_error':
      return isOnline ? 'stripe_unavailable' : 'offline'
    case 'rate_limit_error':
      return 'stripe_busy'
    case 'api_error':
      return 'stripe_failed'
    default:
      return 'stripe_refused'
  }
}
