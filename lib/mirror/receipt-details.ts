import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import type { Receipt } from './load-intent'
import type { Portal } from './load-portal'

export type ReceiptDetails = {
  receipt: Receipt
  subscription: Subscription
  /** the new subscription after a resubscription, else the same one; null until the mirror knows it */
  current: Subscription | null
  /** of the customer; with the drafts, which are charged later */
  openInvoices: Invoice[]
  /** newest first */
  latestInvoices: Invoice[]
  /** the one that the current subscription is charged to */
  method: PaymentMethod | null
}

/** The subscription that a receipt is about, and what else its texts need. Null where it is not the customer's. */
export function receiptDetails(receipt: Receipt, portal: Portal): ReceiptDetails | null {
  const { subscriptions, openInvoices, drafts, latestInvoices, paymentMethods, defaultPaymentMethodId } = portal
  const named = (id: string) => subscriptions.find((candidate) => candidate.id === id) ?? null
  const subscription = named(receipt.subscriptionId)
  if (!subscription) return null
  const { newSubscriptionId = null } = receipt.status === 'done' ? receipt : {}
  const current = newSubscriptionId ? named(newSubscriptionId) : subscription
  const method = currentPaymentMethod(current, defaultPaymentMethodId, paymentMethods)
  return { receipt, subscription, current, openInvoices: [...openInvoices, ...drafts], latestInvoices, method }
}
