import type Stripe from 'stripe'
import type { CaseDiscount, TruthCase } from '../generate/truth-case'
import { inCurrency } from './in-currency'

/** Makes the coupon of a discount; `number` is part of its name. */
export async function makeCoupon(
  stripe: Stripe,
  given: CaseDiscount,
  { currency }: TruthCase,
  number: number,
): Promise<string> {
  const { id } = await stripe.coupons.create({
    name: `Offer ${number}`,
    duration: given.duration,
    ...(given.duration === 'repeating' && { duration_in_months: 3 }),
    ...(given.amount === null
      ? { percent_off: given.percent ?? 10 }
      : { amount_off: inCurrency(given.amount, currency), currency }),
  })
  return id
}
