import { z } from 'zod'
import { count, moment, text } from './fields'
import { priceSchema } from './price'
import { productSchema } from './product'

const change = z.object({
  type: z.enum(['schedule', 'pending_update']),
  /** the moment a schedule makes the change; or the moment a change still unpaid is dropped */
  at: moment,
  /** the customer's intent that made it; null where it was made elsewhere */
  intent: text.nullable(),
  quantity: count.nullable(),
})

export const plannedChangeRowSchema = change.extend({ priceId: text })

export const plannedChangeSchema = change.extend({ price: priceSchema, product: productSchema })

/** What a subscription of one item becomes: by a schedule, or once the invoice of the change is paid. */
export type PlannedChange = z.infer<typeof plannedChangeSchema>
export type PlannedChangeRow = z.infer<typeof plannedChangeRowSchema>
