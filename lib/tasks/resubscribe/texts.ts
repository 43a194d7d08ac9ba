import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { translator } from '@/lib/i18n'
import type { DiscountOver } from '@/lib/stripe/map/map-terms'
import { chargeText } from '@/lib/texts/charge-text'
import { chargedReceipt } from '../engine/charge/charged-receipt'
import type { ReceiptFacts, ReceiptOutcome } from '../engine/receipt-facts'
import type { ResubscribeView } from './load'

/** What subscribing again charges, before the customer confirms: a headline, and what else is true. */
export function resubscribeTexts(
  session: PortalSession,
  { subscription, paymentMethods, method, preview, discountsOver }: ResubscribeView,
): { headline: string; details: string[] } {
  const byInvoice = subscription.collectionMethod === 'send_invoice'
  // With several to choose from, the sentence would be wrong as soon as another is chosen.
  const only = paymentMethods.length === 1 ? method : null
  const { headline, details } = chargeText({ preview, method: only, byInvoice, withParts: true }, session)
  const t = translator(session.locale, 'resubscribe')
  return { headline, details: [...details, ...discountsOver.map(overText), t('startsNow')] }

  function overText({ name, percentOff }: DiscountOver): string {
    if (name) return t('discountOver', { name })
    if (percentOff === null) return t('discountOverUnnamed')
    const percent = new Intl.NumberFormat(session.locale, { style: 'percent', maximumFractionDigits: 2 })
    return t('discountOverPercent', { percent: percent.format(percentOff / 100) })
  }
}

/** What the receipt of subscribing again says. */
export function resubscribeReceipt(facts: ReceiptFacts): ReceiptOutcome {
  const { locale } = facts.session
  const { subscription } = facts
  if (subscription && !isLive(subscription)) return { texts: [translator(locale, 'receipt')('changedSince')] }
  const t = translator(locale, 'resubscribe')
  return chargedReceipt(facts, {
    done: t('receipt.resubscribed'),
    paymentOpen: t('receipt.paymentOpen'),
    waits: t('receipt.title.received'),
  })
}
