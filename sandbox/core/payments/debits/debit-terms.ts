import type { Objects } from '../../store/objects'

type PaymentMethod = Objects['payment_method']

export interface DebitTerms {
  currency: string
  /** Banking days until the bank's answer. */
  days: number
}

/**
 * Stripe's pages tell when it hears of a debit: SEPA after 5 business days, ACH within 4, Bacs after 4 where there is a
 * mandate already (https://docs.stripe.com/payments/sepa-debit/accept-a-payment, …/ach-direct-debit, …/bacs-debit).
 */
const terms: Record<string, DebitTerms> = {
  sepa_debit: { currency: 'eur', days: 5 },
  us_bank_account: { currency: 'usd', days: 4 },
  bacs_debit: { currency: 'gbp', days: 4 },
}

/** What holds for debits of a payment method's kind; undefined where it pays at once. */
export function debitTerms({ type }: PaymentMethod): DebitTerms | undefined {
  return terms[type]
}
