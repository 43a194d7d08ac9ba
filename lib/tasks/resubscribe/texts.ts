import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { translator } from '@/lib/i18n'
import { chargeText } from '@/lib/texts/charge-text'
import { chargedReceipt } from '../engine/charged-receipt'
import type { ReceiptFacts, ReceiptOutcome } from '../engine/receipt-facts'
import type { ResubscribeView } from './load'

/** What subscribing again charges, before the customer confirms: a headline, and what else is true. */
export function resubscribeTexts(
  session: PortalSession,
  { subscription, paymentMethods, method, preview }: ResubscribeView,
): { headline: string; details: string[] } {
  const byInvoice = subscription.collectionMethod === 'send_invoice'
  // With several to choose from, the sentence would be wrong as soon as another is chosen.
  const only = paymentMethods.length === 1 ? method : null
  const { headline, details } = chargeText({ preview, method: only, byInvoice }, session)
  return { headline, details: [...details, translator(session.locale, 'resubscribe')('startsNow')] }
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
