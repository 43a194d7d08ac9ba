import { amountOwed } from '@/lib/billing/invoices/amount-owed'
import { isCollectionStopped } from '@/lib/billing/invoices/is-collection-stopped'
import { openInvoices } from '@/lib/billing/invoices/open-invoices'
import { isFixedTerm } from '@/lib/billing/subscriptions/is-fixed-term'
import { mayStopUnpaid } from '@/lib/billing/subscriptions/may-stop-unpaid'
import { renews } from '@/lib/billing/subscriptions/renews'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import {
  subscriptionState,
  type Situation,
  type SubscriptionState,
} from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { CancelSettlement } from '@/lib/mirror/load-intent'
import { draftText } from '@/lib/texts/draft-text'
import { stateText, type Reader } from '@/lib/texts/state-text'
import { untilEndTexts } from '@/lib/texts/until-end-texts'
import type { ReceiptFacts, ReceiptOutcome, ReceiptReader } from '../engine/receipt-facts'
import { waitingText } from './charge-texts'
import { underWayText } from './under-way-text'

/** What the receipt of a cancellation says. */
export function cancelReceipt({
  session,
  receipt,
  subscription,
  openInvoices: invoices,
  method,
}: ReceiptFacts): ReceiptOutcome {
  const { locale, now } = session
  const { endsAt, settlement } = receipt
  const t = translator(locale, 'cancel')
  if (subscription && renews(subscription)) return { texts: [t('receipt.undone')] }
  const term = subscription && isFixedTerm(subscription) && scheduledEnd(subscription)
  if (term && endsAt && term > endsAt) return { texts: [t('receipt.undoneTerm', { date: formatDate(term, session) })] }
  if (!endsAt) return { texts: [t('receipt.cancelled')] }
  const date = formatDate(endsAt, session)
  const end = endsAt > now ? t('outcome.endsOn', { date }) : translator(locale, 'portal')('state.ended', { date })
  const rest = subscription ? stillToCome(subscription, invoices, { ...session, method }) : []
  if (!settlement) return { texts: [end, ...rest] }
  const settled = settlementTexts(settlement, subscription !== null, locale)
  const invoice = invoices.find(({ id, processingSince }) => id === settlement.billed?.invoice && !processingSince)
  // What else is open, only the mirror knows.
  const isNothing = subscription !== null && settled.length + rest.length === 0
  const none = isNothing ? [translator(locale, 'portal')('state.endingNoCharge')] : []
  return { texts: [end, ...settled, ...rest, ...none], invoice: invoice ?? null }
}

/** What an end at once has billed. Where the mirror is known, an invoice that is still open is told with the others. */
function settlementTexts(
  { billed, waiting, currency }: CancelSettlement,
  isMirrored: boolean,
  locale: ReceiptReader['locale'],
): string[] {
  const t = translator(locale, 'cancel')
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale)
  const texts: string[] = []
  if (billed) {
    const { total, due, paid } = billed
    if (paid > 0n) texts.push(translator(locale, 'update')('receipt.charged', { amount: money(paid) }))
    // A debt from earlier can be more than what is credited.
    else if (total < 0n && due === 0n) texts.push(t('charge.credited', { amount: money(-total) }))
    else if (total > 0n && due === 0n) texts.push(t('charge.covered', { amount: money(total) }))
    else if (!isMirrored) texts.push(translator(locale, 'portal')('state.stillOwed', { amount: money(due) }))
  }
  if (waiting !== 0n) texts.push(waitingText({ amount: waiting, currency }, locale))
  return texts
}

/** What a cancelled subscription still costs, as the mirror knows it. */
function stillToCome(
  subscription: Subscription,
  invoices: readonly Invoice[],
  session: ReceiptReader & Situation,
): string[] {
  const state = subscriptionState(subscription, invoices, session)
  const open = openInvoices(subscription, invoices)
  const unpaid = open.filter((invoice) => !invoice.processingSince)
  const owed = amountOwed(unpaid)
  const amount = owed && formatMoney(owed, session.locale)
  const processing = underWayText(
    open.filter((invoice) => invoice.processingSince),
    session,
  )
  return [
    ...state.drafts.map((draft) => draftText(draft, session)),
    ...chargesToCome(subscription, state, open.length + state.drafts.length > 0, session),
    ...(processing ? [processing] : []),
    ...(amount ? [owedText(unpaid, amount, session)] : []),
  ]
}

/** What is charged until the end. That nothing is, is not said beside what is owed. */
function chargesToCome(
  subscription: Subscription,
  state: SubscriptionState,
  owes: boolean,
  session: ReceiptReader,
): string[] {
  if (state.kind === 'ending') {
    const comes = state.nextCharge !== null || state.usageBilledAtEnd
    return comes || !owes ? stateText(subscription, state, session).details : []
  }
  if ((state.kind !== 'past_due' && state.kind !== 'paused') || !state.untilEnd) return []
  const { untilEnd, withoutMethod, drafts } = state
  if (untilEnd.nextCharge === null && !untilEnd.usageBilledAtEnd) return []
  const texts = untilEndTexts(subscription, { ...untilEnd, withoutMethod, drafts }, session)
  return mayStopUnpaid(state) ? [...texts, translator(session.locale, 'portal')('state.mayStopBefore')] : texts
}

/** What stays to be paid, and that nobody collects it where that was stopped. */
function owedText(invoices: readonly Invoice[], amount: string, { locale }: Pick<Reader, 'locale'>): string {
  return isCollectionStopped(invoices)
    ? translator(locale, 'cancel')('outcome.invoicesNotCollected', { count: invoices.length, amount })
    : translator(locale, 'portal')('state.stillOwed', { amount })
}
