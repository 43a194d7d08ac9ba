import { z } from 'zod'
import { moment, text } from './fields'

/** A coupon on an item, a subscription or a customer. */
export const discountSchema = z.object({
  /** null in rows of an older release, and where Stripe does not say */
  couponId: text.nullable(),
  /** null where it has no end of its own */
  endsAt: moment.nullable(),
})

export type Discount = z.infer<typeof discountSchema>
