import type { Money, Subscription } from '@/lib/billing/types'
import { formatMoney, translator, type Locale } from '@/lib/i18n'

type Charged = Pick<Subscription, 'collectionMethod' | 'currency' | 'upcomingTotal' | 'upcomingBreakdown'>

/** That `due` will be charged or invoiced on the day named before; where it is nothing of a total, why. */
export function upcomingText(
  { collectionMethod, currency, upcomingTotal: total, upcomingBreakdown: breakdown }: Charged,
  due: Money,
  locale: Locale,
): string {
  const t = translator(locale, 'portal')
  if (BigInt(due.amount) === 0n && total !== null && total > 0n && breakdown) {
    const amount = formatMoney({ amount: total, currency }, locale)
    return t(breakdown.startingBalance < 0 ? 'state.activeCovered' : 'state.activeCarried', { amount })
  }
  const sentence = collectionMethod === 'send_invoice' ? 'state.activeInvoice' : 'state.activeCharge'
  return t(sentence, { amount: formatMoney(due, locale) })
}
