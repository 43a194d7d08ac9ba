import type { UntilEnd } from '@/lib/billing/subscriptions/until-end'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { cardText } from './card-text'
import type { Reader } from './state-text'
import { upcomingText } from './upcoming-text'

type Ending = UntilEnd & { withoutMethod: boolean; drafts: readonly unknown[] }

/** What is still charged until a subscription's end, or that nothing is. */
export function untilEndTexts(subscription: Subscription, ending: Ending, reader: Reader): string[] {
  const { locale } = reader
  const t = translator(locale, 'portal')
  const { nextCharge: charge, renewals } = ending
  // What waits as a draft is told besides, and is a charge.
  if (!charge && ending.drafts.length > 0) return []
  if (!charge) return [t(ending.usageBilledAtEnd ? 'state.endingUsage' : 'state.endingNoCharge')]
  const { amount } = charge
  const date = formatDate(charge.at, reader)
  if (ending.withoutMethod) return [cardText(charge.at, amount, reader)]
  const isLast = charge.at.getTime() === ending.endsAt.getTime()
  // The last invoice bills what is used until then, so today's amount is not the last word.
  if (amount && ending.usageBilledAtEnd && isLast) return [upcomingText(subscription, amount, locale)]
  const several = renewals !== null && renewals > 1
  if (ending.usageBilledAtEnd || !amount) {
    return [
      several ? t('state.endingRenewals', { count: renewals, date }) : t('state.endingRenewal', { date }),
      ...(amount ? [upcomingText(subscription, amount, locale)] : []),
      ...(ending.usageBilledAtEnd ? [t('state.endingUsageAfter')] : []),
    ]
  }
  if (several) return [t('state.endingCharges', { count: renewals, amount: formatMoney(amount, locale), date })]
  const byInvoice = subscription.collectionMethod === 'send_invoice'
  return [t(byInvoice ? 'state.endingInvoice' : 'state.endingCharge', { amount: formatMoney(amount, locale), date })]
}
