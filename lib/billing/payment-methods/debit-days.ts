/**
 * The business days after which Stripe usually hears from the bank, per kind of debit
 * (https://docs.stripe.com/payments/bank-debits).
 */
const days = new Map<string, number>([
  ['sepa_debit', 5],
  ['us_bank_account', 4],
  ['bacs_debit', 4],
  ['au_becs_debit', 3],
  ['acss_debit', 5],
  ['nz_bank_account', 3],
])

/** The business days that a debit of this type usually takes; null where a payment is no bank debit. */
export function debitDays(methodType: string | null): number | null {
  return days.get(methodType ?? '') ?? null
}
