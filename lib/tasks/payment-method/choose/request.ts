import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { fail, ok, type Result } from '@/lib/errors'
import { carryOutInTime } from '../../engine/carry-out-in-time'
import { receiveIntent } from '../../engine/receive-intent'
import { loadPortal } from '@/lib/mirror/load-portal'
import { goToAfterMethod } from '../go-to-after-method'
import { fromPage, intentId, stripeId } from '@/lib/forms/input-fields'

export const methodInput = z.object({ paymentMethod: stripeId('pm'), intent: intentId, from: fromPage })

/** Makes a stored method the one that is charged. Fails with `not_found`, `conflict` and `database_unavailable`. */
export async function requestStoredMethod(
  { paymentMethod, intent, from }: z.infer<typeof methodInput>,
  { session, receivedAt }: { session: PortalSession; receivedAt: Date },
): Promise<Result<{ goTo: string }>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  if (!portal.value.paymentMethods.some(({ id }) => id === paymentMethod)) return fail('not_found')
  const { merchantId, customerId, merchant } = session
  const received = await receiveIntent({
    merchantId,
    id: intent,
    customerId,
    sessionId: session.id,
    kind: 'set_default_payment_method',
    subjectId: paymentMethod,
    input: { paymentMethod, invoices: null },
    now: receivedAt,
  })
  if (!received.ok) return received
  const progress = await carryOutInTime(merchant, received.value)
  return ok({ goTo: goToAfterMethod(progress, { token: session.token, from }) })
}
