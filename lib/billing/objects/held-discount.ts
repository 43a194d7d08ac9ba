import { z } from 'zod'
import { amount, count, moment, text } from './fields'

/** A discount that lowers a subscription's invoices, with the terms of its coupon. */
export const heldDiscountSchema = z.object({
  /** what it is on; one of the customer's counts where the subscription has none of its own */
  level: z.enum(['customer', 'subscription', 'item']),
  /** the item that it is on alone */
  itemId: text.nullable(),
  /** the coupon's name for customers */
  name: text.nullable(),
  /** of the coupon: 'once', 'repeating' or 'forever'; null where that is not known, as of a deleted one */
  duration: text.nullable(),
  percentOff: count.nullable(),
  amountOff: amount.nullable(),
  /** of `amountOff` */
  currency: text.nullable(),
  /** the amounts off in other currencies; null where there are none */
  currencyOptions: z.record(text, count).nullable(),
  /** the products it applies to; null for all */
  productIds: z.array(text).nullable(),
  /** null where it has no end of its own */
  endsAt: moment.nullable(),
})

export type HeldDiscount = z.infer<typeof heldDiscountSchema>
