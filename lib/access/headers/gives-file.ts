/**
 * Whether a customer's file is at the address. Of a header that is there already Next drops a route's own, so a file
 * says by itself who may keep it and what it may do, and so does the page in its place.
 */
export function givesFile(pathname: string): boolean {
  return /^\/portal\/[^/]+\/(?:documents\/[^/]+\/[^/]+|exports\/[^/]+)$/.test(pathname)
}

/** The headers that it sets. */
export const fileOwnHeaders: readonly string[] = ['content-security-policy', 'cache-control']
