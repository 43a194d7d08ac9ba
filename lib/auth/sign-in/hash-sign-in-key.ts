import { createHash } from 'node:crypto'

/** What limits and jobs of signing in call an address by, which is nobody else's to read. */
export function hashSignInKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
