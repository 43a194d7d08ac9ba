import { randomBytes } from 'node:crypto'

/** A secret in the format of the Standard Webhooks specification: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}
