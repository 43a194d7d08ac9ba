import type { WebhookEndpoint } from '@/lib/db/generated/client'
import { openSecret } from '@/lib/db/open-secret'
import { env } from '@/lib/env'

/** The endpoint's current signing secrets, the newest first. */
export function endpointSecrets(endpoint: WebhookEndpoint, now: Date): string[] {
  const { id, secret, previousSecret, previousExpiresAt } = endpoint
  const previous = previousSecret && previousExpiresAt && previousExpiresAt > now ? [previousSecret] : []
  return [secret, ...previous].map((sealed) => openSecret(env().PORTICO_SECRET, id, sealed))
}
