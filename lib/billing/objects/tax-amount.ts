import { z } from 'zod'
import { count, flag, text } from './fields'

/** A tax as it is printed; amounts in minor units. */
export const taxAmountSchema = z.object({
  amount: count,
  taxableAmount: count.nullable(),
  /** percent; null where the rate is a flat amount or no longer readable */
  rate: count.nullable(),
  name: text.nullable(),
  inclusive: flag,
  /** Stripe's taxability_reason: 'standard_rated', 'reverse_charge', … */
  reason: text.nullable(),
})

export const taxAmountRowSchema = taxAmountSchema.extend({ rateId: text.nullable() })

export type TaxAmount = z.infer<typeof taxAmountSchema>
export type TaxAmountRow = z.infer<typeof taxAmountRowSchema>
