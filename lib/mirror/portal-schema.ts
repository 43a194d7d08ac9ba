import { z } from 'zod'
import { customerRowSchema } from '@/lib/billing/objects/customer'
import { invoiceSchema } from '@/lib/billing/objects/invoice'
import { paymentMethodSchema } from '@/lib/billing/objects/payment-method'
import { subscriptionSchema } from '@/lib/billing/objects/subscription'

/** What `portalSql` answers. A mirror that breaks it (a subscription without items, say) is a fault and throws. */
export const portalSchema = z.object({
  customer: customerRowSchema.pick({ defaultPaymentMethodId: true, deleted: true }),
  subscriptions: z.array(subscriptionSchema),
  paymentMethods: z.array(paymentMethodSchema),
  openInvoices: z.array(invoiceSchema),
  latestInvoices: z.array(invoiceSchema),
})
