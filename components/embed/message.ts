/** What the portal in a frame says to the page around it; `blocked`: no cookie arrives there. */
export type PortalMessage = { portico: 'opened' | 'changed' | 'closed' | 'blocked' }

/** What the page around it says: who it is, by the origin that the browser vouches for. */
export type HostMessage = { portico: 'hello' }

/** The word of a message that has one. */
export function wordOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'portico' in data ? data.portico : undefined
}
