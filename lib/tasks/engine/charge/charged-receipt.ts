import { isPayable } from '@/lib/billing/invoices/is-payable'
import { formatMoney, translator } from '@/lib/i18n'
import type { ReceiptFacts, ReceiptOutcome } from '../receipt-facts'
import { comingTexts } from './coming-texts'

type Sentences = {
  /** the subscription runs */
  done: string
  /** a payment is still to be completed */
  paymentOpen: string
  /** the title until the first payment is made */
  waits?: string
}

/** The receipt of a task that began a period and may have charged for it: how the subscription runs, or what is due. */
export function chargedReceipt(
  { session, receipt, subscription, openInvoices: invoices, method }: ReceiptFacts,
  { done, paymentOpen, waits }: Sentences,
): ReceiptOutcome {
  const invoice = invoices.find((each) => each.id === receipt.invoiceId && isPayable(each)) ?? null
  const begun = subscription?.status !== 'incomplete'
  const coming = subscription && comingTexts(subscription, invoices, { ...session, method })
  const { paid } = receipt
  const charged =
    paid && translator(session.locale, 'update')('receipt.charged', { amount: formatMoney(paid, session.locale) })
  const saysDone = begun && (invoice !== null || !coming?.runs)
  return {
    texts: [
      ...(charged ? [charged] : []),
      ...(saysDone ? [done] : []),
      ...(invoice ? [paymentOpen] : []),
      ...(coming?.texts ?? []),
    ],
    invoice,
    ...(!begun && waits && { title: waits }),
  }
}
