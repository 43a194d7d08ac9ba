import { randomText } from '../store/new-id'
import type { Objects } from '../store/objects'
import type { GivenCard } from './read-card'
import type { Universe } from '../store/universe'
import { behaviourOf } from './behaviours/behaviour-of'

type PaymentMethod = Objects['payment_method']
type BillingDetails = PaymentMethod['billing_details']

const noDetails: BillingDetails = { address: null, email: null, name: null, phone: null, tax_id: null }

/** Stores a payment method without a customer. `details` is the member named after its type. */
export function newPaymentMethod(
  universe: Universe,
  type: string,
  details: Partial<PaymentMethod>,
  billingDetails: BillingDetails | null = null,
): PaymentMethod {
  return universe.collection('payment_method').insert({
    id: universe.newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails ?? { ...noDetails, address: emptyAddress },
    created: universe.wallTime(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type,
    ...details,
  })
}

const emptyAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }

/** Returns the `card` member for a typed card, and the card's behaviour. */
export function cardMembers({ card, expMonth, expYear, hasCvc }: GivenCard): Partial<PaymentMethod> {
  const cvcCheck = hasCvc ? (behaviourOf(card.behaves).cvcCheck ?? 'unchecked') : null
  return {
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: cvcCheck },
      country: card.country,
      display_brand: displayBrands[card.brand] ?? card.brand,
      exp_month: expMonth,
      exp_year: expYear,
      fingerprint: randomText(card.number, 16),
      funding: card.funding,
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    _behaves: card.behaves,
  }
}

const displayBrands: Record<string, string> = { amex: 'american_express', diners: 'diners_club', unionpay: 'union_pay' }
