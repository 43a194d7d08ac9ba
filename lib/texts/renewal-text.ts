import { subscriptionState, type Situation } from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { debtText } from './debts/debt-text'
import { draftText } from './draft-text'
import { stateText, type Reader } from './state-text'

/**
 * When a subscription renews or ends, what is charged by then, and what the bank or Stripe is still at work on. Of one
 * whose first payment is a bank debit under way, that. Null for one that is not simply running.
 */
export function renewalText(
  subscription: Subscription,
  invoices: readonly Invoice[],
  reader: Reader & Situation,
): string[] | null {
  const state = subscriptionState(subscription, invoices, reader)
  const begins = state.kind === 'incomplete' && state.processing !== null
  if (state.kind !== 'active' && state.kind !== 'trialing' && state.kind !== 'ending' && !begins) return null
  const { headline, details } = stateText(subscription, state, reader)
  const underWay = begins ? [] : state.debts.filter(({ cause }) => cause === 'processing')
  return [
    headline,
    ...details,
    ...underWay.map((debt) => debtText(debt, reader).text),
    ...state.drafts.map((draft) => draftText(draft, reader)),
  ]
}
