import { db } from '@/lib/db/client'
import type { Intent } from '@/lib/db/generated/client'
import { fail, ok, type Result } from '@/lib/errors'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import { addJob } from '@/lib/sync/jobs/add-job'
import { withTransaction } from '@/lib/sync/with-transaction'
import { intentKinds, type IntentKindName } from './intent-kinds'
import { newReference } from './new-reference'

type NewIntent = {
  merchantId: string
  /** minted when the form was rendered: a form sent twice is one intent */
  id: string
  customerId: string
  sessionId: string | null
  kind: IntentKindName
  subjectId: string
  input: Record<string, string | number | boolean | null>
  /** the server's clock: this is the time of receipt */
  now: Date
}

/** Seconds until a job goes on with what could not be finished while the customer waited. */
const jobDelay = 15

const insert = `
  INSERT INTO intents (merchant_id, id, customer_id, session_id, kind, subject_id, input, reference, status, received_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'received', $9)
  ON CONFLICT (merchant_id, id) DO NOTHING`

/**
 * Stores what a customer asks for, before Stripe is called, with the job that will see to it should this process die;
 * the one stored before where the form was sent twice. Fails with `conflict` where the id stands for something else.
 */
export async function receiveIntent(asked: NewIntent): Promise<Result<Intent>> {
  const { merchantId, id, customerId, sessionId, kind, subjectId, input, now } = asked
  const reference = newReference()
  await withTransaction(async (client) => {
    const { rowCount } = await client.query(insert, [
      merchantId, id, customerId, sessionId, kind, subjectId, JSON.stringify(input), reference, now,
    ])
    if (!rowCount) return
    const happened = intentKinds[kind].onReceived({ id, customerId, subjectId, input, reference, receivedAt: now })
    if (happened) {
      const cause = `intent:${id}:received`
      await recordPortalEvent(client, { ...happened, merchantId, customerId, cause, occurredAt: now })
    }
    await addJob(client, 'carry_out_intent', { merchantId, intentId: id }, {
      queue: `customer:${merchantId}:${customerId}`,
      key: `intent:${merchantId}:${id}`,
      delay: jobDelay,
    })
  })
  const intent = await db.intent.findUnique({ where: { merchantId_id: { merchantId, id } } })
  const same = intent && intent.customerId === customerId && intent.kind === kind && intent.subjectId === subjectId
  return same ? ok(intent) : fail('conflict')
}
