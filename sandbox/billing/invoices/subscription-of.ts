import type { Universe } from '../../core/store/universe'
import type { Invoice, Subscription } from '../objects'

export function subscriptionOf(universe: Universe, invoice: Invoice): Subscription | undefined {
  return universe.collection('subscription').get(invoice.parent?.subscription_details?.subscription)
}

/** Returns a subscription's invoices, newest first. */
export function invoicesOf(universe: Universe, subscription: string): Invoice[] {
  return universe.collection('invoice').by('parent.subscription_details.subscription', subscription)
}
