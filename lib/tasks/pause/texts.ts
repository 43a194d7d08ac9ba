import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { isPlainCharge } from '@/lib/billing/charges/is-plain-charge'
import { openInvoices } from '@/lib/billing/invoices/open-invoices'
import { pricePerPeriod } from '@/lib/billing/plans/price-per-period'
import { hasMeteredItem } from '@/lib/billing/subscriptions/has-metered-item'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { isOwnPause } from '@/lib/billing/tasks/pause/is-own-pause'
import { isPauseAhead } from '@/lib/billing/tasks/pause/is-pause-ahead'
import type { PauseOffer } from '@/lib/billing/tasks/pause/pause-offers'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, formatInterval, formatMoney, translator } from '@/lib/i18n'
import { stateText } from '@/lib/texts/state-text'
import type { ReceiptFacts, ReceiptOutcome } from '../engine/receipt-facts'
import type { PausePlan } from './load'
import { pauseChargeTexts } from './pause-charge-texts'

/** What pausing does, before the customer confirms: until when there is access, and what is charged afterwards. */
export function pauseTexts(
  session: PortalSession,
  subscription: Subscription,
  plan: PausePlan,
): { headline: string; details: string[] } {
  const { locale, now } = session
  const { kind, start, beginsAt, changes } = plan
  const isService = kind === 'service'
  const t = translator(locale, 'pause')
  const date = formatDate(beginsAt, session)
  const price = pricePerPeriod(subscription)
  const values = price && {
    price: formatMoney(price.amount, locale),
    interval: formatInterval(price.interval, price.intervalCount, locale),
  }
  // The price is what is charged only without taxes on top and discounts.
  const then = isService
    ? values && isPlainCharge(subscription.upcomingBreakdown)
      ? t('service.then', values)
      : t('service.thenPaid')
    : values
      ? t('then', values)
      : t('thenPaid')
  const discounts = (subscription.upcomingBreakdown?.discounts.length ?? 0) > 0 ? [t('discounts')] : []
  const card = isService && plan.outlastsCard ? [t('service.cardExpires')] : []
  const after = [then, ...card, ...discounts]
  if (start === 'now') {
    const charge = pauseChargeTexts(plan, locale)
    return { headline: t('service.endsNow'), details: [t('service.beginsNow'), ...charge, ...after] }
  }
  if (beginsAt <= now) return { headline: t('beganOn', { date }), details: after }
  const usage = isService && hasMeteredItem(subscription) ? [t('service.usage')] : []
  return {
    headline: changes ? t('beginsOn', { date }) : t('paidUntil', { date }),
    details: [
      t('access'),
      ...usage,
      ...pauseChargeTexts(plan, locale),
      ...(changes ? [] : [t(isService ? 'service.begins' : 'begins')]),
      ...after,
    ],
  }
}

/** A pause that can be chosen: its length, and its last day. */
export function offerText(session: PortalSession, { value, resumesAt }: PauseOffer, { current, changes }: PausePlan) {
  const t = translator(session.locale, 'pause')
  const [unit, count] = value.split('-')
  const length = isUnit(unit) && t(`span.${unit}`, { count: Number(count) })
  const choice = resumesAt && length ? t('until', { length, date: formatDate(resumesAt, session) }) : t('open')
  return changes && current?.getTime() === resumesAt?.getTime() ? t('current', { choice }) : choice
}

function isUnit(unit: string | undefined): unit is 'day' | 'week' | 'month' | 'year' {
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year'
}

/** What the receipt of pausing says: what the overview says now. */
export function pauseReceipt({
  session,
  receipt,
  subscription,
  openInvoices: all,
  method,
}: ReceiptFacts): ReceiptOutcome {
  const t = translator(session.locale, 'pause')
  const isService = receipt.pauses === 'service'
  const title = isService ? { title: t('service.done') } : {}
  if (!subscription) return { ...title, texts: [t(isService ? 'service.paused' : 'receipt.paused')] }
  if (!isOwnPause(subscription)) return { texts: [translator(session.locale, 'receipt')('changedSince')] }
  const open = openInvoices(subscription, all)
  const state = subscriptionState(subscription, open, { ...session, method })
  const { headline, details } = stateText(subscription, state, session)
  if (isPauseAhead(subscription, session.now))
    return { ...title, texts: [headline, ...details], beside: [t('undoable')] }
  const begun = isService ? { title: translator(session.locale, 'portal')('state.paused') } : {}
  return { ...begun, texts: [headline, ...details], beside: [t('resumable')] }
}
