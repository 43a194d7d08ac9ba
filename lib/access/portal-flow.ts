import { z } from 'zod'

/** A deep link into one task, by Stripe's names. */
export type PortalFlow =
  | { type: 'payment_method_update' }
  | { type: 'subscription_cancel' | 'subscription_update' | 'subscription_update_confirm'; subscriptionId: string }

/** What `portal_links.flow` and `portal_sessions.flow` hold. */
export const portalFlowSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('payment_method_update') }),
  z.object({
    type: z.enum(['subscription_cancel', 'subscription_update', 'subscription_update_confirm']),
    subscriptionId: z.string().min(1).max(255),
  }),
])
