import { z } from 'zod'
import { amount, count, text } from './fields'

/** The terms of a coupon, which Stripe never changes except for adding currencies. */
export const couponSchema = z.object({
  id: text,
  name: text.nullable(),
  /** 'once', 'repeating' or 'forever' */
  duration: text,
  percentOff: count.nullable(),
  amountOff: amount.nullable(),
  /** of `amountOff` */
  currency: text.nullable(),
  /** the amounts off in other currencies; null where there are none */
  currencyOptions: z.record(text, count).nullable(),
  /** the products it applies to; null for all */
  productIds: z.array(text).nullable(),
})

export type Coupon = z.infer<typeof couponSchema>
