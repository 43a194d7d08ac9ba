import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/db/open-secret'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'

/** The signing secret of an endpoint, for the merchant only. Fails with `not_found`. */
export async function revealWebhookSecret(merchantId: string, id: string): Promise<Result<string>> {
  const endpoint = await db.webhookEndpoint.findUnique({ where: { merchantId_id: { merchantId, id } } })
  return endpoint ? ok(openSecret(env().PORTICO_SECRET, id, endpoint.secret)) : fail('not_found')
}
