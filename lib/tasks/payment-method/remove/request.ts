import { z } from 'zod'
import { mayRemovePaymentMethod } from '@/lib/billing/tasks/may-remove-payment-method'
import { fail, ok, type Result } from '@/lib/errors'
import { fromPage, intentId, stripeId } from '@/lib/forms/input-fields'
import { loadPayment } from '@/lib/mirror/load-payment'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../../ask-for'
import type { ActionContext } from '../../engine/attempt-action'
import { goToDone } from '../../engine/go-to-done'

export const removePaymentMethodInput = z.object({ paymentMethod: stripeId('pm'), intent: intentId, from: fromPage })

/**
 * Removes a stored payment method. Leads to the overview, or back to the list where that was opened for another task.
 * Fails with `not_found`, `last_payment_method`, `payment_method_in_use`, `conflict` and `database_unavailable`.
 */
export async function requestRemovePaymentMethod(
  { paymentMethod, intent, from }: z.infer<typeof removePaymentMethodInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const { session } = context
  // A list that was opened for another task leads back to it.
  const query = new URLSearchParams({ done: 'removed', from: `/portal/${session.token}${from}` })
  const list = `/payment-method?${query}`
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { paymentMethods, subscriptions, defaultPaymentMethodId } = portal.value
  const method = paymentMethods.find(({ id }) => id === paymentMethod)
  if (!method) {
    // The same form may be sent a second time after the first has removed the method.
    const before = await loadPayment(session, intent)
    return before.ok ? ok({ goTo: from ? list : `?done=${intent}` }) : fail('not_found')
  }
  const removal = mayRemovePaymentMethod(method, subscriptions, paymentMethods, defaultPaymentMethodId)
  if (!removal.allowed) return fail(removal.reason)
  const asked = await askFor(
    { id: intent, kind: 'remove_payment_method', subjectId: paymentMethod, input: {} },
    context,
  )
  if (!asked.ok) return asked
  const done = goToDone(asked.value)
  return ok({ goTo: done ? (from ? list : done) : `/pay/${asked.value.intent.id}` })
}
