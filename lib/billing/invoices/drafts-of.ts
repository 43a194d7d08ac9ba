import { invoicesOf } from './invoices-of'
import type { Invoice, Money, Subscription } from '../types'

/** Drafts of a subscription that are not charged yet. */
export type DraftCharge = {
  /**
   * `soon`: Stripe finalizes it within the hour and charges it; `waiting`: nobody has set a date, as after a pause that
   * keeps its invoices as drafts, or while Stripe has given up collecting
   */
  cause: 'soon' | 'waiting'
  amount: Money
  /** of what is charged soon, when */
  at: Date | null
  /** oldest first */
  invoices: Invoice[]
}

/**
 * The subscription's own drafts by what becomes of them. Resuming does not collect those that wait: Stripe leaves that
 * to the merchant (https://docs.stripe.com/billing/subscriptions/pause-payment). An invoice that the merchant is still
 * writing is nobody else's business.
 */
export function draftsOf(
  subscription: Pick<Subscription, 'id' | 'currency'>,
  invoices: readonly Invoice[],
): DraftCharge[] {
  const drafts = invoicesOf(subscription, invoices).filter(
    ({ status, billingReason }) => status === 'draft' && billingReason !== 'manual',
  )
  // The customer's credit is taken off once. Which of several that wait it will meet is not known, so their totals are told.
  const soon = drafts.filter(({ autoAdvance, amountDue }) => autoAdvance && amountDue > 0n)
  const waiting = drafts.filter(({ autoAdvance, total }) => !autoAdvance && total > 0n)
  return [...charge('soon', soon, ({ amountDue }) => amountDue), ...charge('waiting', waiting, ({ total }) => total)]

  function charge(
    cause: DraftCharge['cause'],
    group: Invoice[],
    amountOf: (invoice: Invoice) => bigint,
  ): DraftCharge[] {
    if (group.length === 0) return []
    const amount = group.reduce((sum, invoice) => sum + amountOf(invoice), 0n)
    const times = group.flatMap(({ nextPaymentAttempt: at }) => at?.getTime() ?? [])
    const at = cause === 'soon' && times.length > 0 ? new Date(Math.min(...times)) : null
    return [{ cause, amount: { amount, currency: subscription.currency }, at, invoices: group }]
  }
}
