import { z } from 'zod'
import { count, moment, text } from './fields'
import { priceSchema } from './price'
import { productSchema } from './product'

const change = z.object({
  type: z.enum(['schedule', 'pending_update']),
  /** when a schedule makes it so; when a change that is not paid for by then is dropped */
  at: moment,
  /** the customer's intent that set it; null where it was set elsewhere */
  intent: text.nullable(),
  quantity: count.nullable(),
})

export const plannedChangeRowSchema = change.extend({ priceId: text })

export const plannedChangeSchema = change.extend({ price: priceSchema, product: productSchema })

/** What a subscription of one item becomes: by a schedule, or once the invoice of the change is paid. */
export type PlannedChange = z.infer<typeof plannedChangeSchema>
export type PlannedChangeRow = z.infer<typeof plannedChangeRowSchema>
