import { isFixedTerm } from '@/lib/billing/subscriptions/is-fixed-term'
import { renews } from '@/lib/billing/subscriptions/renews'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { formatDate, translator } from '@/lib/i18n'
import { renewalText } from '@/lib/texts/renewal-text'
import type { ReceiptFacts, ReceiptOutcome } from '../engine/receipt-facts'

/** What the receipt of keeping a subscription says. */
export function keepReceipt({ session, subscription, openInvoices, method }: ReceiptFacts): ReceiptOutcome {
  const t = translator(session.locale, 'keep')
  const term = subscription && isFixedTerm(subscription) && scheduledEnd(subscription)
  if (term) return { texts: [t('receipt.keptTerm', { date: formatDate(term, session) })] }
  if (subscription && !renews(subscription)) return { texts: [t('receipt.keptOnce')] }
  return {
    texts: (subscription && renewalText(subscription, openInvoices, { ...session, method })) ?? [t('receipt.kept')],
  }
}
