import type { Objects } from '../../store/objects'

type PaymentMethod = Objects['payment_method']

export interface DebitTerms {
  currency: string
  /** The bank answers after this many banking days. */
  days: number
}

/**
 * Stripe's pages say when the bank's answer arrives: SEPA after 5 business days, ACH within 4, Bacs after 4 if there is
 * a mandate already (https://docs.stripe.com/payments/sepa-debit/accept-a-payment, …/ach-direct-debit, …/bacs-debit).
 */
const terms: Record<string, DebitTerms> = {
  sepa_debit: { currency: 'eur', days: 5 },
  us_bank_account: { currency: 'usd', days: 4 },
  bacs_debit: { currency: 'gbp', days: 4 },
}

/** Returns the terms for a payment method's type, or undefined for a type that pays at once. */
export function debitTerms({ type }: PaymentMethod): DebitTerms | undefined {
  return terms[type]
}
