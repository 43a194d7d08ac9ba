import { isPayable } from '@/lib/billing/invoices/is-payable'
import { openInvoices } from '@/lib/billing/invoices/open-invoices'
import { renewalText } from '@/lib/texts/renewal-text'
import type { ReceiptFacts, ReceiptOutcome } from '../receipt-facts'

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
  { session, subscription, openInvoices: invoices, method }: ReceiptFacts,
  { done, paymentOpen, waits }: Sentences,
): ReceiptOutcome {
  const invoice = subscription ? (openInvoices(subscription, invoices).findLast(isPayable) ?? null) : null
  const begun = subscription?.status !== 'incomplete'
  const next = subscription && !invoice ? renewalText(subscription, invoices, { ...session, method }) : null
  return {
    texts: next ?? [...(begun ? [done] : []), ...(invoice ? [paymentOpen] : [])],
    invoice,
    ...(!begun && waits && { title: waits }),
  }
}
