import { fail, ok, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '../client/client'
import { stripeFailure } from '../client/stripe-failure'

type Documented = StripeOwner & { kind: 'invoice' | 'credit_note'; id: string }

/** Stripe's current URLs of a document. Anyone who has one can read the document. */
export type DocumentUrls = {
  pdf: string | null
  /** a page that shows the document; null for a credit note */
  hosted: string | null
}

/** The URLs of Stripe's own copy of an invoice or credit note. Fails as Stripe does. */
export async function fetchDocumentUrls({ kind, id, ...owner }: Documented): Promise<Result<DocumentUrls>> {
  const stripe = stripeFor(owner)
  try {
    if (kind === 'credit_note') return ok({ pdf: (await stripe.creditNotes.retrieve(id)).pdf, hosted: null })
    const invoice = await stripe.invoices.retrieve(id)
    return ok({ pdf: invoice.invoice_pdf ?? null, hosted: invoice.hosted_invoice_url ?? null })
  } catch (error) {
    const failure = stripeFailure(error)
    // The mirror has the document, so its absence at Stripe is not a wrong URL of the customer's.
    return failure.code === 'not_found' ? fail('stripe_refused') : failure
  }
}
