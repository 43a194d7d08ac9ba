import { z } from 'zod'
import { resubscribeRefusal } from '@/lib/billing/tasks/resubscribe-refusal'
import { resubscribeMethod } from '@/lib/billing/tasks/resubscribe-method'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, stripeId } from '@/lib/forms/input-fields'
import { shownField } from '@/lib/forms/shown-charge'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../ask-for'
import type { ActionContext } from '../engine/attempt-action'
import { goToAfter } from '../engine/go-to-after'
import { lookAgain } from '../engine/charge/look-again'

export const resubscribeInput = z.object({
  subscription: stripeId('sub'),
  intent: intentId,
  paymentMethod: z
    .string()
    .max(255)
    .default('')
    .transform((value) => value || null),
  shown: shownField,
})

/**
 * Subscribes again to what an ended subscription had, once however often it is asked for. Leads to the overview, or
 * to the payment where one is still to be made, or back to the page where it would charge more than was shown. Fails with
 * `not_found`, `not_ended`, `price_unavailable`, `no_payment_method`, `conflict` and `database_unavailable`.
 */
export async function requestResubscribe(
  { subscription: id, intent, paymentMethod, shown }: z.infer<typeof resubscribeInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const portal = await loadPortal(context.session)
  if (!portal.ok) return portal
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal.value
  const ended = subscriptions.find((candidate) => candidate.id === id)
  if (!ended || (paymentMethod && !paymentMethods.some((stored) => stored.id === paymentMethod)))
    return fail('not_found')
  const method = paymentMethod ?? resubscribeMethod(ended, defaultPaymentMethodId, paymentMethods)?.id ?? null
  const refused = resubscribeRefusal(ended, subscriptions)
  // What was done before is found at Stripe, and this form leads to it.
  if (refused && refused !== 'already_resubscribed') return fail(refused)
  const charged = ended.collectionMethod === 'charge_automatically'
  if (charged && !method) return fail('no_payment_method')
  const input = { paymentMethod: charged ? method : null, shown }
  const asked = await askFor({ id: intent, kind: 'resubscribe', subjectId: id, input }, context)
  if (!asked.ok) return asked
  const again = lookAgain(asked.value, `/subscriptions/${id}/resubscribe`)
  return ok({ goTo: again ?? (await goToAfter(context.session, asked.value)) })
}
