import { renews } from '@/lib/billing/subscriptions/renews'
import { translator } from '@/lib/i18n'
import { renewalText } from '@/lib/texts/renewal-text'
import type { ReceiptFacts, ReceiptOutcome } from '../engine/receipt-facts'

/** What the receipt of keeping a subscription says. */
export function keepReceipt({ session, subscription, openInvoices, method }: ReceiptFacts): ReceiptOutcome {
  const t = translator(session.locale, 'keep')
  if (subscription && !renews(subscription)) return { texts: [t('receipt.keptOnce')] }
  return {
    texts: (subscription && renewalText(subscription, openInvoices, { ...session, method })) ?? [t('receipt.kept')],
  }
}
