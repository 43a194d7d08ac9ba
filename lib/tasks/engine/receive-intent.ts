import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'
import { fail, ok, type Result } from '@/lib/errors'
import { withTransaction } from '@/lib/db/with-transaction'
import { insertIntent, type NewIntent } from './insert-intent'

/**
 * Stores what a customer asks for, before Stripe is called, with the job that will see to it should this process die;
 * the one stored before where the form was sent twice. Fails with `conflict` where the id stands for something else.
 */
export async function receiveIntent(asked: NewIntent): Promise<Result<Intent>> {
  const { merchantId, id, customerId, kind, subjectId } = asked
  await withTransaction((client) => insertIntent(client, asked))
  const intent = await db.intent.findUnique({ where: { merchantId_id: { merchantId, id } } })
  const same = intent && intent.customerId === customerId && intent.kind === kind && intent.subjectId === subjectId
  return same ? ok(intent) : fail('conflict')
}
