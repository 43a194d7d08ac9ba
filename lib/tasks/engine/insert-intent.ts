import type pg from 'pg'
import type { IntentKindName } from '@/lib/billing/tasks/intent-names'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import { addJob } from '@/lib/jobs/add-job'
import type { IntentKinds, Outcome } from './intent-kind'
import { intentJob } from './intent-job'
import { newReference } from '@/lib/db/new-reference'

export type NewIntent = PortalScope & {
  /** minted when the form was rendered: a form sent twice is one intent */
  id: string
  sessionId: string | null
  kind: IntentKindName
  subjectId: string
  input: Outcome
  /** the time of receipt, by the server's clock */
  now: Date
}

/** Seconds until the job finishes what could not be done while the customer waited. */
const jobDelay = 15

const insert = `
  INSERT INTO intents (
    merchant_id, id, customer_id, session_id, kind, subject_id, input, reference, on_behalf_of, status, received_at,
    clock_ahead
  )
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'received', $10, (
    SELECT ceil(extract(epoch FROM frozen_time - $10::timestamptz))::bigint
    FROM customers WHERE merchant_id = $1 AND id = $3
  ))
  ON CONFLICT (merchant_id, id) DO NOTHING`

/** Stores an intent with its portal event and its job, unless the id is already stored. */
export async function insertIntent(
  kinds: IntentKinds,
  client: Pick<pg.ClientBase, 'query'>,
  { merchantId, id, customerId, onBehalfOf, sessionId, kind, subjectId, input, now }: NewIntent,
  delay = jobDelay,
): Promise<void> {
  const reference = newReference()
  const { rowCount } = await client.query(insert, [
    merchantId,
    id,
    customerId,
    sessionId,
    kind,
    subjectId,
    JSON.stringify(input),
    reference,
    onBehalfOf,
    now,
  ])
  if (!rowCount) return
  const happened = kinds[kind].onReceived({ id, customerId, onBehalfOf, subjectId, input, reference, receivedAt: now })
  if (happened) {
    const cause = `intent:${id}:received`
    await recordPortalEvent(client, { ...happened, merchantId, customerId, cause, occurredAt: now })
  }
  const { task, payload, ...spec } = intentJob({ merchantId, id, customerId })
  await addJob(client, task, payload, { ...spec, delay })
}
