import { openInvoices } from './open-invoices'
import type { Invoice, Subscription } from '../types'

/**
 * The open invoices that a new payment method is tried on at once: those of past-due subscriptions that are charged
 * automatically, unless the bank is processing their payment already. Oldest first.
 */
export function triedInvoices(subscriptions: readonly Subscription[], invoices: readonly Invoice[]): Invoice[] {
  return subscriptions
    .filter(({ status }) => status === 'past_due')
    .flatMap((subscription) => openInvoices(subscription, invoices))
    .filter(({ collectionMethod, processingSince }) => collectionMethod === 'charge_automatically' && !processingSince)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
}
