import { randomBytes } from 'node:crypto'

/** A random 256-bit secret for a new browser. */
export function newBrowser(): string {
  return randomBytes(32).toString('base64url')
}
