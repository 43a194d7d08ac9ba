import { countAttempt } from '@/lib/access/limits/count-attempt'
import { visitorKey } from '@/lib/access/limits/visitor-key'
import type { Result } from '@/lib/errors'
import { hashSignInKey } from './hash-sign-in-key'

const seconds = 15 * 60

const limits = {
  ask: {
    visitor: { name: 'sign-in-visitor', attempts: 30, seconds },
    address: { name: 'sign-in-address', attempts: 5, seconds },
  },
  /**
   * Links used, and steps at the identity provider. For an address, only links that are wrong or no longer valid count.
   */
  use: {
    visitor: { name: 'sign-in-use', attempts: 60, seconds },
    address: { name: 'sign-in-guess', attempts: 10, seconds },
  },
}

type Attempt = {
  headers: Headers
  /** null counts for the visitor only */
  email: string | null
}

/** Counts one sign-in attempt; fails with `rate_limited` if there were too many by one visitor or for one address. */
export async function takeSignInAttempt(kind: keyof typeof limits, { headers, email }: Attempt): Promise<Result> {
  const { visitor, address } = limits[kind]
  const limited = await countAttempt(visitor, visitorKey(headers))
  if (!limited.ok || email === null) return limited
  return countAttempt(address, hashSignInKey(email))
}
