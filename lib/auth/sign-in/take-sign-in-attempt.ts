import { countAttempt } from '@/lib/access/limits/count-attempt'
import { visitorKey } from '@/lib/access/limits/visitor-key'
import type { Result } from '@/lib/errors'
import { hashSignInKey } from './hash-sign-in-key'

const seconds = 15 * 60

const limits = {
  /** links asked for */
  ask: {
    visitor: { name: 'sign-in-visitor', attempts: 30, seconds },
    address: { name: 'sign-in-address', attempts: 5, seconds },
  },
  /** links used, and steps at the identity provider; of an address those links that are none of its own, any more or at all */
  use: {
    visitor: { name: 'sign-in-use', attempts: 60, seconds },
    address: { name: 'sign-in-guess', attempts: 10, seconds },
  },
}

type Attempt = {
  headers: Headers
  /** null: it counts for the visitor alone */
  email: string | null
}

/** Counts one attempt to sign in; fails with `rate_limited` after too many of one visitor, or for one address. */
export async function takeSignInAttempt(kind: keyof typeof limits, { headers, email }: Attempt): Promise<Result> {
  const { visitor, address } = limits[kind]
  const limited = await countAttempt(visitor, visitorKey(headers))
  if (!limited.ok || email === null) return limited
  return countAttempt(address, hashSignInKey(email))
}
