export type ReturnOutcome =
  'paid' | 'under_way' | 'not_paid' | 'method_confirmed' | 'method_under_way' | 'method_not_confirmed'

/** What came of a payment, or of a payment method that a bank had to confirm, by the status of its intent at Stripe. */
export function returnOutcome(kind: 'payment' | 'setup', status: string): ReturnOutcome {
  const isDone = status === 'succeeded'
  // Money that is only authorised has not been taken.
  const isUnderWay = status === 'processing' || status === 'requires_capture'
  if (kind === 'payment') return isDone ? 'paid' : isUnderWay ? 'under_way' : 'not_paid'
  return isDone ? 'method_confirmed' : isUnderWay ? 'method_under_way' : 'method_not_confirmed'
}
