/** For calls that a page waits for: it soon says that Stripe cannot tell. */
export const previewOptions = { timeout: 2_500, maxNetworkRetries: 0 } as const
