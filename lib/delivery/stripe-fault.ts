import type { StripeError } from '@stripe/stripe-js'
import type { DeliveryCode } from './delivery-codes'

/** Why Stripe.js failed, where neither the card nor the customer was the cause. */
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
