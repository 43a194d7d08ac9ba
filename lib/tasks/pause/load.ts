import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { isOwnPause } from '@/lib/billing/tasks/pause/is-own-pause'
import { pauseOffers, type PauseOffer } from '@/lib/billing/tasks/pause/pause-offers'
import { pauseRefusal } from '@/lib/billing/tasks/pause/pause-refusal'
import type { Subscription } from '@/lib/billing/types'
import { fail, ok, type ErrorCode, type Failure, type Result } from '@/lib/errors'
import { loadPortal } from '@/lib/mirror/load-portal'
import { previewPause } from './preview'

export type PausePlan = {
  /** the end of the paid period */
  beginsAt: Date
  /** whether there is a pause already, whose day is set anew */
  changes: boolean
  offers: PauseOffer[]
  /** the renewal that the pause ends with as it is, or null where it is open or there is none */
  current: Date | null
}

export type PauseView = {
  subscription: Subscription
  /** why it is not possible */
  refused: ErrorCode | null
  /** null where it is refused; a failure where Stripe cannot be asked */
  plan: Result<PausePlan> | null
}

/** The page of pausing a subscription. Fails with `not_found` and `database_unavailable`. */
export async function loadPause(session: PortalSession, id: string): Promise<Result<PauseView>> {
  const { configuration, merchant, now, readOnly } = session
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const refused = readOnly ? 'read_only' : pauseRefusal(subscription, configuration, portal.value, now)
  if (refused) return ok({ subscription, refused, plan: null })
  const fresh = await previewPause(merchant, id)
  if (!fresh.ok) return ok({ subscription, refused: null, plan: fresh })
  const { periodEnd, anchorDay, pause, isHeld, isSettled, isUnpaid, hasPending } = fresh.value
  const changes = isOwnPause(subscription)
  // What the mirror does not know yet, or never holds.
  const late = refusalNow({
    isHeld,
    isSettled,
    isUnpaid: isUnpaid && !changes,
    isPending: hasPending && !changes,
    isOver: changes && !pause,
  })
  if (late) return ok({ subscription, refused: late.code, plan: null })
  const beginsAt = new Date((pause?.begins ?? periodEnd) * 1000)
  const offers = pauseOffers(subscription, configuration, { beginsAt, anchorDay }, now)
  const current = pause?.resumes ? new Date(pause.resumes * 1000) : null
  return ok({ subscription, refused: null, plan: ok({ beginsAt, changes: pause !== null, offers, current }) })
}

type Late = Record<'isHeld' | 'isSettled' | 'isUnpaid' | 'isPending' | 'isOver', boolean>

function refusalNow({ isHeld, isSettled, isUnpaid, isPending, isOver }: Late): Failure | null {
  if (isHeld) return fail('already_paused')
  if (!isSettled) return fail('pause_change')
  if (isUnpaid) return fail('pause_unpaid')
  if (isPending) return fail('pause_pending')
  return isOver ? fail('not_paused') : null
}
