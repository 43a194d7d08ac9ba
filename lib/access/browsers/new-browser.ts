import { randomBytes } from 'node:crypto'

/** A new browser's secret: 256 bits that nobody guesses. */
export function newBrowser(): string {
  return randomBytes(32).toString('base64url')
}
