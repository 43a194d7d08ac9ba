import { amountOwed } from '@/lib/billing/invoices/amount-owed'
import { openInvoices } from '@/lib/billing/invoices/open-invoices'
import { renews } from '@/lib/billing/subscriptions/renews'
import { subscriptionState, type Situation } from '@/lib/billing/subscriptions/subscription-state'
import type { CancellationOutcome } from '@/lib/billing/tasks/cancellation-outcome'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { stateText, type Reader } from '@/lib/texts/state-text'
import type { ReceiptFacts, ReceiptOutcome, ReceiptReader } from '../engine/receipt-facts'

const collectionKeys = {
  continues: 'outcome.invoicesCollected',
  stops: 'outcome.invoicesNotCollected',
  not_attempted: 'outcome.invoicesStayDue',
} as const

/** What cancelling does, before the customer confirms: when it ends, and what else is true. */
export function cancelTexts(outcome: CancellationOutcome, reader: Reader): { headline: string; details: string[] } {
  const t = translator(reader.locale, 'cancel')
  const day = (date: Date) => formatDate(date, reader)
  const { trial, owed, collection, unusedTime } = outcome
  const details: string[] = []
  if (!outcome.immediate) details.push(t('outcome.accessUntilThen'))
  if (trial) {
    const early = trial.lostAt < trial.endsAt
    details.push(t(early ? 'outcome.trialEndsEarly' : 'outcome.trialContinues', { date: day(trial.endsAt) }))
  }
  if (owed && collection !== 'nothing_open') {
    const values = { count: outcome.openInvoices.length, amount: formatMoney(owed, reader.locale) }
    details.push(t(collectionKeys[collection], values))
  }
  const processing = underWayText(outcome.underWay, reader)
  if (processing) details.push(processing)
  if (outcome.usageBilled) details.push(t('outcome.usageBilled'))
  if (!owed && !processing && !outcome.usageBilled) details.push(t('outcome.noMoreCharges'))
  if (outcome.changeDropped) details.push(t('outcome.changeDropped'))
  if (unusedTime) details.push(t(unusedTime === 'credited' ? 'outcome.unusedTimeCredited' : 'outcome.unusedTimeLost'))
  return {
    headline: outcome.immediate ? t('outcome.endsNow') : t('outcome.endsOn', { date: day(outcome.endsAt) }),
    details,
  }
}

function underWayText(invoices: readonly Invoice[], { locale }: Pick<Reader, 'locale'>): string | null {
  const owed = amountOwed(invoices)
  const values = owed && { count: invoices.length, amount: formatMoney(owed, locale) }
  return values && translator(locale, 'cancel')('outcome.invoicesUnderWay', values)
}

/** What the receipt of a cancellation says. */
export function cancelReceipt({
  session,
  receipt,
  subscription,
  openInvoices: invoices,
  method,
}: ReceiptFacts): ReceiptOutcome {
  const { locale, now } = session
  const { endsAt } = receipt
  const t = translator(locale, 'cancel')
  if (subscription && renews(subscription)) return { texts: [t('receipt.undone')] }
  if (!endsAt) return { texts: [t('receipt.cancelled')] }
  const date = formatDate(endsAt, session)
  const end = endsAt > now ? t('outcome.endsOn', { date }) : translator(locale, 'portal')('state.ended', { date })
  return { texts: [end, ...(subscription ? stillToCome(subscription, invoices, { ...session, method }) : [])] }
}

/** What a cancelled subscription still costs, as the mirror knows it. */
function stillToCome(
  subscription: Subscription,
  invoices: readonly Invoice[],
  session: ReceiptReader & Situation,
): string[] {
  const state = subscriptionState(subscription, invoices, session)
  const open = openInvoices(subscription, invoices)
  const owed = amountOwed(open.filter((invoice) => !invoice.processingSince))
  const amount = owed && formatMoney(owed, session.locale)
  const processing = underWayText(
    open.filter((invoice) => invoice.processingSince),
    session,
  )
  return [
    ...(state.kind === 'ending' && open.length === 0 ? stateText(subscription, state, session).details : []),
    ...(processing ? [processing] : []),
    ...(amount ? [translator(session.locale, 'portal')('state.stillOwed', { amount })] : []),
  ]
}
