/**
 * Milliseconds that a customer waits for what was asked for; then the answer is that it was received, and it is carried
 * out meanwhile. Stripe mostly answers in a few hundred.
 */
export const patience = 4_000
