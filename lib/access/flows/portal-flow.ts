import { z } from 'zod'
import { offeredDiscountSchema, type OfferedDiscount } from '@/lib/billing/tasks/codes/offered-discount'

/**
 * What follows a completed task, under Stripe's names. By default it ends on its own page, which links to the portal.
 */
type AfterCompletion =
  | { type: 'portal_homepage' }
  | { type: 'hosted_confirmation'; customMessage: string | null }
  | { type: 'redirect'; returnUrl: string }

/** A deep link into one task, under Stripe's names. */
export type PortalFlow = (
  | { type: 'customer_update' | 'payment_method_update' }
  /** Not one of Stripe's: used by our mails about a failed payment. */
  | { type: 'invoice_payment'; invoiceId: string }
  | { type: 'subscription_pause' | 'subscription_update'; subscriptionId: string }
  /** `retention`: a coupon offered to those who stay, which has no effect here */
  | { type: 'subscription_cancel'; subscriptionId: string; retention?: { coupon: string } }
  /** `price` and `quantity` of the only item; null leaves them as they are. */
  | {
      type: 'subscription_update_confirm'
      subscriptionId: string
      item: { id: string; price: string | null; quantity: number | null }
      /** that come with the update; none of links of an earlier release */
      discounts?: OfferedDiscount[]
    }
) & { afterCompletion?: AfterCompletion }

const afterCompletion = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('portal_homepage') }),
    z.object({ type: z.literal('hosted_confirmation'), customMessage: z.string().nullable() }),
    z.object({ type: z.literal('redirect'), returnUrl: z.url({ protocol: /^https?$/ }) }),
  ])
  .optional()

/** The schema of the columns `portal_links.flow` and `portal_sessions.flow`. */
export const portalFlowSchema: z.ZodType<PortalFlow> = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['customer_update', 'payment_method_update']), afterCompletion }),
  z.object({ type: z.literal('invoice_payment'), invoiceId: z.string().min(1).max(255), afterCompletion }),
  z.object({
    type: z.literal('subscription_cancel'),
    subscriptionId: z.string().min(1).max(255),
    retention: z.object({ coupon: z.string() }).optional(),
    afterCompletion,
  }),
  z.object({
    type: z.enum(['subscription_pause', 'subscription_update']),
    subscriptionId: z.string().min(1).max(255),
    afterCompletion,
  }),
  z.object({
    type: z.literal('subscription_update_confirm'),
    subscriptionId: z.string().min(1).max(255),
    item: z.object({ id: z.string(), price: z.string().nullable(), quantity: z.int().nullable() }),
    discounts: z.array(offeredDiscountSchema).optional(),
    afterCompletion,
  }),
])
