import { hasMeteredItem } from '@/lib/billing/subscriptions/has-metered-item'
import type { Money, Subscription } from '@/lib/billing/types'
import { formatMoney, translator, type Locale } from '@/lib/i18n'

type Charged = Pick<Subscription, 'items' | 'collectionMethod' | 'currency' | 'upcomingTotal' | 'upcomingBreakdown'>

/**
 * That `due` will be charged or invoiced on the day named before, or by metered use so far; where it is nothing of a
 * total, why.
 */
export function upcomingText(subscription: Charged, due: Money, locale: Locale): string {
  const { collectionMethod, currency, upcomingTotal: total, upcomingBreakdown: breakdown } = subscription
  const t = translator(locale, 'portal')
  if (BigInt(due.amount) === 0n && total !== null && total > 0n && breakdown) {
    const amount = formatMoney({ amount: total, currency }, locale)
    // A credit may leave a rest that is too little to be charged.
    const rest = total + BigInt(breakdown.startingBalance)
    if (rest <= 0n) return t('state.activeCovered', { amount })
    return t('state.activeCarried', { amount: formatMoney({ amount: rest, currency }, locale) })
  }
  const byInvoice = collectionMethod === 'send_invoice'
  const amount = formatMoney(due, locale)
  if (hasMeteredItem(subscription)) return t(byInvoice ? 'state.soFarInvoice' : 'state.soFarCharge', { amount })
  return t(byInvoice ? 'state.activeInvoice' : 'state.activeCharge', { amount })
}
