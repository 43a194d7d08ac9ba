/** The reasons that a customer may be told, as keys of the message namespace `payment`. */
export const declineMessageKeys = [
  'decline.insufficient_funds',
  'decline.limit_exceeded',
  'decline.expired_card',
  'decline.incorrect_cvc',
  'decline.incorrect_number',
  'decline.incorrect_address',
  'decline.authentication_required',
  'decline.not_supported',
  'decline.try_again',
  'decline.no_payment_method',
  'decline.generic',
] as const

export type DeclineMessageKey = (typeof declineMessageKeys)[number]

// Stripe's decline codes and error codes in one table, since `errorCode` names the cause where the issuer gave none.
// https://docs.stripe.com/declines/codes
const keys = new Map<string, DeclineMessageKey>([
  ['insufficient_funds', 'decline.insufficient_funds'],
  ['withdrawal_count_limit_exceeded', 'decline.limit_exceeded'],
  ['card_velocity_exceeded', 'decline.limit_exceeded'],
  ['expired_card', 'decline.expired_card'],
  ['expired_payment_method', 'decline.expired_card'],
  ['invalid_expiry_month', 'decline.expired_card'],
  ['invalid_expiry_year', 'decline.expired_card'],
  ['incorrect_cvc', 'decline.incorrect_cvc'],
  ['invalid_cvc', 'decline.incorrect_cvc'],
  ['incorrect_number', 'decline.incorrect_number'],
  ['invalid_number', 'decline.incorrect_number'],
  ['incorrect_zip', 'decline.incorrect_address'],
  ['incorrect_address', 'decline.incorrect_address'],
  ['authentication_required', 'decline.authentication_required'],
  ['payment_intent_authentication_failure', 'decline.authentication_required'],
  ['setup_intent_authentication_failure', 'decline.authentication_required'],
  ['invoice_payment_intent_requires_action', 'decline.authentication_required'],
  ['card_not_supported', 'decline.not_supported'],
  ['currency_not_supported', 'decline.not_supported'],
  ['payment_method_currency_mismatch', 'decline.not_supported'],
  ['service_not_allowed', 'decline.not_supported'],
  ['transaction_not_allowed', 'decline.not_supported'],
  ['processing_error', 'decline.try_again'],
  ['issuer_not_available', 'decline.try_again'],
  ['try_again_later', 'decline.try_again'],
  ['reenter_transaction', 'decline.try_again'],
  ['approve_with_id', 'decline.try_again'],
  ['payment_method_provider_timeout', 'decline.try_again'],
  ['missing', 'decline.no_payment_method'],
])

/**
 * The customer-safe reason of a failed payment. Every other code is generic on purpose: `do_not_honor` explains
 * nothing, and a thief must not learn that a card was reported lost or stolen or that a payment looks fraudulent.
 */
export function declineMessageKey(errorCode: string | null, declineCode: string | null): DeclineMessageKey {
  return keys.get(declineCode ?? '') ?? keys.get(errorCode ?? '') ?? 'decline.generic'
}
