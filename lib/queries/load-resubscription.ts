import type { PortalSession } from '@/lib/access/portal-session'
import { currentPaymentMethod } from '@/lib/billing/current-payment-method'
import { resubscribeRefusal } from '@/lib/billing/resubscribe-refusal'
import type { PaymentMethod, Subscription } from '@/lib/billing/types'
import { fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { previewResubscription } from '@/lib/stripe/preview-resubscription'
import type { ChargePreview } from '@/lib/stripe/read-preview'
import { loadPortal } from './load-portal'

export type Resubscription = {
  subscription: Subscription
  paymentMethods: PaymentMethod[]
  /** the one that is charged unless another is chosen */
  method: PaymentMethod | null
  /** why it is not possible; Stripe is then not asked */
  refused: ErrorCode | null
  /** what is charged today, null for nothing; a failure where Stripe cannot tell */
  preview: Result<ChargePreview | null>
}

/** The page of subscribing again to an ended subscription: `not_found` and `database_unavailable`. */
export async function loadResubscription(session: PortalSession, id: string): Promise<Result<Resubscription>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const refused = session.readOnly ? 'read_only' : resubscribeRefusal(subscription, subscriptions)
  return ok({
    subscription,
    paymentMethods,
    method: currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods) ?? paymentMethods[0] ?? null,
    refused,
    preview: refused ? ok(null) : await previewResubscription(session.merchant, id),
  })
}
