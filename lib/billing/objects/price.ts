import { z } from 'zod'
import { amount, count, flag, text } from './fields'

/** In ascending order. Amounts are minor units with up to 12 decimals. */
const tiers = z.array(
  z.object({
    /** the last unit of the tier; null for the last tier */
    upTo: count.nullable(),
    unitAmountDecimal: text.nullable(),
    flatAmountDecimal: text.nullable(),
  }),
)

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
  /** 'graduated' or 'volume'; null for a price per unit */
  tiersMode: text.nullable(),
  /** null where there are none, and where they are not known */
  tiers: tiers.nullable(),
  /** the amount is for a package of so many units; `round` says how a package begun counts, 'up' or 'down' */
  transformQuantity: z.object({ divideBy: count, round: text }).nullable(),
  /** what it costs in each currency it is sold in, by currency; null where that is not known */
  currencyOptions: z.record(text, z.object({ unitAmountDecimal: text.nullable(), tiers: tiers.nullable() })).nullable(),
})

export const priceRowSchema = priceSchema.extend({ taxBehavior: text.nullable() })

export type Tier = z.infer<typeof tiers>[number]
export type Price = z.infer<typeof priceSchema>
export type PriceRow = z.infer<typeof priceRowSchema>
