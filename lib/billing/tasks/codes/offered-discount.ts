import { z } from 'zod'

/** A discount that a merchant's deep link brings along: the id of a coupon or of a promotion code. */
export const offeredDiscountSchema = z.union([
  z.object({ coupon: z.string() }),
  z.object({ promotionCode: z.string() }),
])

export type OfferedDiscount = z.infer<typeof offeredDiscountSchema>
