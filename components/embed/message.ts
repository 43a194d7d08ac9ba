/** What a framed portal tells the page around it. `blocked` means that no cookie arrives there. */
export type PortalMessage = { portico: 'opened' | 'changed' | 'closed' | 'blocked' }

/** What the page around it says. The browser vouches for its origin. */
export type HostMessage = { portico: 'hello' }

/** The message's word, or undefined. */
export function wordOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'portico' in data ? data.portico : undefined
}
