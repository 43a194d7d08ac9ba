import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { fail, ok, type Result } from '@/lib/errors'
import { loadIntent, type Receipt } from './load-intent'
import { loadPortal } from './load-portal'

type Owner = { merchantId: string; customerId: string }

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

/** A receipt and the subscription it is about; else `not_found` or `database_unavailable`. */
export async function loadReceipt(owner: Owner, intent: string): Promise<Result<ReceiptDetails>> {
  const [receipt, portal] = await Promise.all([loadIntent(owner, intent), loadPortal(owner)])
  if (!receipt.ok) return receipt
  if (!portal.ok) return portal
  const { subscriptions, openInvoices, drafts, latestInvoices, paymentMethods, defaultPaymentMethodId } = portal.value
  const named = (id: string) => subscriptions.find((candidate) => candidate.id === id) ?? null
  const subscription = named(receipt.value.subscriptionId)
  if (!subscription) return fail('not_found')
  const { newSubscriptionId = null } = receipt.value.status === 'done' ? receipt.value : {}
  const current = newSubscriptionId ? named(newSubscriptionId) : subscription
  const method = currentPaymentMethod(current, defaultPaymentMethodId, paymentMethods)
  return ok({
    receipt: receipt.value,
    subscription,
    current,
    openInvoices: [...openInvoices, ...drafts],
    latestInvoices,
    method,
  })
}
