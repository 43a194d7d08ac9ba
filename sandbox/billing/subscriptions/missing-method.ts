import type { Universe } from '../../core/store/universe'
import { defaultPaymentMethod } from '../invoices/collect-invoice'
import { endSubscription } from './end-subscription'
import { markPaused } from './pause-subscription'
import type { Subscription } from '../objects'

/** Whether the end of a trial is billed: always, unless the subscription is to end or pause for want of a payment method. */
export function mayBill(universe: Universe, subscription: Subscription): boolean {
  const behavior = subscription.trial_settings?.end_behavior.missing_payment_method ?? 'create_invoice'
  if (behavior === 'create_invoice' || subscription.collection_method === 'send_invoice') return true
  return (subscription.default_payment_method ?? defaultPaymentMethod(universe, subscription.customer)) !== null
}

/** A trial is over and nothing could be charged: the subscription is cancelled or paused, as it was set up. */
export function endUnpaidTrial(universe: Universe, { id, trial_settings: settings }: Subscription): void {
  if (settings?.end_behavior.missing_payment_method === 'cancel') endSubscription(universe, id, null)
  else markPaused(universe, id, 'trial_end_without_payment_method')
}
