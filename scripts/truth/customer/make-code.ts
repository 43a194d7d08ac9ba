import type Stripe from 'stripe'
import type { CaseDiscount, TruthCase } from '../generate/truth-case'
import { makeCoupon } from './make-coupon'

/** What the customer types. */
export const typedCode = 'TRUTH'

/** Makes a promotion code, which the customer has received. */
export async function makeCode(stripe: Stripe, given: CaseDiscount, made: TruthCase): Promise<void> {
  const coupon = await makeCoupon(stripe, given, made, 20)
  await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon }, code: typedCode })
}
