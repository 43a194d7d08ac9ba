import { subscriptionState, type Situation } from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { besideDebtTexts } from '@/lib/texts/debts/beside-debt-texts'
import { renewalText } from '@/lib/texts/renewal-text'
import type { ReceiptReader } from '../receipt-facts'

/**
 * What a receipt says of the charges to come, also of a subscription that owes. `runs`: it simply runs, and this says so.
 */
export function comingTexts(
  subscription: Subscription,
  invoices: readonly Invoice[],
  session: ReceiptReader & Situation,
): { texts: string[]; runs: boolean } {
  const texts = renewalText(subscription, invoices, session)
  if (texts) return { texts, runs: true }
  const state = subscriptionState(subscription, invoices, session)
  return { texts: state.kind === 'past_due' ? besideDebtTexts(subscription, state, session) : [], runs: false }
}
