import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { draftsOf, type DraftCharge } from '@/lib/billing/invoices/drafts-of'
import { settleInTurn } from '@/lib/billing/charges/settle-in-turn'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { isPauseAhead } from '@/lib/billing/tasks/pause/is-pause-ahead'
import { resumeRefusal } from '@/lib/billing/tasks/resume-refusal'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { previewResume } from '@/lib/tasks/resume/preview'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { loadPortal } from '@/lib/mirror/load-portal'

export type ResumeView = {
  subscription: Subscription
  /** as it goes on where it only collects nothing: with its next charge among those of the customer's others */
  resumed: Subscription
  openInvoices: Invoice[]
  /** that wait from the pause, and are not charged by resuming */
  waiting: DraftCharge | null
  /** that Stripe charges within the hour, whether or not it is resumed */
  soon: DraftCharge | null
  /** the one that is charged */
  method: PaymentMethod | null
  /** why it is not possible; Stripe is not asked then */
  refused: ErrorCode | null
  /** whether it takes back a pause that has not begun */
  undoes: boolean
  /** what is charged today, null for nothing; a failure where Stripe cannot tell */
  preview: Result<DetailedCharge | null>
}

/** The page of resuming a paused subscription. Fails with `not_found` and `database_unavailable`. */
export async function loadResume(session: PortalSession, id: string): Promise<Result<ResumeView>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, charged, paymentMethods, defaultPaymentMethodId, openInvoices, drafts } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const refused = session.readOnly ? 'read_only' : resumeRefusal(subscription)
  const own = draftsOf(subscription, drafts)
  // Only the status `paused` begins a new period. A paused collection goes on where it is.
  const charges = !refused && subscription.status === 'paused'
  return ok({
    subscription,
    resumed:
      settleInTurn(charged.map((each) => (each.id === id ? goesOn(each) : each))).find((each) => each.id === id) ??
      goesOn(subscription),
    openInvoices,
    waiting: own.find(({ cause }) => cause === 'waiting') ?? null,
    soon: own.find(({ cause }) => cause === 'soon') ?? null,
    method: currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods),
    refused,
    undoes: isPauseAhead(subscription, session.now),
    preview: charges ? await previewResume(session.merchant, id) : ok(null),
  })
}

function goesOn(subscription: Subscription): Subscription {
  return { ...subscription, pauseBehavior: null, pauseBeginsAt: null }
}
