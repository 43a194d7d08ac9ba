import { noteCodeMissed, takeCodeAttempt } from '@/lib/access/limits/take-code-attempt'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { previewInTurn } from '@/lib/billing/charges/preview-in-turn'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { isCodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import { discountRefusal } from '@/lib/billing/tasks/codes/discount-refusal'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { loadPortal, type Portal } from '@/lib/mirror/load-portal'
import { previewDiscount, type DiscountPreview } from './preview'

export type ChosenCode = DiscountPreview & {
  /** as it was typed */
  code: string
  /** both payments are told before the customer's balance, which another one may meet */
  after: { sharesBalance: boolean }
  /** of the customer, which are charged before */
  drafts: Invoice[]
}

export type DiscountView = {
  subscription: Subscription
  /** the one that is charged */
  method: PaymentMethod | null
  /** why no code can be used */
  refused: ErrorCode | null
  /** what the code that was typed does; a failure where it cannot be used or Stripe cannot tell; null before one is */
  chosen: Result<ChosenCode> | null
}

/**
 * The page of using a promotion code without changing the plan: what the code that was typed does, by Stripe's previews
 * of the very call. Fails with `not_found` and `database_unavailable`.
 */
export async function loadDiscount(
  session: PortalSession,
  id: string,
  code: string | null,
): Promise<Result<DiscountView>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, charged, drafts, paymentMethods, defaultPaymentMethodId } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  const refused = session.readOnly ? 'read_only' : discountRefusal(subscription, session.configuration)
  const chosen = refused || code === null ? null : await chooseCode(session, subscription, code, { charged, drafts })
  return ok({ subscription, method, refused, chosen })
}

type Ahead = Pick<Portal, 'charged' | 'drafts'>

/** What the code does, counted as an attempt. */
async function chooseCode(
  session: PortalSession,
  subscription: Subscription,
  code: string,
  ahead: Ahead,
): Promise<Result<ChosenCode>> {
  const counted = await takeCodeAttempt(session)
  if (!counted.ok) return counted
  const asked = { subscription: subscription.id, code, products: productsOf(subscription) }
  const preview = await previewDiscount(session.merchant, asked)
  if (!preview.ok) {
    if (isCodeRefusal(preview.code)) await noteCodeMissed(session)
    return preview
  }
  const before = previewInTurn(preview.value.before, subscription, ahead)
  const after = previewInTurn(preview.value.after, subscription, ahead)
  return ok({ ...preview.value, before, after, code, drafts: ahead.drafts })
}

function productsOf({ items, plannedChange }: Subscription): string[] {
  return [...items.map(({ product }) => product.id), ...(plannedChange ? [plannedChange.product.id] : [])]
}
