import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { previewInTurn } from '@/lib/billing/charges/preview-in-turn'
import { draftsOf, type DraftCharge } from '@/lib/billing/invoices/drafts-of'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { cancelRefusal } from '@/lib/billing/tasks/cancel/cancel-refusal'
import { cancellationOutcome, type CancellationOutcome } from '@/lib/billing/tasks/cancel/cancellation-outcome'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { loadPortal } from '@/lib/mirror/load-portal'
import { loadOwnReasons, type OwnReason } from '@/lib/mirror/load-own-reasons'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { previewCancel } from './preview'

export type CancelView = {
  subscription: Subscription
  outcome: CancellationOutcome
  /** what is not charged yet, and stays to be */
  drafts: DraftCharge[]
  /** the one that is charged */
  method: PaymentMethod | null
  /** the merchant's own reasons to choose from, in the customer's language */
  ownReasons: OwnReason[]
  /** why it is not possible; Stripe is not asked then */
  refused: ErrorCode | null
  /** what is still billed, null for nothing; a failure where Stripe cannot tell. Where the end is set, it is the mirror's */
  preview: Result<(DetailedCharge & Pick<Subscription, 'sharesBalance'>) | null>
}

/**
 * The page of cancelling a subscription. `asks`: whether Stripe may be asked what is still billed; the page is there
 * without. Fails with `not_found` and `database_unavailable`.
 */
export async function loadCancel(
  session: PortalSession,
  id: string,
  asks: () => Promise<Result>,
): Promise<Result<CancelView>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, charged, openInvoices, drafts, latestInvoices, paymentMethods, defaultPaymentMethodId } =
    portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const { configuration, merchant, now, locale } = session
  const refused = session.readOnly ? 'read_only' : cancelRefusal(subscription, configuration)
  const settled = latestInvoices.filter(({ status }) => status !== 'open')
  const outcome = cancellationOutcome(subscription, configuration, [...openInvoices, ...settled], now)
  const { immediate, alreadySet } = outcome
  const { prorationBehavior, cancellationReason } = configuration.subscriptionCancel
  const preview = async () => {
    const allowed = await asks()
    if (!allowed.ok) return allowed
    const told = await previewCancel(merchant, id, { immediately: immediate, prorationBehavior })
    return immediate || !told.ok || !told.value
      ? told
      : ok(previewInTurn(told.value, subscription, { charged, drafts }))
  }
  // An incomplete subscription has not begun, and has nothing to settle.
  const asked =
    refused || subscription.status === 'incomplete'
      ? ok(null)
      : alreadySet
        ? ok(mirroredCharge(subscription))
        : await preview()
  return ok({
    subscription,
    outcome,
    ownReasons: cancellationReason.enabled
      ? await loadOwnReasons(merchant.id, cancellationReason.feedbackOptions, locale)
      : [],
    drafts: draftsOf(subscription, immediate ? drafts.map(stopped) : drafts),
    method: currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods),
    refused,
    preview: asked,
  })
}

/**
 * A draft once its subscription has ended: Stripe no longer finalizes it by itself. "The customer won't be charged again
 * for the subscription" (`subscriptions.cancel` in the SDK's types).
 */
function stopped(draft: Invoice): Invoice {
  return { ...draft, autoAdvance: false }
}

/** What a subscription that is set to end already bills then, as the mirror knows it. */
function mirroredCharge(subscription: Subscription) {
  const { currency, upcomingTotal: total, upcomingAmountDue: due, sharesBalance } = subscription
  if (total === null) return null
  return {
    total: { amount: total, currency },
    amountDue: { amount: due ?? total, currency },
    parts: subscription,
    sharesBalance,
  }
}
