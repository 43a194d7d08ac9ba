import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { ok, type Result } from '@/lib/errors'
import { patience } from '../engine/patience'
import { stripeFor } from '@/lib/stripe/client/client'
import { fetchCollection } from '@/lib/stripe/fetch/fetch-collection'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import type { Payment } from '@/lib/mirror/load-payment'

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
 * The question a bank has about the first payment that waits for it, read from Stripe: null where none waits, 'answered'
 * where the mirror has still to hear of the answer. Fails with what Stripe fails with.
 */
export async function loadAuthenticate(
  { merchant, customerId }: Asking,
  { invoices }: Payment,
): Promise<Result<BankQuestion | 'answered' | null>> {
  const waiting = invoices.find(({ progress }) => progress.state === 'requires_action')
  if (!waiting) return ok(null)
  const { id: invoiceId } = waiting.invoice
  try {
    const collection = await fetchCollection(stripeFor(merchant), invoiceId, {
      timeout: patience,
      maxNetworkRetries: 0,
    })
    if (collection?.customerId !== customerId) return ok(null)
    const { intent, clientSecret } = collection
    if (intent?.status !== 'requires_action' || !clientSecret) return ok('answered')
    return ok({ invoiceId, clientSecret, methodId: intent.methodId, bankUrl: intent.bankUrl })
  } catch (error) {
    return stripeFailure(error)
  }
}
