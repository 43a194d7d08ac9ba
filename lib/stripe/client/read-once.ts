import { beside } from './beside'
import type { Stripe } from './client'

/** What Stripe tells of a coupon only when asked. */
const couponTerms = ['applies_to', 'currency_options']

/**
 * A Stripe client for one sync. Invoices, previews and credit notes refer to the same tax rates and coupons, and each of
 * these is asked for once.
 */
export function readOnce(stripe: Stripe): Stripe {
  return beside(stripe, {
    taxRates: beside(stripe.taxRates, { retrieve: once((id) => stripe.taxRates.retrieve(id)) }),
    coupons: beside(stripe.coupons, { retrieve: once((id) => stripe.coupons.retrieve(id, { expand: couponTerms })) }),
  })
}

function once<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (id) => {
    const answer = answers.get(id) ?? read(id)
    answers.set(id, answer)
    return answer
  }
}
