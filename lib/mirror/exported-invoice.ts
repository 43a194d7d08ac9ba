import { z } from 'zod'
import { fullInvoiceSchema } from './full-invoice'

/** An invoice with all that an export says of it; `lines` are empty where they were not asked for. */
export const exportedInvoiceSchema = fullInvoiceSchema.extend({
  subscriptionId: z.string().nullable(),
  billingReason: z.string().nullable(),
  collectionMethod: z.string(),
  attemptCount: z.number(),
  requiresAction: z.boolean(),
  periodStart: z.date(),
  periodEnd: z.date(),
  /** what its lines are for, from the first to the last; null where none is for a time. Stripe's own period is the one before. */
  linesPeriodStart: z.date().nullable(),
  linesPeriodEnd: z.date().nullable(),
  issuedAt: z.date(),
  planNames: z.array(z.string()),
})

export type ExportedInvoice = z.infer<typeof exportedInvoiceSchema>
