import { z } from 'zod'
import { count, text } from './fields'

/** The amount of a discount as a document shows it, in minor units. */
export const discountAmountSchema = z.object({ amount: count, name: text.nullable() })

export const discountAmountRowSchema = discountAmountSchema.extend({ discountId: text })

export type DiscountAmountRow = z.infer<typeof discountAmountRowSchema>
