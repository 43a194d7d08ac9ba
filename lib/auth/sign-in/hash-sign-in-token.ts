import { createHash } from 'node:crypto'
import { authSecret } from '../next-auth/auth-secret'

/** What the database keeps of a sign-in link's token; as next-auth computes it when the link is used. */
export function hashSignInToken(token: string): string {
  return createHash('sha256').update(`${token}${authSecret()}`).digest('hex')
}
