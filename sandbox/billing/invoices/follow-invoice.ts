import type { Universe } from '../../core/store/universe'
import { changeSubscription } from '../subscriptions/change-subscription'
import { endSubscription } from '../subscriptions/end-subscription'
import { applyPendingChange, expirePendingChange } from '../pending/pending-change'
import { billingSettings } from '../settings'
import type { Invoice, Subscription } from '../objects'
import { subscriptionOf } from './subscription-of'

export type InvoiceNews =
  | { type: 'paid'; method: string | null }
  /** `isLast` means that no retry follows. */
  | { type: 'failed'; isLast: boolean }
  /** A bank debit is under way. */
  | { type: 'processing' }
  | { type: 'voided' | 'uncollectible' }

/** Updates the customer and the subscription of an invoice. A subscription's status follows its latest invoice. */
export function followInvoice(universe: Universe, invoice: Invoice, news: InvoiceNews): void {
  const subscription = subscriptionOf(universe, invoice)
  if (news.type === 'paid' || news.type === 'failed') setDelinquent(universe, invoice, news.type === 'failed')
  if (!subscription || subscription.status === 'canceled' || subscription.status === 'incomplete_expired') return
  if (subscription._pendingChange?.invoice === invoice.id) return followPending(universe, subscription, news)
  if (news.type === 'paid' && news.method) keepMethod(universe, subscription, news.method)
  if (subscription.latest_invoice !== invoice.id) return
  if (news.type === 'processing') {
    if (subscription.status === 'incomplete') setStatus(universe, subscription, 'active')
    return
  }
  if (news.type === 'failed') followFailure(universe, subscription, news.isLast)
  else if (news.type === 'voided' && subscription.status === 'incomplete') expireIncomplete(universe, subscription)
  else if (['incomplete', 'past_due', 'unpaid'].includes(subscription.status))
    setStatus(universe, subscription, 'active')
}

function followFailure(universe: Universe, subscription: Subscription, isLast: boolean): void {
  if (isLast) {
    const { afterRetries } = billingSettings(universe, subscription.customer)
    if (afterRetries === 'cancel') return endSubscription(universe, subscription.id, 'payment_failed')
    if (afterRetries === 'unpaid') return setStatus(universe, subscription, 'unpaid')
  }
  if (['active', 'trialing'].includes(subscription.status)) setStatus(universe, subscription, 'past_due')
}

/** https://docs.stripe.com/billing/subscriptions/pause describes how an invoice decides a resumption. */
function followPending(universe: Universe, subscription: Subscription, news: InvoiceNews): void {
  const resumes = subscription._pendingChange?.resumes
  if (news.type === 'paid' || (news.type === 'uncollectible' && resumes)) applyPendingChange(universe, subscription)
  else if (news.type === 'voided') expirePendingChange(universe, subscription)
  else if (news.type === 'failed' && resumes === 'on_attempt') applyPendingChange(universe, subscription, 'past_due')
}

/** Ends a subscription that never began, because its first invoice was voided or not paid in time. */
export function expireIncomplete(universe: Universe, subscription: Subscription): void {
  changeSubscription(universe, subscription.id, {
    status: 'incomplete_expired',
    ended_at: universe.now(subscription.customer),
  })
}

function setStatus(universe: Universe, { id }: Subscription, status: Subscription['status']): void {
  changeSubscription(universe, id, { status })
}

/** `save_default_payment_method: on_subscription` makes the paying method the subscription's default. */
function keepMethod(universe: Universe, subscription: Subscription, method: string): void {
  if (subscription.payment_settings?.save_default_payment_method !== 'on_subscription') return
  changeSubscription(universe, subscription.id, { default_payment_method: method })
}

function setDelinquent(universe: Universe, { customer }: Invoice, delinquent: boolean): void {
  const known = universe.collection('customer').get(customer)
  if (customer && known && known.delinquent !== delinquent) {
    universe.change('customer', customer, { delinquent }, 'customer.updated')
  }
}
