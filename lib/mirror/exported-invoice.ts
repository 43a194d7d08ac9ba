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
  issuedAt: z.date(),
  planNames: z.array(z.string()),
})

export type ExportedInvoice = z.infer<typeof exportedInvoiceSchema>
