import { randomBytes } from 'node:crypto'

export function newBrowser(): string {
  return randomBytes(32).toString('base64url')
}
