import { flowOffer } from '@/lib/access/flows/flow-offer'
import { noteCodeMissed, takeCodeAttempt } from '@/lib/access/limits/take-code-attempt'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { previewInTurn } from '@/lib/billing/charges/preview-in-turn'
import { returnedBalance } from '@/lib/billing/charges/returned-balance'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { isCodeRefusal } from '@/lib/billing/tasks/codes/code-refusal'
import { codeNotNow, mayUseCode } from '@/lib/billing/tasks/codes/may-use-code'
import type { PlanChoice, PlanUpdate } from '@/lib/billing/tasks/plan-update'
import { prorationDate } from '@/lib/billing/tasks/proration-date'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { updateRefusal } from '@/lib/billing/tasks/update-refusal'
import { fail, ok, type ErrorCode, type Result } from '@/lib/errors'
import { previewUpdate, type InvoicePreview, type UpdatePreview } from '@/lib/tasks/update/preview'
import { decideUpdate } from './decide-update'
import { loadPlans, type OfferedPlans } from './load-plans'
import { loadPortal } from '@/lib/mirror/load-portal'

export type ChosenUpdate = {
  update: PlanUpdate
  /** seconds: the moment that the amounts are counted from */
  prorationDate: number | null
  /** a promotion code that is used with it, as it was typed */
  code: string | null
  /** why the discounts of the deep link that led here cannot be used; null where they can, or it brings none */
  offerRefused: ErrorCode | null
  /** a failure where Stripe cannot tell what it costs */
  preview: Result<UpdatePreview>
  /** of the customer, which are charged later */
  drafts: Invoice[]
  /** all of the customer's, whose charges share the balance; see `balanceInTurn` */
  charged: Subscription[]
}

export type UpdateView = {
  subscription: Subscription
  /** the one that is charged */
  method: PaymentMethod | null
} & ({ refused: ErrorCode } | (OfferedPlans & { refused: null; chosen: Result<ChosenUpdate> | null }))

/**
 * The page of changing a subscription's plan: what may be chosen, and what a choice does and costs. Fails with
 * `not_found` and `database_unavailable`.
 */
export async function loadUpdate(
  session: PortalSession,
  id: string,
  choice: PlanChoice | null,
  code: string | null = null,
): Promise<Result<UpdateView>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, charged, paymentMethods, defaultPaymentMethodId, openInvoices, drafts } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  const refused = session.readOnly ? 'read_only' : updateRefusal(subscription, session.configuration)
  // What waits for its payment can be dropped, and nothing else be chosen.
  const waits = refused === 'change_pending'
  if (refused && !waits) return ok({ subscription, method, refused })
  const offered = await loadPlans(session, subscription)
  if (!offered.ok) return offered
  const { plans, missing } = offered.value
  return ok({ subscription, method, refused: null, plans, missing, chosen: await chosenUpdate() })

  async function chosenUpdate(): Promise<Result<ChosenUpdate> | null> {
    const { configuration, merchant, now } = session
    const wanted = waits ? keepsPlan(subscription) : choice
    if (!wanted || !subscription) return null
    const decided = await decideUpdate(session, subscription, plans, wanted)
    if (!decided.ok) return decided
    const update = decided.value
    const at = prorationDate(update, subscription, now)
    const typed = waits ? null : code
    if (typed !== null) {
      if (!mayUseCode(update, configuration)) return fail(codeNotNow(update))
      const counted = await takeCodeAttempt(session)
      if (!counted.ok) return counted
    }
    const { plan, quantity, prorationBehavior, resetsCycle, endsTrial } = update
    const asked = {
      subscription: id,
      terms: {
        item: subscription.items[0]?.id ?? '',
        price: plan.price.id,
        quantity,
        prorationBehavior,
        prorationDate: at,
        resetsCycle,
        endsTrial,
      },
      waitsUntil: update.when === 'at_once' ? null : (subscription.items[0]?.currentPeriodEnd ?? now),
      changesInterval: update.changesInterval,
      code: typed,
      product: plan.product.id,
    }
    const [item] = subscription.items
    const current = { price: item?.priceId ?? '', quantity: item?.quantity ?? 1 }
    const offers = waits ? [] : flowOffer(session.flow, { subscription: id, price: plan.price.id, quantity }, current)
    const offered = await previewUpdate(merchant, { ...asked, offers })
    const offerRefused = !offered.ok && offers.length > 0 && isCodeRefusal(offered.code) ? offered.code : null
    const preview = offerRefused ? await previewUpdate(merchant, asked) : offered
    if (!preview.ok && isCodeRefusal(preview.code)) {
      await noteCodeMissed(session)
      return preview
    }
    // Dropping a change voids its invoice.
    const returned = waits ? returnedBalance(subscription, openInvoices) : 0n
    const isLater = preview.ok && !update.invoicesNow
    return ok({
      update,
      prorationDate: at,
      code: typed,
      offerRefused,
      preview: isLater ? ok({ ...preview.value, first: laterInvoice(preview.value.first) }) : preview,
      drafts,
      charged,
    })

    function laterInvoice(first: InvoicePreview): InvoicePreview {
      // Of a change that waits, the preview is of a period that may begin at once.
      const at = update.when === 'at_once' ? first.parts.upcomingAt : (subscription?.items[0]?.currentPeriodEnd ?? null)
      const parts = { ...first.parts, upcomingAt: at }
      return subscription ? previewInTurn({ ...first, parts }, subscription, { charged, drafts }, returned) : first
    }
  }
}

function keepsPlan(subscription: Subscription | undefined): PlanChoice | null {
  const [item] = subscription?.items ?? []
  return item ? { price: item.priceId, quantity: item.quantity ?? 1 } : null
}
