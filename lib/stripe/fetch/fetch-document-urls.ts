import { fail, ok, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '../client/client'
import { stripeFailure } from '../client/stripe-failure'

type Documented = StripeOwner & { kind: 'invoice' | 'credit_note'; id: string }

/** Stripe's addresses of a document as of now; whoever has one may read it. */
export type DocumentUrls = {
  pdf: string | null
  /** a page with the document on it; a credit note has none */
  hosted: string | null
}

/** Where Stripe keeps its own copy of an invoice or a credit note; fails as Stripe does. */
export async function fetchDocumentUrls({ kind, id, ...owner }: Documented): Promise<Result<DocumentUrls>> {
  const stripe = stripeFor(owner)
  try {
    if (kind === 'credit_note') return ok({ pdf: (await stripe.creditNotes.retrieve(id)).pdf, hosted: null })
    const invoice = await stripe.invoices.retrieve(id)
    return ok({ pdf: invoice.invoice_pdf ?? null, hosted: invoice.hosted_invoice_url ?? null })
  } catch (error) {
    const failure = stripeFailure(error)
    // The customer's own document was asked for: a missing one is Stripe's and our difference, not a wrong address.
    return failure.code === 'not_found' ? fail('stripe_refused') : failure
  }
}
