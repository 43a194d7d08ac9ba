import type { Paper } from './paper'

/** What Stripe keeps a PDF of. */
export type StripeObject = { stripeAccountId: string | null; kind: 'invoice' | 'credit_note'; id: string }

export type DescribedDocument = {
  paper: Paper
  fileName: string
  /** whose PDF of Stripe's says the same; null where Stripe has none */
  stripeObject: StripeObject | null
}
