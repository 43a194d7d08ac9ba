import { z } from 'zod'
import { count, flag, moment, text } from './fields'
import { priceSchema } from './price'
import { productSchema } from './product'

const change = z.object({
  type: z.enum(['schedule', 'pending_update']),
  /** the moment a schedule makes the change; or the moment a change still unpaid is dropped */
  at: moment,
  /** the customer's intent that made it; null where it was made elsewhere */
  intent: text.nullable(),
  quantity: count.nullable(),
  /** whether there are several items before or afterwards, of which the price and quantity are only one's */
  several: flag.nullish(),
})

export const plannedChangeRowSchema = change.extend({ priceId: text })

export const plannedChangeSchema = change.extend({ price: priceSchema, product: productSchema })

/** What a subscription becomes: by a schedule, or, of one item, once the invoice of the change is paid. */
export type PlannedChange = z.infer<typeof plannedChangeSchema>
export type PlannedChangeRow = z.infer<typeof plannedChangeRowSchema>
