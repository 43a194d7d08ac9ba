import type { Decline } from './behaviours/behaviour'
import type { Objects, StoredObject } from '../store/objects'

/** An intent keeps an error in this form as `last_payment_error` or `last_setup_error`. */
export interface PaymentError {
  type: 'card_error' | 'invalid_request_error'
  code: string
  message: string
  doc_url: string
  decline_code?: string
  advice_code?: string
  network_decline_code?: string
  charge?: string
  payment_method?: StoredObject
}

/**
 * This is the result of a payment. `failed` leaves the intent at `requires_payment_method`, and its charge is null if
 * none was made.
 */
export type PaymentOutcome =
  | { status: 'succeeded' | 'requires_capture'; paymentIntent: Objects['payment_intent']; charge: Objects['charge'] }
  | { status: 'requires_action'; paymentIntent: Objects['payment_intent'] }
  /** This is a bank debit, which ends days later. */
  | { status: 'processing'; paymentIntent: Objects['payment_intent']; charge: Objects['charge'] }
  | {
      status: 'failed'
      paymentIntent: Objects['payment_intent']
      charge: Objects['charge'] | null
      error: PaymentError
    }

/** Builds the error that a decline leaves on its intent. */
export function declineError(decline: Decline, method: StoredObject, charge?: string): PaymentError {
  return {
    ...(decline.adviceCode && { advice_code: decline.adviceCode }),
    ...(charge && { charge }),
    code: decline.code,
    ...(decline.declineCode && { decline_code: decline.declineCode }),
    doc_url: docUrl(decline.code),
    message: decline.message,
    ...(decline.networkDeclineCode && { network_decline_code: decline.networkDeclineCode }),
    payment_method: method,
    type: decline.type ?? 'card_error',
  }
}

/** Builds the error of a 3-D Secure challenge that the customer did not pass. */
export function authenticationError(kind: 'payment_intent' | 'setup_intent', method: StoredObject): PaymentError {
  const code = `${kind}_authentication_failure`
  return {
    code,
    doc_url: docUrl(code),
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: method,
    type: 'invalid_request_error',
  }
}

function docUrl(code: string): string {
  return `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`
}
