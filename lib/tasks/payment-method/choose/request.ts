import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/errors'
import { fromPage, intentId, stripeId } from '@/lib/forms/input-fields'
import { shownDueField } from '@/lib/forms/shown-due'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../../ask-for'
import type { ActionContext } from '../../engine/attempt-action'
import { goToAfterMethod } from '../go-to-after-method'

export const choosePaymentMethodInput = z.object({
  paymentMethod: stripeId('pm'),
  intent: intentId,
  from: fromPage,
  shown: shownDueField,
})

/**
 * Makes a stored payment method the one that is charged. Fails with `not_found`, `conflict` and
 * `database_unavailable`.
 */
export async function requestChoosePaymentMethod(
  { paymentMethod, intent, from, shown }: z.infer<typeof choosePaymentMethodInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  if (!portal.value.paymentMethods.some(({ id }) => id === paymentMethod)) return fail('not_found')
  const input = { paymentMethod, invoices: null, shown, behind: [], replaced: [] }
  const asked = await askFor({ id: intent, kind: 'choose_payment_method', subjectId: paymentMethod, input }, context)
  return asked.ok
    ? ok({ goTo: goToAfterMethod(asked.value, { token: session.token, from, page: '/payment-method' }) })
    : asked
}
