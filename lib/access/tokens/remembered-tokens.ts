import type { SigningKey } from '@/lib/env-fields'
import type { TokenClaims } from './sign-token'

/** What a good signature was found to say; `expiresAt` in seconds, null for never. */
export type SignedToken = { claims: TokenClaims; expiresAt: number | null }

const most = 5_000

// Of a key ring, so that a token signed by another is never taken for one of this.
const rings = new WeakMap<readonly SigningKey[], Map<string, SignedToken>>()

/**
 * Tokens whose signature was checked: a page's is asked for by the proxy, by the page and by whatever is loaded next,
 * and the answer never changes. What may change, the time and the session, is not remembered. The oldest go first.
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
