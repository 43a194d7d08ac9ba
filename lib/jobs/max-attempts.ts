/** The pauses between attempts grow, so the last one comes after about three days. */
export const maxAttempts = 25
