import { subscriptionState, type Situation } from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { draftText } from './draft-text'
import { stateText, type Reader } from './state-text'

/** When a subscription renews, for how much, and what is still to be charged before. Null for one that is not simply running. */
export function renewalText(
  subscription: Subscription,
  invoices: readonly Invoice[],
  reader: Reader & Situation,
): string[] | null {
  const state = subscriptionState(subscription, invoices, reader)
  if (state.kind !== 'active' && state.kind !== 'trialing') return null
  const { headline, details } = stateText(subscription, state, reader)
  return [headline, ...details, ...state.drafts.map((draft) => draftText(draft, reader))]
}
