import { isOffered } from '@/lib/billing/plans/is-offered'
import { pricePerPeriod } from '@/lib/billing/plans/price-per-period'
import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Money, Subscription } from '@/lib/billing/types'
import { formatDate, formatInterval, formatMoney, translator, type Locale } from '@/lib/i18n'
import { planLabel } from './plan-label'
import { costText } from './cost-text'
import { upcomingText } from './upcoming-text'

export type StateText = {
  tone: 'good' | 'warn' | 'bad' | 'info' | 'neutral'
  badge: string
  /** the most important sentence */
  headline: string
  /** further sentences, in order of importance */
  details: string[]
}

export type Reader = { locale: Locale; timeZone: string }

/** What the portal says about a subscription's state, in the reader's language and the merchant's time zone. */
export function stateText(subscription: Subscription, state: SubscriptionState, reader: Reader): StateText {
  const { locale } = reader
  const t = translator(locale, 'portal')
  const day = (date: Date) => formatDate(date, reader)
  const money = (amount: Money) => formatMoney(amount, locale)
  const alsoEnds = 'endsAt' in state && state.endsAt ? [t('state.alsoEnds', { date: day(state.endsAt) })] : []

  switch (state.kind) {
    case 'active': {
      return {
        tone: 'good',
        badge: t('badge.active'),
        headline: t('state.active', { date: day(state.renewsAt) }),
        details: [
          ...(state.amount ? [upcomingText(subscription, state.amount, locale)] : []),
          ...plannedText(subscription, reader),
        ],
      }
    }
    case 'trialing': {
      const { upcomingAmountDue: due, upcomingAt, currency } = subscription
      const isAtEnd = upcomingAt?.getTime() === state.endsAt.getTime()
      const charge = due !== null && isAtEnd ? upcomingText(subscription, { amount: due, currency }, locale) : null
      const price = pricePerPeriod(subscription)
      const then =
        price &&
        t('state.trialingThen', {
          price: money(price.amount),
          interval: formatInterval(price.interval, price.intervalCount, locale),
        })
      return {
        tone: 'info',
        badge: t('badge.trialing'),
        headline: t('state.trialing', { date: day(state.endsAt) }),
        details: [charge ?? then ?? t('state.trialingThenPaid'), ...plannedText(subscription, reader)],
      }
    }
    case 'ending': {
      const charge = state.nextCharge
      const renewal = charge?.amount
        ? t('state.endingCharge', { amount: money(charge.amount), date: day(charge.at) })
        : charge && t('state.endingRenewal', { date: day(charge.at) })
      return {
        tone: 'warn',
        badge: t('badge.ending', { date: formatDate(state.endsAt, { ...reader, style: 'medium' }) }),
        headline: t('state.ending', { date: day(state.endsAt) }),
        details: [
          ...(state.trialEndsAt && state.trialEndsAt < state.endsAt
            ? [t('state.endingTrial', { date: day(state.trialEndsAt) })]
            : []),
          renewal ?? (state.usageBilledAtEnd ? t('state.endingUsage') : t('state.endingNoCharge')),
        ],
      }
    }
    case 'past_due': {
      const byInvoice = subscription.collectionMethod === 'send_invoice'
      const unpaid = byInvoice ? 'state.past_dueInvoice' : 'state.past_due'
      return {
        tone: 'bad',
        badge: t('badge.past_due'),
        headline: state.amount ? t(unpaid, { amount: money(state.amount) }) : t('state.past_dueUnknown'),
        details: [
          ...(state.requiresAction ? [t('state.requiresAction')] : []),
          ...(byInvoice
            ? []
            : [
                state.nextAttemptAt
                  ? t('state.nextAttempt', { date: day(state.nextAttemptAt) })
                  : t('state.noNextAttempt'),
              ]),
          ...alsoEnds,
        ],
      }
    }
    case 'unpaid':
      return {
        tone: 'bad',
        badge: t('badge.unpaid'),
        headline: state.amount
          ? t('state.unpaid', { count: state.invoices.length, amount: money(state.amount) })
          : t('state.unpaidUnknown'),
        details: [t('state.unpaidHint'), ...alsoEnds],
      }
    case 'incomplete':
      return {
        tone: 'warn',
        badge: t('badge.incomplete'),
        headline: t('state.incomplete', { date: formatDate(state.until, { ...reader, style: 'dateTime' }) }),
        details: [t('state.incompleteHint'), ...(state.requiresAction ? [t('state.requiresAction')] : [])],
      }
    case 'paused':
      return {
        tone: 'neutral',
        badge: t('badge.paused'),
        headline: state.resumesAt ? t('state.pausedUntil', { date: day(state.resumesAt) }) : t('state.paused'),
        details: [t(pausedKey(state)), ...alsoEnds],
      }
    case 'ended':
      return {
        tone: 'neutral',
        badge: t('badge.ended'),
        headline: t('state.ended', { date: day(state.endedAt) }),
        details: [
          ...(subscription.status === 'incomplete_expired' ? [t('state.endedNeverPaid')] : []),
          ...(isOffered(subscription) ? [] : [t('state.notOffered')]),
          ...(state.amount ? [t('state.stillOwed', { amount: money(state.amount) })] : []),
        ],
      }
  }
}

function pausedKey({ by, reason, amount }: Extract<SubscriptionState, { kind: 'paused' }>) {
  if (by === 'status' && amount) return 'state.pausedPaymentFailed'
  return reason === 'trial_end_without_payment_method' ? 'state.pausedTrialEnded' : 'state.pausedNoCharge'
}

function plannedText({ plannedChange: planned }: Subscription, reader: Reader): string[] {
  if (!planned) return []
  const { locale } = reader
  const plan = planLabel(planned, locale)
  const t = translator(locale, 'update')
  if (planned.type === 'schedule') {
    return [t('state.scheduled', { plan, date: formatDate(planned.at, reader), price: costText(planned, locale) })]
  }
  return [t('state.pending', { plan, date: formatDate(planned.at, { ...reader, style: 'dateTime' }) })]
}
