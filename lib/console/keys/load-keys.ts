import { listLinkSecrets } from '@/lib/access/links/list-link-secrets'
import { listApiKeys } from '@/lib/api/keys/list-api-keys'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { listWebhookEndpoints } from '../webhooks/list-webhook-endpoints'
import { nameActors } from '../engine/name-actors'

/** The merchant's API keys and link secrets, without anything secret. */
export async function loadKeys({ merchant }: ConsoleVisit) {
  const [keys, secrets, endpoints] = await Promise.all([
    listApiKeys(merchant.id),
    listLinkSecrets(merchant.id),
    listWebhookEndpoints(merchant.id),
  ])
  const names = await nameActors(
    merchant.id,
    [...keys, ...secrets].map(({ createdBy }) => createdBy),
  )
  return { keys, secrets, endpoints, names }
}

export type Keys = Awaited<ReturnType<typeof loadKeys>>
