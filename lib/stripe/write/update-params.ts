import type { ProrationBehavior } from '@/lib/billing/portal-features'
import type { Stripe } from '../client/client'

/** A change of a subscription's one item as Stripe is asked for it: the same of the preview and of the change itself. */
export type UpdateTerms = {
  item: string
  price: string
  quantity: number
  prorationBehavior: ProrationBehavior
  /** seconds: prorations are counted from then, so that what was told is what is charged; null where there are none */
  prorationDate: number | null
  resetsCycle: boolean
  endsTrial: boolean
}

type Params = Pick<
  Stripe.SubscriptionUpdateParams,
  'items' | 'proration_behavior' | 'proration_date' | 'billing_cycle_anchor' | 'trial_end'
> &
  Stripe.InvoiceCreatePreviewParams.SubscriptionDetails

export function updateParams({
  item,
  price,
  quantity,
  prorationBehavior,
  prorationDate,
  resetsCycle,
  endsTrial,
}: UpdateTerms) {
  return {
    items: [{ id: item, price, quantity }],
    proration_behavior: prorationBehavior,
    ...(prorationDate !== null && { proration_date: prorationDate }),
    ...(resetsCycle && { billing_cycle_anchor: { type: 'now' } }),
    ...(endsTrial && { trial_end: 'now' }),
  } satisfies Params
}
