import type { Paper } from './paper'

/** An object that Stripe has a PDF of. */
export type StripeObject = { stripeAccountId: string | null; kind: 'invoice' | 'credit_note'; id: string }

export type DescribedDocument = {
  paper: Paper
  fileName: string
  /** the object whose PDF at Stripe says the same; null if there is none */
  stripeObject: StripeObject | null
}
