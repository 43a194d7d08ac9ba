import type { ActionContext } from './engine/attempt-action'
import { carryOutInTime, type Progress } from './engine/carry-out-in-time'
import type { NewIntent } from './engine/insert-intent'
import { findUnseenRequest } from './engine/find-unseen-request'
import { receiveIntent } from './engine/receive-intent'
import { ok, type Result } from '@/lib/errors'
import { log } from '@/lib/log'
import { intentKinds } from './kinds'

type Asked = Pick<NewIntent, 'id' | 'kind' | 'subjectId' | 'input'>

/**
 * Stores what the session's customer asks for, then carries it out as far as Stripe answers while they wait. Once it is
 * stored the answer is always its progress: the job of the intent finishes what could not be done here. Fails with
 * `conflict` where the id already stands for something else.
 */
export async function askFor(asked: Asked, { session, receivedAt }: ActionContext): Promise<Result<Progress>> {
  const { merchant, merchantId, customerId, onBehalfOf, id: sessionId } = session
  const request = { ...asked, merchantId, customerId, onBehalfOf, sessionId, now: receivedAt }
  const earlier = await findUnseenRequest(request)
  const received = earlier ? ok(earlier) : await receiveIntent(intentKinds, request)
  if (!received.ok) return received
  const { id: intentId } = received.value
  try {
    return ok(await carryOutInTime(intentKinds, merchant, received.value))
  } catch (error) {
    log.error({ err: error, merchantId, intentId }, 'a stored request goes on in its job')
    return ok({ intent: received.value, mirrored: false })
  }
}
