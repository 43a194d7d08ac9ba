import { z } from 'zod'
import { noteCodeMissed, takeCodeAttempt } from '@/lib/access/limits/take-code-attempt'
import { discountRefusal } from '@/lib/billing/tasks/codes/discount-refusal'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, promotionCode, stripeId } from '@/lib/forms/input-fields'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../ask-for'
import type { ActionContext } from '../engine/attempt-action'
import { lookAgain } from '../engine/charge/look-again'
import { goToDone } from '../engine/go-to-done'
import { goToEarlier } from '../engine/go-to-earlier'
import { refusedCode } from '../engine/refused-code'

export const discountInput = z.object({
  subscription: stripeId('sub'),
  intent: intentId,
  /** as it was typed */
  code: promotionCode.min(1),
  /** the code that the page told the terms of */
  promotionCode: stripeId('promo'),
})

/**
 * Uses a promotion code for a subscription without changing the plan. Leads to the overview, which says so; or back to
 * the page where the code can no longer be used or stands for other terms by now, which it says. Fails with `not_found`,
 * the codes of `discountRefusal`, `rate_limited`, `conflict` and `database_unavailable`.
 */
export async function requestDiscount(
  { subscription: id, intent, code, promotionCode: shown }: z.infer<typeof discountInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const subscription = portal.value.subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  // The same form may be sent a second time after the first has used the code.
  const before = await loadIntent(session, intent)
  if (before.ok && before.value.status === 'done') return ok({ goTo: goToEarlier(intent, before.value) })
  const refused = discountRefusal(subscription, session.configuration)
  if (refused) return fail(refused)
  const counted = await takeCodeAttempt(session)
  if (!counted.ok) return counted
  const input = { code, promotionCode: shown }
  const asked = await askFor({ id: intent, kind: 'discount', subjectId: id, input }, context)
  if (!asked.ok) return asked
  const page = `/subscriptions/${id}/discount?${new URLSearchParams({ code })}`
  if (refusedCode(asked.value)) {
    await noteCodeMissed(session)
    return ok({ goTo: page })
  }
  const again = lookAgain(asked.value, page)
  return ok({ goTo: again ?? goToDone(asked.value) ?? `/receipts/${asked.value.intent.id}` })
}
