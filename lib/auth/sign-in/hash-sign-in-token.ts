import { createHash } from 'node:crypto'
import { authSecret } from '../next-auth/auth-secret'

/** The hash of a sign-in token, as the database stores it and next-auth computes it. */
export function hashSignInToken(token: string): string {
  return createHash('sha256').update(`${token}${authSecret()}`).digest('hex')
}
