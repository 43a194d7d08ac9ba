import type { PortalSession } from '@/lib/access/portal-session'
import { ok, type Result } from '@/lib/errors'
import { stripeFor } from '@/lib/stripe/client'
import { fetchCollection } from '@/lib/stripe/fetch-collection'
import { stripeFailure } from '@/lib/stripe/stripe-failure'
import type { Payment } from './load-payment'

/** 3-D Secure of one payment, as only Stripe knows it. */
export type BankQuestion = {
  invoiceId: string
  /** for Stripe.js; a secret of the customer's own browser */
  clientSecret: string
  /** what the bank is asked about; for asking again without a script */
  methodId: string | null
  /** the bank's page, where the payment was confirmed for one */
  bankUrl: string | null
}

type Asking = Pick<PortalSession, 'merchant' | 'customerId'>

/**
 * The question a bank has about the first payment that waits for it, read from Stripe; null where none does. Fails with
 * what Stripe fails with.
 */
export async function loadBankQuestion(
  { merchant, customerId }: Asking, { invoices }: Payment,
): Promise<Result<BankQuestion | null>> {
  const waiting = invoices.find(({ progress }) => progress.state === 'requires_action')
  if (!waiting) return ok(null)
  const { id: invoiceId } = waiting.invoice
  try {
    const collection = await fetchCollection(stripeFor(merchant), invoiceId)
    const { intent, clientSecret } = collection ?? {}
    const asks = collection?.customerId === customerId && intent?.status === 'requires_action' && clientSecret
    return ok(asks ? { invoiceId, clientSecret, methodId: intent.methodId, bankUrl: intent.bankUrl } : null)
  } catch (error) {
    return stripeFailure(error)
  }
}
