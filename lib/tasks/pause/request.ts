import { z } from 'zod'
import { isOwnPause } from '@/lib/billing/tasks/pause/is-own-pause'
import { pauseKind } from '@/lib/billing/tasks/pause/pause-kind'
import { pauseLengths } from '@/lib/billing/tasks/pause/pause-lengths'
import { rhythmOf } from '@/lib/billing/tasks/pause/pause-offers'
import { pauseRefusal } from '@/lib/billing/tasks/pause/pause-refusal'
import { serviceOffers } from '@/lib/billing/tasks/pause/service-offers'
import type { PortalFeatures } from '@/lib/billing/portal-features'
import type { Subscription } from '@/lib/billing/types'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, stripeId } from '@/lib/forms/input-fields'
import { shownField } from '@/lib/forms/shown-charge'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../ask-for'
import { lookAgain } from '../engine/charge/look-again'
import type { ActionContext } from '../engine/attempt-action'
import { goToDone } from '../engine/go-to-done'
import { goToEarlier } from '../engine/go-to-earlier'
import type { pauseIntentInput } from './intent'

export const pauseInput = z.object({
  subscription: stripeId('sub'),
  intent: intentId,
  /** of which kind the page said it is; the pages of earlier releases know payments only */
  kind: z.enum(['payments', 'service']).default('payments'),
  start: z.enum(['now', 'period_end']).default('period_end'),
  /** one of the lengths offered, by its value */
  length: z.string().max(20),
  /** seconds: the day that the page showed; after the year 9999 there is no date */
  begins: z.coerce.number().int().positive().max(253_402_300_799),
  shown: shownField,
})

type Input = z.infer<typeof pauseInput>

/** A page that offers to pause now is good for a day. */
const day = 86_400

/**
 * Pauses a subscription, or sets another day for its pause. Leads to the overview, which says so, or back to the page
 * where the day has changed since it was shown. Fails with `not_found`, `invalid_input` for a length that is not
 * offered, `pause_outdated` for a pause that is no longer of the kind or day shown, the codes of `pauseRefusal`,
 * `conflict` and `database_unavailable`.
 */
export async function requestPause(input: Input, context: ActionContext): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const { subscription: id, intent } = input
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
  const chosen = chosenPause(input, subscription, configuration, now)
  if (!chosen.ok) return chosen
  const asked = await askFor({ id: intent, kind: 'pause', subjectId: id, input: chosen.value }, context)
  if (!asked.ok) return asked
  const again = lookAgain(asked.value, `/subscriptions/${id}/pause${input.start === 'now' ? '?start=now' : ''}`)
  return ok({ goTo: again ?? goToDone(asked.value) ?? `/receipts/${asked.value.intent.id}` })
}

/** What the form asks for, as the intent holds it. */
function chosenPause(
  { kind, start, length, begins, shown }: Input,
  subscription: Subscription,
  features: PortalFeatures,
  now: Date,
): Result<z.input<typeof pauseIntentInput>> {
  if (kind !== pauseKind(subscription, features)) return fail('pause_outdated')
  const changes = isOwnPause(subscription)
  if (kind === 'payments') {
    if (start !== 'period_end') return fail('invalid_input')
    const offer = pauseLengths(subscription, features).find(({ value }) => value === length)
    if (!offer) return fail('invalid_input')
    return ok({ kind, begins, periods: offer.periods, rhythm: rhythmOf(subscription), changes })
  }
  const at = now.getTime() / 1000
  if (start === 'now' && (changes || Math.abs(at - begins) > day)) return fail('pause_outdated')
  const offer = serviceOffers(features, new Date(begins * 1000), now).find(({ value }) => value === length)
  if (!offer) return fail('invalid_input')
  const resumes = offer.resumesAt ? offer.resumesAt.getTime() / 1000 : null
  return ok({ kind, start, begins, resumes, changes, shown })
}
