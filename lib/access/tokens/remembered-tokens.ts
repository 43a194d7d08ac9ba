import type { SigningKey } from '@/lib/env-fields'
import type { TokenClaims } from './sign-token'

/** The claims of a validly signed token; `expiresAt` is in seconds, or null for never. */
export type SignedToken = { claims: TokenClaims; expiresAt: number | null }

const most = 5_000

// One map per key ring, so that a token signed with another ring's key is never accepted.
const rings = new WeakMap<readonly SigningKey[], Map<string, SignedToken>>()

/**
 * Remembers tokens whose signature was checked. A page's token is checked by the proxy, the page and everything it
 * loads, and the answer never changes. Time and session can change and are not remembered. The oldest entries are
 * dropped first.
 */
export function rememberedTokens(keyRing: readonly SigningKey[]) {
  const known = rings.get(keyRing) ?? new Map<string, SignedToken>()
  rings.set(keyRing, known)
  return {
    find: (key: string): SignedToken | undefined => known.get(key),
    add(key: string, token: SignedToken): void {
      const [oldest] = known.size >= most ? known.keys() : []
      if (oldest !== undefined) known.delete(oldest)
      known.set(key, token)
    },
  }
}
