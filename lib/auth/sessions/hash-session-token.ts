import { createHash } from 'node:crypto'

/** The hash of a console session's cookie, as the database stores it. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
