import Stripe from 'stripe'
import { fail, type ErrorCode, type Failure } from '@/lib/errors'
import { CallNotMade } from './call-not-made'
import { missingPermission } from './missing-permission'

const { errors } = Stripe

// The errors whose code says more than their type.
const byCode: Partial<Record<string, ErrorCode>> = {
  authentication_required: 'authentication_required',
  invoice_payment_intent_requires_action: 'authentication_required',
  payment_intent_action_required: 'authentication_required',
  payment_intent_authentication_failure: 'authentication_failed',
  setup_intent_authentication_failure: 'authentication_failed',
  // No parameter that we send is wrong: this method cannot pay in this currency.
  payment_method_currency_mismatch: 'card_declined',
  currency_not_supported: 'card_declined',
  resource_missing: 'not_found',
  invoice_upcoming_none: 'not_found',
  customer_tax_location_invalid: 'tax_location_invalid',
  tax_id_invalid: 'tax_id_invalid',
  product_inactive: 'price_unavailable',
  idempotency_key_in_use: 'conflict',
  intent_invalid_state: 'conflict',
  payment_intent_unexpected_state: 'conflict',
  setup_intent_unexpected_state: 'conflict',
  payment_method_unexpected_state: 'conflict',
  invoice_not_editable: 'conflict',
  status_transition_invalid: 'conflict',
  resource_already_exists: 'conflict',
  lock_timeout: 'stripe_busy',
  rate_limit: 'stripe_busy',
}

/**
 * An error of the SDK as one of our codes, without any of Stripe's text. `details.stripeCode` and `details.declineCode`
 * are Stripe's codes, `details.permission` is the one that a restricted key lacks. Rethrows an error that is not an answer
 * of Stripe's.
 */
export function stripeFailure(error: unknown): Failure {
  if (!(error instanceof errors.StripeError)) throw error
  // The SDK reports anything that its HTTP client throws as a lost connection.
  if (error.detail instanceof CallNotMade) throw error.detail.cause
  const code = codeOf(error)
  // The SDK makes a missing decline code an empty string.
  if (code === 'card_declined')
    return fail(code, { declineCode: error.decline_code || error.code || 'generic_decline' })
  const permission = missingPermission(error)
  if (permission) return fail(code, { permission })
  return error.code ? fail(code, { stripeCode: error.code }) : fail(code)
}

function codeOf(error: Stripe.errors.StripeError): ErrorCode {
  const known = byCode[error.decline_code ?? ''] ?? byCode[error.code ?? '']
  if (known) return known
  if (error instanceof errors.StripeCardError) return 'card_declined'
  if (error instanceof errors.StripeRateLimitError) return 'stripe_busy'
  if ((error.statusCode ?? 0) >= 500) return 'stripe_failed'
  if (error instanceof errors.StripeConnectionError) return 'stripe_unavailable'
  // An answer that is not JSON, such as a proxy's page. The SDK gives it no status.
  if (error instanceof errors.StripeAPIError && error.statusCode === undefined) return 'stripe_unavailable'
  if (error instanceof errors.StripeIdempotencyError || error.statusCode === 409) return 'conflict'
  // A wrong key, a missing permission or a bad parameter is the merchant's fault or ours, not the customer's.
  return 'stripe_refused'
}
