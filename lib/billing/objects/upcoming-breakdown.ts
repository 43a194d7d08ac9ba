import { z } from 'zod'
import { discountAmountSchema } from './discount-amount'
import { count, flag, moment, text } from './fields'
import { taxAmountSchema } from './tax-amount'

const lineSchema = z.object({
  amount: count,
  description: text.nullable(),
  priceId: text.nullable(),
  productId: text.nullable(),
  proration: flag,
  /** an item that the merchant added, rather than one of the subscription */
  added: flag,
})

/** What an invoice that Stripe previews consists of; amounts in minor units. */
export const upcomingBreakdownSchema = z.object({
  /** of the invoice's first lines */
  lines: z.array(lineSchema),
  /** what the lines that are not among them come to */
  otherLines: count,
  discounts: z.array(discountAmountSchema.extend({ endsAt: moment.nullable() })),
  /** paid by billing credits, before tax */
  prepaid: count,
  taxes: z.array(taxAmountSchema.pick({ amount: true, rate: true, name: true, inclusive: true })),
  /** the customer's balance that the invoice begins with: negative is credit */
  startingBalance: count,
})

export type UpcomingBreakdown = z.infer<typeof upcomingBreakdownSchema>
