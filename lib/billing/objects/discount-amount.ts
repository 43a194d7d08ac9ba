import { z } from 'zod'
import { count, text } from './fields'

/** What a discount took off, as it is printed; in minor units. */
export const discountAmountSchema = z.object({ amount: count, name: text.nullable() })

export const discountAmountRowSchema = discountAmountSchema.extend({ discountId: text })

export type DiscountAmountRow = z.infer<typeof discountAmountRowSchema>
