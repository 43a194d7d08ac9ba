import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { losesDiscount } from '@/lib/billing/charges/loses-discount'
import { cardExpiry } from '@/lib/billing/payment-methods/card-expiry'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { isOwnPause } from '@/lib/billing/tasks/pause/is-own-pause'
import { pauseKind, type PauseKind } from '@/lib/billing/tasks/pause/pause-kind'
import { pauseOffers, type PauseOffer } from '@/lib/billing/tasks/pause/pause-offers'
import { pauseRefusal } from '@/lib/billing/tasks/pause/pause-refusal'
import { serviceOffers } from '@/lib/billing/tasks/pause/service-offers'
import type { Subscription } from '@/lib/billing/types'
import { fail, ok, type ErrorCode, type Failure, type Result } from '@/lib/errors'
import { loadPortal } from '@/lib/mirror/load-portal'
import type { Start } from '@/lib/stripe/pause/service-params'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { previewPause, type PausePreview } from './preview'

export type PausePlan = {
  kind: PauseKind
  start: Start
  /** the end of the paid period, or now */
  beginsAt: Date
  /** what pausing bills or credits, as of now; null where it makes no invoice */
  charge: DetailedCharge | null
  /** whether a discount of that charge ends before it is billed */
  losesDiscount: boolean
  /** whether there is a pause already, whose day is set anew */
  changes: boolean
  offers: PauseOffer[]
  /** the day that the pause ends with as it is, or null where it is open or there is none */
  current: Date | null
  /** whether the card has expired by the end of one of the offers */
  outlastsCard: boolean
}

export type PauseView = {
  subscription: Subscription
  /** why it is not possible */
  refused: ErrorCode | null
  /** null where it is refused; a failure where Stripe cannot be asked */
  plan: Result<PausePlan> | null
}

/**
 * The page of pausing a subscription; `asksNow`: now, where that is possible, rather than when the paid period ends.
 * Fails with `not_found` and `database_unavailable`.
 */
export async function loadPause(session: PortalSession, id: string, asksNow = false): Promise<Result<PauseView>> {
  const { configuration, merchant, now, readOnly } = session
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const refused = readOnly ? 'read_only' : pauseRefusal(subscription, configuration, portal.value, now)
  if (refused) return ok({ subscription, refused, plan: null })
  const kind = pauseKind(subscription, configuration)
  const changes = isOwnPause(subscription)
  // A break in payments cannot begin before the period is over: what is paid is not given back.
  const asked = asksNow && kind === 'service' && !changes ? 'now' : 'period_end'
  const fresh = await previewPause(merchant, id, { kind, start: asked })
  if (!fresh.ok) return ok({ subscription, refused: null, plan: fresh })
  const late = refusalNow(fresh.value, { kind, changes })
  if (late) return ok({ subscription, refused: late.code, plan: null })
  const { periodEnd, anchorDay, pause, charge } = fresh.value
  // Stripe may have a pause already that the mirror does not know yet.
  const start = pause ? 'period_end' : asked
  const beginsAt = start === 'now' ? inSeconds(now) : new Date((pause?.begins ?? periodEnd) * 1000)
  const offers =
    kind === 'service'
      ? serviceOffers(configuration, beginsAt, now)
      : pauseOffers(subscription, configuration, { beginsAt, anchorDay }, now)
  const current = pause?.resumes ? new Date(pause.resumes * 1000) : null
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  const outlastsCard = offers.some(
    ({ resumesAt }) => method && (cardExpiry(method, now, resumesAt)?.status ?? 'ok') !== 'ok',
  )
  return ok({
    subscription,
    refused: null,
    plan: ok({
      kind,
      start,
      beginsAt,
      charge,
      losesDiscount: losesDiscount(charge?.parts.upcomingBreakdown ?? null, beginsAt),
      changes: pause !== null,
      offers,
      current,
      outlastsCard,
    }),
  })
}

/** What the mirror does not know yet, or never holds. */
function refusalNow(
  { isHeld, isSettled, isUnpaid, hasPending, pause, kind: has }: PausePreview,
  { kind, changes }: { kind: PauseKind; changes: boolean },
): Failure | null {
  if (isHeld || (has !== null && has !== kind)) return fail('already_paused')
  if (!isSettled) return fail('pause_change')
  if (changes) return pause ? null : fail('not_paused')
  if (isUnpaid) return fail('pause_unpaid')
  return hasPending ? fail('pause_pending') : null
}

/** Stripe counts in seconds. */
function inSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000)
}
