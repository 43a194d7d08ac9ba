import { z } from 'zod'
import { keepRefusal } from '@/lib/billing/tasks/keep-refusal'
import { restoredTerm } from '@/lib/billing/tasks/restored-term'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, stripeId } from '@/lib/forms/input-fields'
import { loadSubscription } from '@/lib/mirror/load-subscription'
import { askFor } from '../ask-for'
import type { ActionContext } from '../engine/attempt-action'
import { goToDone } from '../engine/go-to-done'

export const keepInput = z.object({ subscription: stripeId('sub'), intent: intentId })

/**
 * Undoes a scheduled end. Leads to the overview, which says so, or to the receipt where Stripe did not answer in time or
 * refused. Fails with `not_found`, `already_canceled` once it has ended, `fixed_term` where the merchant set the end,
 * `conflict` and `database_unavailable`.
 */
export async function requestKeep(
  { subscription: id, intent }: z.infer<typeof keepInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const found = await loadSubscription(session, id)
  if (!found.ok) return found
  const { subscription, requests } = found.value
  const refusal = keepRefusal(subscription, session.configuration)
  if (refusal) return fail(refusal)
  const end = restoredTerm(subscription, requests, session.now)
  const input = { term: end && end.getTime() / 1000 }
  const asked = await askFor({ id: intent, kind: 'keep', subjectId: id, input }, context)
  if (!asked.ok) return asked
  return ok({ goTo: goToDone(asked.value) ?? `/receipts/${asked.value.intent.id}` })
}
