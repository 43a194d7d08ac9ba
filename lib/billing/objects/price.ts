import { z } from 'zod'
import { amount, count, flag, text } from './fields'

export const priceSchema = z.object({
  id: text,
  productId: text,
  /** whether it takes new subscriptions */
  active: flag,
  nickname: text.nullable(),
  currency: text,
  type: text,
  billingScheme: text,
  unitAmount: amount.nullable(),
  unitAmountDecimal: text.nullable(),
  /** 'day', 'week', 'month' or 'year'; null for a one-time price */
  interval: text.nullable(),
  intervalCount: count.nullable(),
  /** 'licensed' or 'metered' */
  usageType: text.nullable(),
})

export const priceRowSchema = priceSchema.extend({
  tiersMode: text.nullable(),
  taxBehavior: text.nullable(),
  transformQuantity: z.object({ divideBy: count, round: text }).nullable(),
})

export type Price = z.infer<typeof priceSchema>
export type PriceRow = z.infer<typeof priceRowSchema>
