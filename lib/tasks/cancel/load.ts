import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { cancelRefusal } from '@/lib/billing/tasks/cancel-refusal'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { ok, type ErrorCode, type Result } from '@/lib/errors'
import { loadSubscription } from '@/lib/mirror/load-subscription'

export type CancelView = {
  subscription: Subscription
  openInvoices: Invoice[]
  /** why it is not possible */
  refused: ErrorCode | null
}

/** The page of cancelling a subscription. Fails with `not_found` and `database_unavailable`. */
export async function loadCancel(session: PortalSession, id: string): Promise<Result<CancelView>> {
  const found = await loadSubscription(session, id)
  if (!found.ok) return found
  const { subscription, openInvoices } = found.value
  const refused = session.readOnly ? 'read_only' : cancelRefusal(subscription, session.configuration)
  return ok({ subscription, openInvoices, refused })
}
