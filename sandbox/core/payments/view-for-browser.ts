/** Stripe shows these members of an intent to a browser, which holds only a publishable key. */
const visible: Record<string, string[]> = {
  payment_intent: [
    'id object amount amount_details automatic_payment_methods canceled_at cancellation_reason capture_method',
    'client_secret confirmation_method created currency description last_payment_error livemode next_action',
    'payment_method payment_method_types processing receipt_email setup_future_usage shipping source status',
  ],
  setup_intent: [
    'id object automatic_payment_methods cancellation_reason client_secret created description last_setup_error',
    'livemode next_action payment_method payment_method_types status usage',
  ],
}

/** Returns an answer as a publishable key may see it: an intent without its customer, metadata and charges. */
export function viewForBrowser(answer: Record<string, unknown>): Record<string, unknown> {
  const members = typeof answer.object === 'string' ? visible[answer.object] : undefined
  if (!members) return answer
  const names = new Set(members.join(' ').split(' '))
  return Object.fromEntries(Object.entries(answer).filter(([name]) => names.has(name)))
}
