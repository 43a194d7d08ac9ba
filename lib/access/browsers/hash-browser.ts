import { createHash } from 'node:crypto'

/** The hash of a browser's secret, as the database stores it. Reading the table does not reveal the secret. */
export function hashBrowser(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
