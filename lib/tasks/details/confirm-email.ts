import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { auditEntry } from '@/lib/db/audit-entry'
import { db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/errors'
import { findSyncMerchant } from '@/lib/sync/customer/find-sync-merchant'
import { carryOutInTime } from '../engine/carry-out-in-time'
import { receiveIntent } from '../engine/receive-intent'
import { intentKinds } from '../kinds'
import type { EmailChange } from './find-email-change'

/**
 * Changes the address on file to the one that was confirmed. Sessions that links to the address before have opened end
 * with it, so this opens another: the answer's `url`, which is null while Stripe has not answered. Fails with `conflict`
 * where the address was changed elsewhere meanwhile, and as Stripe refuses.
 */
export async function confirmEmail(change: EmailChange, now: Date): Promise<Result<{ url: string | null }>> {
  const { merchantId, customerId, onBehalfOf, intent: id, email, before, details } = change
  const merchant = await findSyncMerchant(merchantId)
  if (!merchant) return fail('not_found')
  const received = await receiveIntent(intentKinds, {
    merchantId,
    customerId,
    onBehalfOf,
    id,
    sessionId: null,
    kind: 'details',
    subjectId: customerId,
    input: { fields: ['email'], details: { ...details, email }, add: [], remove: [], emailBefore: before },
    now,
  })
  if (!received.ok) return received
  const action = 'customer.email_confirmed'
  await db.auditEntry.create({ data: auditEntry({ merchantId, customerId, at: now, actor: 'customer', action }) })
  const { intent, mirrored } = await carryOutInTime(intentKinds, merchant, received.value)
  if (intent.status === 'failed') return fail('conflict')
  if (intent.status !== 'done' || !mirrored) return ok({ url: null })
  const mailedTo = { address: email }
  const owner = { merchantId, customerId, onBehalfOf }
  const link = { ...owner, createdBy: 'customer', grantor: { kind: 'address' as const }, mailedTo, now }
  return ok({ url: (await createPortalLink(link)).url })
}
