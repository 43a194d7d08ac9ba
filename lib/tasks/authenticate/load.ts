import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { ok, type Result } from '@/lib/errors'
import { patience } from '../engine/patience'
import { stripeFor } from '@/lib/stripe/client/client'
import { fetchCollection } from '@/lib/stripe/fetch/fetch-collection'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import type { Payment } from '@/lib/mirror/load-payment'

/** The 3-D Secure question of one payment, which only Stripe knows. */
export type BankQuestion = {
  invoiceId: string
  /** for Stripe.js, in the customer's own browser only */
  clientSecret: string
  /** the payment method in question, for asking again without a script */
  methodId: string | null
  /** the bank's page, where the payment was confirmed for one */
  bankUrl: string | null
}

type Asking = Pick<PortalSession, 'merchant' | 'customerId'>

/**
 * The bank's question about the first payment that waits for an answer, read from Stripe. Null where none waits;
 * 'answered' where the bank has its answer and the mirror does not know it yet. Fails as Stripe fails.
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
