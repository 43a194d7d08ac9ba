/**
 * Milliseconds that a customer waits. The answer is then that the request was received, and the work goes on. Stripe
 * mostly answers within a few hundred.
 */
export const patience = 4_000
