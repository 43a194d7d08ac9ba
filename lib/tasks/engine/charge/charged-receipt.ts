import { isPayable } from '@/lib/billing/invoices/is-payable'
import { subscriptionState, type Situation } from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { formatMoney, translator } from '@/lib/i18n'
import { aheadTexts } from '@/lib/texts/ahead-texts'
import { renewalText } from '@/lib/texts/renewal-text'
import type { ReceiptFacts, ReceiptOutcome, ReceiptReader } from '../receipt-facts'

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
  const next = subscription && !invoice ? renewalText(subscription, invoices, { ...session, method }) : null
  const ahead = subscription && !invoice ? besideDebt(subscription, invoices, { ...session, method }) : []
  const { paid } = receipt
  const charged =
    paid && translator(session.locale, 'update')('receipt.charged', { amount: formatMoney(paid, session.locale) })
  const outcome = next ?? [...(begun ? [done] : []), ...(invoice ? [paymentOpen] : []), ...ahead]
  return {
    texts: [...(charged ? [charged] : []), ...outcome],
    invoice,
    ...(!begun && waits && { title: waits }),
  }
}

/** What is charged next to one that still owes for earlier. */
function besideDebt(
  subscription: Subscription,
  invoices: readonly Invoice[],
  session: ReceiptReader & Situation,
): string[] {
  const state = subscriptionState(subscription, invoices, session)
  return state.kind === 'past_due' ? aheadTexts(subscription, state, session) : []
}
