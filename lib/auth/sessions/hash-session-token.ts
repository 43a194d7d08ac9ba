import { createHash } from 'node:crypto'

/** What the database keeps of a console session's cookie. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
