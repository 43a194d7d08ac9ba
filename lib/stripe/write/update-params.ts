import type { ProrationBehavior } from '@/lib/billing/portal-features'
import type { Stripe } from '../client/client'

/** A change of a subscription's one item, in the same terms for its preview and for the change itself. */
export type UpdateTerms = {
  item: string
  price: string
  quantity: number
  prorationBehavior: ProrationBehavior
  /**
   * the moment (in seconds) from which prorations are counted, so that the charge is what the page showed; null for
   * none
   */
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
