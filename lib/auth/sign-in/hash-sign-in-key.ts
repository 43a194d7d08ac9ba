import { createHash } from 'node:crypto'

/** The hash of an address, as limits and jobs of the sign-in store it. */
export function hashSignInKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
