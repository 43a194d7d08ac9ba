import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/new-id'
import { sealSecret } from '@/lib/db/seal-secret'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { checkEndpointUrl } from './check-endpoint-url'
import { endpointFields, type EndpointFields } from './endpoint-fields'
import { newWebhookSecret } from './new-webhook-secret'

type NewEndpoint = Partial<EndpointFields> & { merchantId: string; url: string; actor: string; now: Date }

const mostEndpoints = 20

/**
 * Makes an endpoint that is told of portal events from now on. Answers its secret, which can be shown again. Fails with
 * `invalid_input` (`details.field` and `.reason`), or with `conflict` where the merchant has twenty endpoints already.
 */
export async function createWebhookEndpoint(given: NewEndpoint): Promise<Result<{ id: string; secret: string }>> {
  const { merchantId, actor, now } = given
  const fields = endpointFields.safeParse(given)
  if (!fields.success) return fail('invalid_input', { field: String(fields.error.issues[0]?.path[0]) })
  const url = checkEndpointUrl(given.url, env().mode)
  if (!url.ok) return url
  if ((await db.webhookEndpoint.count({ where: { merchantId } })) >= mostEndpoints) return fail('conflict')
  const [id, secret] = [newId('whep'), newWebhookSecret()]
  const sealed = sealSecret(env().PORTICO_SECRET, id, secret)
  await db.$transaction([
    db.webhookEndpoint.create({
      data: { ...fields.data, merchantId, id, url: url.value, secret: sealed, createdAt: now },
    }),
    db.auditEntry.create({
      data: auditEntry({ merchantId, at: now, actor, action: 'webhook_endpoint.created', subjectId: id }),
    }),
  ])
  return ok({ id, secret })
}
