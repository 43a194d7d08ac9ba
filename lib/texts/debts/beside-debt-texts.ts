import { mayStopUnpaid } from '@/lib/billing/subscriptions/may-stop-unpaid'
import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import { aheadTexts } from '../ahead-texts'
import type { Reader } from '../state-text'

/** What follows for a subscription that owes: its set end, what is charged by then, and whether it may be stopped before. */
export function besideDebtTexts(
  subscription: Subscription,
  state: Extract<SubscriptionState, { kind: 'past_due' }>,
  reader: Reader,
): string[] {
  const t = translator(reader.locale, 'portal')
  const ends = state.endsAt ? [t('state.alsoEnds', { date: formatDate(state.endsAt, reader) })] : []
  const texts = [...ends, ...aheadTexts(subscription, state, reader)]
  return texts.length > 0 && mayStopUnpaid(state) ? [...texts, t('state.mayStopBefore')] : texts
}
