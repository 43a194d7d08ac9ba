import type { Universe } from '../../core/store/universe'
import type { Invoice, Subscription } from '../objects'

/** The subscription that an invoice bills, if it bills one. */
export function subscriptionOf(universe: Universe, invoice: Invoice): Subscription | undefined {
  return universe.collection('subscription').get(invoice.parent?.subscription_details?.subscription)
}

/** The invoices of a subscription, newest first. */
export function invoicesOf(universe: Universe, subscription: string): Invoice[] {
  return universe.collection('invoice').by('parent.subscription_details.subscription', subscription)
}
