import { failureMessageKey } from '@/lib/billing/payment-methods/failure-message-key'
import type { PaymentVerdict } from '@/lib/billing/invoices/payment-verdict'
import { isOffered } from '@/lib/billing/plans/is-offered'
import { pricePerPeriod } from '@/lib/billing/plans/price-per-period'
import { tellsCharge } from '@/lib/billing/charges/tells-charge'
import { hasMeteredItem } from '@/lib/billing/subscriptions/has-metered-item'
import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, Money, Subscription } from '@/lib/billing/types'
import { formatDate, formatInterval, formatMoney, translator, type Locale } from '@/lib/i18n'
import { debtText } from './debts/debt-text'
import { draftText } from './draft-text'
import { isOneDay } from './debts/is-one-day'
import { pausedKey } from './paused-key'
import { pauseKeys } from './pause-keys'
import { owedHeadline } from './debts/owed-headline'
import { aheadTexts } from './ahead-texts'
import { besideDebtTexts } from './debts/beside-debt-texts'
import { plannedText } from './plans/planned-text'
import { cardText } from './card-text'
import { untilEndTexts } from './until-end-texts'
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
  const own = ownText(subscription, state, reader)
  const t = translator(reader.locale, 'portal')
  return {
    ...own,
    details: sharesTold(subscription, state) ? [...own.details, t('coming.beforeBalance')] : own.details,
    debts: [
      ...told.map((debt) => debtText(debt, reader)),
      ...state.drafts.map((draft) => ({ tone: 'info' as const, text: draftText(draft, reader) })),
    ],
  }
}

/** Whether a charge is told without the balance that it may meet. */
export function sharesTold(subscription: Subscription, state: SubscriptionState): boolean {
  return Boolean(subscription.sharesBalance) && tellsCharge(state)
}

/** Whether the state's own sentence already tells all that is open, and asks for all of it. */
function sumsTheDebts({ kind, debts }: SubscriptionState): boolean {
  if (kind === 'incomplete') return true
  if (kind !== 'unpaid' && kind !== 'ended') return false
  return debts.every(({ cause }) => cause === 'overdue')
}

function ownText(subscription: Subscription, state: SubscriptionState, reader: Reader): Omit<StateText, 'debts'> {
  const { locale } = reader
  const t = translator(locale, 'portal')
  const day = (date: Date) => formatDate(date, reader)
  const money = (amount: Money) => formatMoney(amount, locale)
  const change = plannedText(subscription, reader)
  const planned = change ? [change] : []
  const alsoEnds = 'endsAt' in state && state.endsAt ? [t('state.alsoEnds', { date: day(state.endsAt) })] : []

  switch (state.kind) {
    case 'active':
      return {
        tone: 'good',
        badge: t('badge.active'),
        headline: t('state.active', { date: day(state.renewsAt) }),
        details: [
          ...(state.withoutMethod
            ? [cardText(state.renewsAt, state.amount, reader)]
            : state.amount
              ? [upcomingText(subscription, state.amount, locale)]
              : []),
          ...planned,
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
          ...planned,
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
          ...untilEndTexts(subscription, state, reader),
          ...planned,
        ],
      }
    }
    case 'past_due': {
      const { debt, verdict, invoice } = state
      if (!debt || !verdict || !invoice) {
        const details = [...besideDebtTexts(subscription, state, reader), ...planned]
        return { tone: 'bad', badge: t('badge.past_due'), headline: t('state.past_dueUnknown'), details }
      }
      const next = state.nextAttemptAt
        ? t('state.nextAttempt', { date: day(state.nextAttemptAt) })
        : t('state.noNextAttempt')
      return {
        tone: verdict.tone,
        badge: t(`badge.${verdict.badge}`),
        headline: owedHeadline(debt, verdict.sentence, reader),
        details: [
          ...(verdict.reason ? [reasonText(verdict.reason, invoice)] : []),
          ...(verdict.sentence === 'confirm' ? [t('state.requiresAction')] : []),
          ...(verdict.sentence === 'overdue' && debt.at
            ? [t(isOneDay(debt, reader) ? 'state.wasDue' : 'state.wasDueFirst', { date: day(debt.at) })]
            : []),
          ...(verdict.sentence === 'processing' ? [answerExpected(debt.at)] : []),
          ...(verdict.tellsNextAttempt ? [next] : []),
          ...besideDebtTexts(subscription, state, reader),
          ...planned,
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
        details: [t('state.unpaidHint'), ...alsoEnds, ...planned],
      }
    case 'incomplete':
      if (state.processing) {
        const { amount, at } = state.processing
        return {
          tone: 'info',
          badge: t('badge.processing'),
          headline: t('state.processing', { amount: money(amount) }),
          details: [answerExpected(at), t('state.incompleteProcessingHint'), ...alsoEnds],
        }
      }
      return {
        tone: 'warn',
        badge: t('badge.incomplete'),
        headline: t('state.incomplete', { date: formatDate(state.until, { ...reader, style: 'moment' }) }),
        details: [t('state.incompleteHint'), ...(state.requiresAction ? [t('state.requiresAction')] : [])],
      }
    case 'paused': {
      const keys = pauseKeys(state)
      const isService = state.by === 'status'
      if (state.beginsAt) {
        return {
          tone: 'warn',
          badge: t('badge.pausing', { date: formatDate(state.beginsAt, { ...reader, style: 'medium' }) }),
          headline: t(keys.pausing, { date: day(state.beginsAt) }),
          details: [
            t('state.pausingAccess'),
            ...(isService ? billedAtPause(state, state.beginsAt) : []),
            ...(state.resumesAt
              ? [t(keys.pausingUntil, { date: day(state.resumesAt) })]
              : state.endsAt
                ? []
                : [t(keys.pausingOpen)]),
            t(pausedKey(state)),
            ...(isService ? alsoEnds : chargesAlso(state)),
          ],
        }
      }
      return {
        tone: 'neutral',
        badge: t('badge.paused'),
        headline: state.resumesAt ? t(keys.pausedUntil, { date: day(state.resumesAt) }) : t(keys.paused),
        // What is charged on the day that the headline names comes right after it.
        details: isService
          ? [...aheadTexts(subscription, state, reader, state.resumesAt), t(pausedKey(state)), ...alsoEnds, ...planned]
          : [t(pausedKey(state)), ...chargesAlso(state), ...planned],
      }
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

  /** What use will come to is not known before; without it, what waits is in Stripe's preview. */
  function billedAtPause(ahead: Extract<SubscriptionState, { kind: 'paused' }>, begins: Date): string[] {
    const texts = aheadTexts(subscription, ahead, reader, begins)
    if (texts.length > 0 || !hasMeteredItem(subscription)) return texts
    return [translator(locale, 'pause')('service.usage')]
  }

  function chargesAlso(ahead: Extract<SubscriptionState, { kind: 'paused' }>): string[] {
    return [...alsoEnds, ...aheadTexts(subscription, ahead, reader)]
  }

  function answerExpected(at: Date | null): string {
    return at ? t('state.processingUntil', { date: day(at) }) : t('state.processingSoon')
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
