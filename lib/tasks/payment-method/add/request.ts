import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { fail, ok, type Result } from '@/lib/errors'
import { carryOutInTime } from '../../engine/carry-out-in-time'
import { receiveIntent } from '../../engine/receive-intent'
import { goToAfterMethod } from '../go-to-after-method'
import { fromPage, intentId, stripeId } from '@/lib/forms/input-fields'

export const completedSetup = z.object({ intent: intentId, setupIntent: stripeId('seti'), from: fromPage })

/**
 * Makes the method of a SetupIntent the one that is charged; what happened, step by step, is on the page it leads to.
 * Fails with `not_found` where the SetupIntent is not the customer's or was made for something else, `conflict` and
 * `database_unavailable`.
 */
export async function requestNewMethod(
  { intent, setupIntent, from }: z.infer<typeof completedSetup>,
  { session, receivedAt }: { session: PortalSession; receivedAt: Date },
): Promise<Result<{ goTo: string }>> {
  const { merchantId, customerId, merchant } = session
  const received = await receiveIntent({
    merchantId,
    id: intent,
    customerId,
    sessionId: session.id,
    kind: 'set_default_payment_method',
    subjectId: setupIntent,
    input: { paymentMethod: null, invoices: null },
    now: receivedAt,
  })
  if (!received.ok) return received
  const progress = await carryOutInTime(merchant, received.value)
  const { status, outcome } = progress.intent
  const foreign = status === 'failed' && z.object({ code: z.literal('not_found') }).safeParse(outcome).success
  const { token } = session
  return foreign ? fail('not_found') : ok({ goTo: `/portal/${token}${goToAfterMethod(progress, { token, from })}` })
}
