import type Stripe from 'stripe'
import type { Objects } from '../../store/objects'
import type { Stored } from '../../store/stored'

/**
 * Returns a saved card in the shape of the older API. A source `card_…` is stored as the payment method of the same id,
 * as in Stripe's newer API (https://docs.stripe.com/payments/payment-methods/transitioning).
 */
export function cardOfMethod(method: Objects['payment_method']): Stored<Stripe.Card> {
  const { card, billing_details: billing } = method
  const { address } = billing
  return {
    id: method.id,
    object: 'card',
    address_city: address?.city ?? null,
    address_country: address?.country ?? null,
    address_line1: address?.line1 ?? null,
    address_line1_check: card?.checks?.address_line1_check ?? null,
    address_line2: address?.line2 ?? null,
    address_state: address?.state ?? null,
    address_zip: address?.postal_code ?? null,
    address_zip_check: card?.checks?.address_postal_code_check ?? null,
    allow_redisplay: method.allow_redisplay ?? 'unspecified',
    brand: brands[card?.brand ?? ''] ?? 'Unknown',
    country: card?.country ?? null,
    customer: method.customer,
    cvc_check: card?.checks?.cvc_check ?? null,
    dynamic_last4: null,
    exp_month: card?.exp_month ?? 1,
    exp_year: card?.exp_year ?? 1970,
    fingerprint: card?.fingerprint ?? null,
    funding: card?.funding ?? 'unknown',
    last4: card?.last4 ?? '',
    metadata: method.metadata,
    name: billing.name,
    regulated_status: card?.regulated_status ?? null,
    tokenization_method: null,
  }
}

/** The older API writes a brand by its display name. */
const brands: Record<string, string> = {
  amex: 'American Express',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  mastercard: 'MasterCard',
  unionpay: 'UnionPay',
  visa: 'Visa',
}
