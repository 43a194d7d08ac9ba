import { subscriptionState, type Situation } from '@/lib/billing/subscriptions/subscription-state'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import type { Reader } from './state-text'

/**
 * That a trial is cancelled or paused at its end because no method is stored, so that no payment follows and what waits
 * for the next invoice is not billed; null where that is not so.
 */
export function trialStopText(subscription: Subscription, reader: Reader & Situation): string | null {
  const state = subscriptionState(subscription, [], reader)
  if (state.kind !== 'trialing') return null
  const { withoutMethod, endsAt } = state
  if (withoutMethod !== 'cancel' && withoutMethod !== 'pause') return null
  const key = withoutMethod === 'cancel' ? 'state.trialingCancel' : 'state.trialingPause'
  return translator(reader.locale, 'portal')(key, { date: formatDate(endsAt, reader) })
}
