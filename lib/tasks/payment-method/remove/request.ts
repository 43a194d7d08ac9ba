import type { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { mayRemovePaymentMethod } from '@/lib/billing/tasks/may-remove-payment-method'
import { fail, ok, type Result } from '@/lib/errors'
import { carryOutInTime } from '../../engine/carry-out-in-time'
import { receiveIntent } from '../../engine/receive-intent'
import { loadPayment } from '@/lib/mirror/load-payment'
import { loadPortal } from '@/lib/mirror/load-portal'
import type { methodInput } from '../choose/request'

/**
 * Takes a stored method away. Fails with `not_found`, `last_payment_method`, `payment_method_in_use`, `conflict` and
 * `database_unavailable`.
 */
export async function requestRemoval(
  { paymentMethod, intent, from }: z.infer<typeof methodInput>,
  { session, receivedAt }: { session: PortalSession; receivedAt: Date },
): Promise<Result<{ goTo: string }>> {
  const query = new URLSearchParams({ done: 'removed', ...(from && { from: `/portal/${session.token}${from}` }) })
  const removed = `/payment-method?${query}`
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { paymentMethods, subscriptions, defaultPaymentMethodId } = portal.value
  const method = paymentMethods.find(({ id }) => id === paymentMethod)
  if (!method) {
    // The form's second sending, after the first has removed it.
    const before = await loadPayment(session, intent)
    return before.ok ? ok({ goTo: removed }) : fail('not_found')
  }
  const removal = mayRemovePaymentMethod(method, subscriptions, paymentMethods, defaultPaymentMethodId)
  if (!removal.allowed) return fail(removal.reason)
  const { merchantId, customerId, merchant } = session
  const received = await receiveIntent({
    merchantId,
    id: intent,
    customerId,
    sessionId: session.id,
    kind: 'remove_payment_method',
    subjectId: paymentMethod,
    input: {},
    now: receivedAt,
  })
  if (!received.ok) return received
  const {
    intent: { status },
    mirrored,
  } = await carryOutInTime(merchant, received.value)
  return ok({ goTo: status === 'done' && mirrored ? removed : `/pay/${intent}` })
}
