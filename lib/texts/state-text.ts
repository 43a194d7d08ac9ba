import type { Debt } from '@/lib/billing/invoices/debts-of'
import { failureMessageKey } from '@/lib/billing/payment-methods/failure-message-key'
import type { PaymentVerdict } from '@/lib/billing/invoices/payment-verdict'
import { isOffered } from '@/lib/billing/plans/is-offered'
import { pricePerPeriod } from '@/lib/billing/plans/price-per-period'
import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, Money, Subscription } from '@/lib/billing/types'
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
  /** what is still to be paid besides, the most urgent first */
  debts: { tone: 'bad' | 'warn' | 'info'; text: string }[]
}

export type Reader = { locale: Locale; timeZone: string }

/** What the portal says about a subscription's state, in the reader's language and the merchant's time zone. */
export function stateText(subscription: Subscription, state: SubscriptionState, reader: Reader): StateText {
  const told = state.kind === 'past_due' ? state.debts.slice(1) : sumsTheDebts(state) ? [] : state.debts
  return { ...ownText(subscription, state, reader), debts: told.map((debt) => debtText(debt, reader)) }
}

/** Whether the state's own sentence already tells all that is open, and asks for all of it. */
function sumsTheDebts({ kind, debts }: SubscriptionState): boolean {
  if (kind === 'incomplete') return true
  if (kind !== 'unpaid' && kind !== 'ended' && kind !== 'paused') return false
  return debts.every(({ cause }) => cause === 'overdue')
}

const debtTones = { overdue: 'bad', confirm: 'warn', due_today: 'warn', open: 'info', processing: 'info' } as const

function debtText({ cause, amount: owed, at }: Debt, reader: Reader): StateText['debts'][number] {
  const t = translator(reader.locale, 'portal')
  const amount = formatMoney(owed, reader.locale)
  const values = { amount, date: at ? formatDate(at, reader) : '' }
  const key = !at && (cause === 'open' || cause === 'processing') ? (`${cause}Undated` as const) : cause
  return { tone: debtTones[cause], text: t(`debt.${key}`, values) }
}

function ownText(subscription: Subscription, state: SubscriptionState, reader: Reader): Omit<StateText, 'debts'> {
  const { locale } = reader
  const byInvoice = subscription.collectionMethod === 'send_invoice'
  const t = translator(locale, 'portal')
  const day = (date: Date) => formatDate(date, reader)
  const money = (amount: Money) => formatMoney(amount, locale)
  const alsoEnds = 'endsAt' in state && state.endsAt ? [t('state.alsoEnds', { date: day(state.endsAt) })] : []

  switch (state.kind) {
    case 'active':
      return {
        tone: 'good',
        badge: t('badge.active'),
        headline: t('state.active', { date: day(state.renewsAt) }),
        details: [
          ...(state.withoutMethod
            ? [cardWanted(state.renewsAt, state.amount)]
            : state.amount
              ? [upcomingText(subscription, state.amount, locale)]
              : []),
          ...plannedText(subscription, reader),
        ],
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
        tone: state.withoutMethod ? 'warn' : 'info',
        badge: t('badge.trialing'),
        headline: t('state.trialing', { date: day(state.endsAt) }),
        details: [
          ...(state.withoutMethod ? [t(trialKeys[state.withoutMethod], { date: day(state.endsAt) })] : []),
          ...(state.withoutMethod === 'cancel' || state.withoutMethod === 'pause'
            ? []
            : [charge ?? then ?? t('state.trialingThenPaid')]),
          ...plannedText(subscription, reader),
        ],
      }
    }
    case 'ending': {
      const date = formatDate(state.endsAt, { ...reader, style: 'medium' })
      return {
        tone: state.asAgreed ? 'neutral' : 'warn',
        badge: t(state.asAgreed ? 'badge.term' : 'badge.ending', { date }),
        headline: t(state.asAgreed ? 'state.endingAsAgreed' : 'state.ending', { date: day(state.endsAt) }),
        details: [
          ...(state.trialEndsAt && state.trialEndsAt < state.endsAt
            ? [t('state.endingTrial', { date: day(state.trialEndsAt) })]
            : []),
          ...chargesUntilTheEnd(state),
        ],
      }
    }
    case 'past_due': {
      const { debt, verdict, invoice } = state
      if (!debt || !verdict || !invoice) {
        return { tone: 'bad', badge: t('badge.past_due'), headline: t('state.past_dueUnknown'), details: alsoEnds }
      }
      const next = state.nextAttemptAt
        ? t('state.nextAttempt', { date: day(state.nextAttemptAt) })
        : t('state.noNextAttempt')
      return {
        tone: verdict.tone,
        badge: t(`badge.${verdict.badge}`),
        headline: owedHeadline(debt, verdict.sentence),
        details: [
          ...(verdict.reason ? [reasonText(verdict.reason, invoice)] : []),
          ...(verdict.sentence === 'confirm' ? [t('state.requiresAction')] : []),
          ...(verdict.sentence === 'overdue' && debt.at ? [t('state.wasDue', { date: day(debt.at) })] : []),
          ...(verdict.sentence === 'processing'
            ? [debt.at ? t('state.processingUntil', { date: day(debt.at) }) : t('state.processingSoon')]
            : []),
          ...(verdict.tellsNextAttempt ? [next] : []),
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

  function cardWanted(at: Date, amount: Money | null): string {
    const date = day(at)
    return amount
      ? t('state.activeNoMethod', { date, amount: money(amount) })
      : t('state.activeNoMethodUnknown', { date })
  }

  function chargesUntilTheEnd(ending: Extract<SubscriptionState, { kind: 'ending' }>): string[] {
    const { nextCharge: charge, renewals } = ending
    if (!charge) return [t(ending.usageBilledAtEnd ? 'state.endingUsage' : 'state.endingNoCharge')]
    const { amount } = charge
    const date = day(charge.at)
    if (ending.withoutMethod) return [cardWanted(charge.at, amount)]
    if (renewals !== null && renewals > 1) {
      return [
        amount
          ? t('state.endingCharges', { count: renewals, amount: money(amount), date })
          : t('state.endingRenewals', { count: renewals, date }),
      ]
    }
    if (!amount) return [t('state.endingRenewal', { date })]
    // The last invoice bills what is used until then, so today's amount is not the last word.
    if (ending.usageBilledAtEnd && charge.at.getTime() === ending.endsAt.getTime()) {
      return [upcomingText(subscription, amount, locale)]
    }
    return [t(byInvoice ? 'state.endingInvoice' : 'state.endingCharge', { amount: money(amount), date })]
  }

  function owedHeadline({ amount: owed, at }: Debt, sentence: PaymentVerdict['sentence']): string {
    const amount = money(owed)
    switch (sentence) {
      case 'not_charged':
        return t('state.past_due', { amount })
      case 'overdue':
        return t('state.past_dueInvoice', { amount })
      case 'due_today':
        return t('state.dueToday', { amount })
      case 'open':
        return at ? t('state.dueOn', { amount, date: day(at) }) : t('state.dueOpen', { amount })
      case 'confirm':
        return t('state.confirmPayment', { amount })
      case 'processing':
        return t('state.processing', { amount })
    }
  }

  function reasonText(reason: NonNullable<PaymentVerdict['reason']>, invoice: Invoice): string {
    const why = translator(locale, 'payment')
    return reason === 'no_method' ? why('decline.no_payment_method') : why(failureMessageKey(invoice))
  }
}

const trialKeys = {
  cancel: 'state.trialingCancel',
  pause: 'state.trialingPause',
  create_invoice: 'state.trialingInvoice',
} as const

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
