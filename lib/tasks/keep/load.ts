import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { previewInTurn } from '@/lib/billing/charges/preview-in-turn'
import type { UpcomingCharge } from '@/lib/billing/objects/subscription'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { keepRefusal } from '@/lib/billing/tasks/keep-refusal'
import { restoredTerm } from '@/lib/billing/tasks/restored-term'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { loadDroppedChange } from '@/lib/mirror/load-dropped-change'
import type { Plan } from '@/lib/mirror/load-plan'
import { loadPortal } from '@/lib/mirror/load-portal'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { previewKeep } from './preview'

type KeptCharge = UpcomingCharge & Pick<Subscription, 'sharesBalance'>

export type KeepView = {
  subscription: Subscription
  /** the end of the merchant's fixed term that keeping brings back, or null where it renews */
  term: Date | null
  /** of the customer; with the drafts, which are charged later */
  openInvoices: Invoice[]
  /** the one that is charged */
  method: PaymentMethod | null
  /** why it is not possible; Stripe is not asked then */
  refused: ErrorCode | null
  /** what is charged next if it is kept, null for nothing; a failure where Stripe cannot tell */
  next: Result<KeptCharge | null>
  /** a plan that was to follow and does not come back */
  dropped: (Plan & { quantity: number }) | null
}

/** The page of keeping a subscription. Fails with `not_found` and `database_unavailable`. */
export async function loadKeep(session: PortalSession, id: string): Promise<Result<KeepView>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, charged, paymentMethods, defaultPaymentMethodId, openInvoices, drafts, requests } =
    portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  // Who may not cancel may not undo a cancellation either.
  const refused = session.readOnly ? 'read_only' : keepRefusal(subscription, session.configuration)
  const term = restoredTerm(subscription, requests, session.now)
  const ends = !refused && scheduledEnd(subscription) !== null
  const [next, dropped] = ends
    ? await Promise.all([
        previewKeep(session.merchant, subscription, term),
        loadDroppedChange(session, subscription, session.now),
      ])
    : [ok(null), null]
  return ok({
    subscription,
    term,
    openInvoices: [...openInvoices, ...drafts],
    method: currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods),
    refused,
    next: next.ok ? ok(next.value && keptCharge(previewInTurn(next.value, subscription, { charged, drafts }))) : next,
    dropped,
  })
}

function keptCharge({ parts, sharesBalance }: ReturnType<typeof previewInTurn<DetailedCharge>>): KeptCharge {
  return { ...parts, sharesBalance }
}
