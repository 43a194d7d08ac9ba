import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { keepRefusal } from '@/lib/billing/tasks/keep-refusal'
import { restoredTerm } from '@/lib/billing/tasks/restored-term'
import type { Subscription } from '@/lib/billing/types'
import { ok, type ErrorCode, type Result } from '@/lib/errors'
import { loadSubscription } from '@/lib/mirror/load-subscription'

export type KeepView = {
  subscription: Subscription
  /** the end of the merchant's fixed term that keeping brings back, or null where it renews */
  term: Date | null
  /** why it is not possible */
  refused: ErrorCode | null
}

/** The page of keeping a subscription. Fails with `not_found` and `database_unavailable`. */
export async function loadKeep(session: PortalSession, id: string): Promise<Result<KeepView>> {
  const found = await loadSubscription(session, id)
  if (!found.ok) return found
  const { subscription, requests } = found.value
  // Who may not cancel may not undo a cancellation either.
  return ok({
    subscription,
    term: restoredTerm(subscription, requests, session.now),
    refused: session.readOnly ? 'read_only' : keepRefusal(subscription, session.configuration),
  })
}
