import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { amountOwed } from '@/lib/billing/invoices/amount-owed'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { isPaused } from '@/lib/billing/subscriptions/is-paused'
import { openInvoices } from '@/lib/billing/invoices/open-invoices'
import { renews } from '@/lib/billing/subscriptions/renews'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { Receipt, UpdateOutcome } from '@/lib/mirror/load-intent'
import { planLabel } from '@/lib/texts/plan-label'
import { priceText } from '@/lib/texts/price-text'
import { stateText } from '../subscription/state-text'

export type DoneReceipt = Extract<Receipt, { status: 'done' }>

export type ReceiptOutcome = {
  /** the most important one first */
  texts: string[]
  /** the invoice of a payment that is still to be completed */
  invoice: Invoice | null
  /** the request has not taken effect: it waits for that payment */
  waits?: boolean
}

type Facts = {
  session: PortalSession
  /** the subscription it is about: after resubscribing the new one, null until it is mirrored */
  subscription: Subscription | null
  openInvoices: Invoice[]
}

/** The result of a request as of now. It mentions later changes, and says nothing that the mirror cannot know. */
export function receiptText(
  receipt: DoneReceipt,
  { session, subscription, openInvoices: invoices }: Facts,
): ReceiptOutcome {
  const t = translator(session.locale, 'receipt')
  const known = receipt.mirrored ? subscription : null
  const later = known ? [] : [t('overviewLater')]
  switch (receipt.kind) {
    case 'cancel_subscription':
      return { texts: [...cancelled(receipt, known, invoices, session), ...later], invoice: null }
    case 'keep_subscription':
      if (known && !renews(known)) return { texts: [t('keptOnce')], invoice: null }
      return { texts: [...((known && renewal(known, invoices, session)) ?? [t('kept')]), ...later], invoice: null }
    case 'resume_subscription':
      return known && (isPaused(known) || !isLive(known))
        ? { texts: [t('changedSince')], invoice: null }
        : running('resumed', 'paymentOpen')
    case 'resubscribe':
      return known && !isLive(known)
        ? { texts: [t('changedSince')], invoice: null }
        : running('resubscribed', 'firstPaymentOpen')
    case 'update_subscription': {
      if (!receipt.update || !known) return { texts: later, invoice: null }
      return updated(receipt.update, known, invoices, session) ?? { texts: [t('changedSince')], invoice: null }
    }
  }

  function running(done: 'resumed' | 'resubscribed', open: 'paymentOpen' | 'firstPaymentOpen'): ReceiptOutcome {
    const invoice = known ? (openInvoices(known, invoices).at(-1) ?? null) : null
    const begun = known?.status !== 'incomplete'
    const next = known && !invoice ? renewal(known, invoices, session) : null
    return { texts: next ?? [...(begun ? [t(done)] : []), ...(invoice ? [t(open)] : []), ...later], invoice }
  }
}

function cancelled(
  { endsAt }: DoneReceipt,
  subscription: Subscription | null,
  invoices: readonly Invoice[],
  session: PortalSession,
): string[] {
  const { locale, now } = session
  const t = translator(locale, 'receipt')
  if (subscription && renews(subscription)) return [t('undone')]
  if (!endsAt) return [t('cancelled')]
  const date = formatDate(endsAt, session)
  return [
    endsAt > now
      ? translator(locale, 'cancel')('outcome.endsOn', { date })
      : translator(locale, 'portal')('state.ended', { date }),
    ...(subscription ? stillToCome(subscription, invoices, session) : []),
  ]
}

/** The result of a change of plan; null if something else has changed the plan since. */
function updated(
  update: UpdateOutcome,
  subscription: Subscription,
  invoices: readonly Invoice[],
  session: PortalSession,
): ReceiptOutcome | null {
  const { locale } = session
  const t = translator(locale, 'change')
  const [item] = subscription.items
  const isIt = (each: { price: { id: string }; quantity: number | null } | null | undefined) =>
    each?.price.id === update.price && (each.quantity ?? 1) === update.quantity
  const invoice = invoices.find(({ id }) => id === update.invoiceId) ?? null
  const planned = subscription.plannedChange
  if (!item || !isLive(subscription)) return null
  if (isIt(item)) {
    const charged = update.charged
      ? formatMoney({ amount: update.charged, currency: subscription.currency }, locale)
      : null
    return {
      texts: [
        t('receipt.has', { plan: planLabel(item, locale) }),
        ...(charged ? [t('receipt.charged', { amount: charged })] : []),
        ...(invoice
          ? [translator(locale, 'receipt')('paymentOpen')]
          : (renewal(subscription, invoices, session) ?? [])),
      ],
      invoice,
    }
  }
  if (planned && isIt(planned)) {
    const plan = planLabel(planned, locale)
    if (planned.type === 'pending_update') {
      const until = { plan, date: formatDate(planned.at, { ...session, style: 'dateTime' }) }
      return { texts: [t('receipt.pending'), t('receipt.pendingUntil', until)], invoice, waits: true }
    }
    const from = { plan, date: formatDate(planned.at, session), price: priceText(planned, locale) }
    return {
      texts: [t('state.scheduled', from), t('effect.untilThen', { plan: planLabel(item, locale) })],
      invoice: null,
    }
  }
  return update.pendingUntil ? { texts: [t('receipt.dropped')], invoice: null } : null
}

/** What a cancelled subscription still costs, as far as the mirror knows. */
function stillToCome(subscription: Subscription, invoices: readonly Invoice[], session: PortalSession): string[] {
  const state = subscriptionState(subscription, invoices, session.now)
  const owed = amountOwed(openInvoices(subscription, invoices))
  return [
    ...(state.kind === 'ending' && !owed ? stateText(subscription, state, session).details : []),
    ...(owed
      ? [translator(session.locale, 'portal')('state.stillOwed', { amount: formatMoney(owed, session.locale) })]
      : []),
  ]
}

/** When a subscription renews, and for how much; null unless it is simply active. */
function renewal(subscription: Subscription, invoices: readonly Invoice[], session: PortalSession): string[] | null {
  const state = subscriptionState(subscription, invoices, session.now)
  if (state.kind !== 'active' && state.kind !== 'trialing') return null
  const { headline, details } = stateText(subscription, state, session)
  return [headline, ...details]
}
