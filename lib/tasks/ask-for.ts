import type { ActionContext } from './engine/attempt-action'
import { carryOutInTime, type Progress } from './engine/carry-out-in-time'
import type { NewIntent } from './engine/insert-intent'
import { receiveIntent } from './engine/receive-intent'
import { ok, type Result } from '@/lib/errors'
import { intentKinds } from './kinds'

type Asked = Pick<NewIntent, 'id' | 'kind' | 'subjectId' | 'input'>

/**
 * Stores what the session's customer asks for, then carries it out as far as Stripe answers while they wait. Fails with
 * `conflict` where the id already stands for something else.
 */
export async function askFor(asked: Asked, { session, receivedAt }: ActionContext): Promise<Result<Progress>> {
  const { merchant, merchantId, customerId, id: sessionId } = session
  const received = await receiveIntent(intentKinds, { ...asked, merchantId, customerId, sessionId, now: receivedAt })
  return received.ok ? ok(await carryOutInTime(intentKinds, merchant, received.value)) : received
}
