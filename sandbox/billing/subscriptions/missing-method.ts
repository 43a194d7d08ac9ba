import type { Universe } from '../../core/store/universe'
import { defaultPaymentMethod } from '../invoices/collect-invoice'
import { endSubscription } from './end-subscription'
import { markPaused } from './pause-subscription'
import type { Subscription } from '../objects'

/**
 * Tells whether the end of a trial is billed. It is not if the subscription ends or pauses for lack of a payment
 * method.
 */
export function mayBill(universe: Universe, subscription: Subscription): boolean {
  const behavior = subscription.trial_settings?.end_behavior.missing_payment_method ?? 'create_invoice'
  if (behavior === 'create_invoice' || subscription.collection_method === 'send_invoice') return true
  return (subscription.default_payment_method ?? defaultPaymentMethod(universe, subscription.customer)) !== null
}

/** Cancels or pauses, as configured, a subscription whose trial ended without a payment method. */
export function endUnpaidTrial(universe: Universe, { id, trial_settings: settings }: Subscription): void {
  if (settings?.end_behavior.missing_payment_method === 'cancel') endSubscription(universe, id, null)
  else markPaused(universe, id, 'trial_end_without_payment_method')
}
