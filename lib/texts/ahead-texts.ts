import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import { cardText } from './card-text'
import type { Reader } from './state-text'
import { untilEndTexts } from './until-end-texts'
import { upcomingText } from './upcoming-text'

type Ahead = Pick<Extract<SubscriptionState, { kind: 'past_due' | 'paused' }>, 'renewal' | 'untilEnd' | 'withoutMethod'>

/** What is charged beside a debt, or once a pause is over: with the next period, or until a set end. */
export function aheadTexts(
  subscription: Subscription,
  { renewal, untilEnd, withoutMethod }: Ahead,
  reader: Reader,
  /** the day that was named just before, which "on that day" then means */
  named: Date | null = null,
): string[] {
  if (untilEnd) {
    const comes = untilEnd.nextCharge !== null || untilEnd.usageBilledAtEnd
    return comes ? untilEndTexts(subscription, { ...untilEnd, withoutMethod, drafts: [] }, reader) : []
  }
  if (!renewal) return []
  const { at, amount } = renewal
  if (withoutMethod) return [cardText(at, amount, reader)]
  const { locale } = reader
  const t = translator(locale, 'portal')
  const isNamed = named?.getTime() === at.getTime()
  return [
    ...(isNamed ? [] : [t('state.renewsNext', { date: formatDate(at, reader) })]),
    upcomingText(subscription, amount, locale),
  ]
}
