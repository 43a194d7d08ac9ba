/** Of calls that a page waits for: it says that it cannot tell rather than keep its reader. */
export const previewOptions = { timeout: 2_500, maxNetworkRetries: 0 } as const
