import { z } from 'zod'
import { isOwnPause } from '@/lib/billing/tasks/pause/is-own-pause'
import { pauseLengths } from '@/lib/billing/tasks/pause/pause-lengths'
import { rhythmOf } from '@/lib/billing/tasks/pause/pause-offers'
import { pauseRefusal } from '@/lib/billing/tasks/pause/pause-refusal'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, stripeId } from '@/lib/forms/input-fields'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../ask-for'
import { lookAgain } from '../engine/charge/look-again'
import type { ActionContext } from '../engine/attempt-action'
import { goToDone } from '../engine/go-to-done'
import { goToEarlier } from '../engine/go-to-earlier'

export const pauseInput = z.object({
  subscription: stripeId('sub'),
  intent: intentId,
  /** one of the lengths offered, by its value */
  length: z.string().max(20),
  /** seconds: the day that the page showed */
  begins: z.coerce.number().int().positive(),
})

/**
 * Pauses a subscription, or sets another day for its pause. Leads to the overview, which says so, or back to the page
 * where the day has changed since it was shown. Fails with `not_found`, `invalid_input` for a length that is not
 * offered, the codes of `pauseRefusal`, `conflict` and `database_unavailable`.
 */
export async function requestPause(
  { subscription: id, intent, length, begins }: z.infer<typeof pauseInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  // The same form may be sent a second time after the first has paused the subscription.
  const before = await loadIntent(session, intent)
  if (before.ok && before.value.status === 'done') return ok({ goTo: goToEarlier(intent, before.value) })
  const { configuration, now } = session
  const refused = pauseRefusal(subscription, configuration, portal.value, now)
  if (refused) return fail(refused)
  const chosen = pauseLengths(subscription, configuration).find(({ value }) => value === length)
  if (!chosen) return fail('invalid_input')
  const { periods } = chosen
  const input = { begins, periods, rhythm: rhythmOf(subscription), changes: isOwnPause(subscription) }
  const asked = await askFor({ id: intent, kind: 'pause', subjectId: id, input }, context)
  if (!asked.ok) return asked
  const again = lookAgain(asked.value, `/subscriptions/${id}/pause`)
  return ok({ goTo: again ?? goToDone(asked.value) ?? `/receipts/${asked.value.intent.id}` })
}
