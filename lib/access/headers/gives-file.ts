/**
 * Whether the path serves a customer's file. Such routes set their own headers, because Next drops a route's header if
 * one is already set.
 */
export function givesFile(pathname: string): boolean {
  return /^\/portal\/[^/]+\/(?:documents\/[^/]+\/[^/]+|exports\/[^/]+)$/.test(pathname)
}

export const fileOwnHeaders: readonly string[] = ['content-security-policy', 'cache-control']
