import { intentKindOf } from '@/lib/billing/tasks/intent-names'
import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'
import { fail, ok, type Result } from '@/lib/errors'
import { withTransaction } from '@/lib/db/with-transaction'
import { insertIntent, type NewIntent } from './insert-intent'
import type { IntentKinds } from './intent-kind'

/**
 * Stores what a customer asks for, before Stripe is called. A form that is sent twice finds the first intent. Fails
 * with `conflict` where the id stands for something else.
 */
export async function receiveIntent(kinds: IntentKinds, asked: NewIntent): Promise<Result<Intent>> {
  const { merchantId, id, customerId, onBehalfOf, kind, subjectId } = asked
  await withTransaction((client) => insertIntent(kinds, client, asked))
  const intent = await db.intent.findUnique({ where: { merchantId_id: { merchantId, id } } })
  const same =
    intent?.customerId === customerId &&
    intent.onBehalfOf === onBehalfOf &&
    intentKindOf(intent.kind) === kind &&
    intent.subjectId === subjectId
  return same ? ok(intent) : fail('conflict')
}
