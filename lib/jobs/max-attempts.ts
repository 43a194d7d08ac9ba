/** With the growing pauses between them, the last attempt at a job comes after about three days. */
export const maxAttempts = 25
