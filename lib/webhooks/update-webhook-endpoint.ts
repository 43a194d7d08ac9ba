import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import { checkEndpointUrl } from './check-endpoint-url'
import { endpointFields, type EndpointFields } from './endpoint-fields'

type Change = Partial<EndpointFields> & {
  merchantId: string
  id: string
  url?: string
  /** true also enables an endpoint that we have disabled */
  enabled?: boolean
  actor: string
  now: Date
}

/**
 * Changes the given fields of an endpoint. Fails with `not_found` or `invalid_input` (`details.field` and `.reason`).
 */
export async function updateWebhookEndpoint({
  merchantId,
  id,
  url,
  enabled,
  actor,
  now,
  ...given
}: Change): Promise<Result> {
  const fields = endpointFields.partial().safeParse(given)
  if (!fields.success) return fail('invalid_input', { field: String(fields.error.issues[0]?.path[0]) })
  const checked = url === undefined ? ok(undefined) : checkEndpointUrl(url, env().mode)
  if (!checked.ok) return checked
  const named = Object.entries(fields.data).filter(([field]) => field in given)
  const data = {
    ...Object.fromEntries(named),
    ...(url !== undefined && { url: checked.value }),
    ...(enabled === true && { disabledAt: null, disabledReason: null }),
    ...(enabled === false && { disabledAt: now, disabledReason: 'by_merchant' }),
  }
  return db.$transaction(async (tx) => {
    const { count } = await tx.webhookEndpoint.updateMany({ where: { merchantId, id }, data })
    if (count === 0) return fail('not_found')
    const details = { fields: Object.keys(data) }
    await tx.auditEntry.create({
      data: auditEntry({ merchantId, at: now, actor, action: 'webhook_endpoint.updated', subjectId: id, details }),
    })
    return ok()
  })
}
