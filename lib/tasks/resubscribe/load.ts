import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { resubscribeRefusal } from '@/lib/billing/tasks/resubscribe-refusal'
import { resubscribeMethod } from '@/lib/billing/tasks/resubscribe-method'
import type { PaymentMethod, Subscription } from '@/lib/billing/types'
import { fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { previewResubscribe, type ResubscribePreview } from '@/lib/tasks/resubscribe/preview'
import type { DiscountOver } from '@/lib/stripe/map/map-terms'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { loadPortal } from '@/lib/mirror/load-portal'

export type ResubscribeView = {
  subscription: Subscription
  paymentMethods: PaymentMethod[]
  /** the one that is charged unless another is chosen */
  method: PaymentMethod | null
  /** why it is not possible; Stripe is not asked then */
  refused: ErrorCode | null
  /** what is charged today, null for nothing; a failure where Stripe cannot tell */
  preview: Result<DetailedCharge | null>
  /** that it does not begin with */
  discountsOver: DiscountOver[]
}

const nothing: ResubscribePreview = { charge: null, discountsOver: [] }

/**
 * The page of subscribing again to an ended subscription, charged to the stored method `chosen` where it exists. Fails
 * with `not_found` and `database_unavailable`.
 */
export async function loadResubscribe(
  session: PortalSession,
  id: string,
  chosen: string | null,
): Promise<Result<ResubscribeView>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const refused = session.readOnly ? 'read_only' : resubscribeRefusal(subscription, subscriptions)
  const preview = refused ? ok(nothing) : await previewResubscribe(session.merchant, id)
  return ok({
    subscription,
    paymentMethods,
    method:
      paymentMethods.find((stored) => stored.id === chosen) ??
      resubscribeMethod(subscription, defaultPaymentMethodId, paymentMethods),
    refused,
    preview: preview.ok ? ok(preview.value.charge) : preview,
    discountsOver: preview.ok ? preview.value.discountsOver : [],
  })
}
