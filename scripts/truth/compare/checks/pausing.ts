import type Stripe from 'stripe'
import type { Said } from '../../read/said'
import type { Snapshot } from '../../happen/of-subscription'
import { laterInvoices, type Happened } from '../happened'
import { amountIs, differs, first, type Checks } from './check'

/** When the pause ends by what Stripe holds, in seconds; the portal notes the renewal that one of its own ends with. */
function resumptionOf({ subscription }: Snapshot): number | null {
  const { pause_collection: pause, metadata, schedule } = subscription
  const [, renewal] = (metadata.portico_pause ?? '').split('-')
  if (pause) return renewal ? Number(renewal) : pause.resumes_at
  const entries = schedule && typeof schedule === 'object' ? schedule.pause_schedules : []
  return entries[0]?.resume?.resume_at ?? null
}

/** When a schedule pauses it: what that bills is not of the pause. */
function beginningOf({ subscription: { schedule } }: Snapshot): number {
  const entries = schedule && typeof schedule === 'object' ? schedule.pause_schedules : []
  return entries[0]?.pause.pause_at ?? 0
}

const isPaused = ({ subscription: { status, pause_collection: pause } }: Snapshot) =>
  pause !== null || status === 'paused'

const periodEnd = ({ subscription }: Snapshot) =>
  Math.min(...subscription.items.data.map(({ current_period_end: end }) => end))

/** The invoice of the day on which the pause is over. */
function invoiceAfter({ settled, end, dayOf }: Happened): Stripe.Invoice | undefined {
  const day = dayOf(resumptionOf(settled))
  return end.invoices.find(({ created, status }) => dayOf(created) === day && status !== 'void')
}

const warnings = new Set(['may_stay_paused', 'card_expires_before'])

/** Whether the card has expired by the day on which the pause is over, as the page says; a receipt tells no card. */
function isUnpaidThen({ said, page, settled }: Happened): boolean {
  const at = resumptionOf(settled)
  const hasExpired = settled.customer.methods.some(
    ({ card }) => card && at && Date.UTC(card.exp_year, card.exp_month, 1) / 1000 <= at,
  )
  return hasExpired && (page === 'receipt' || said.some(({ kind }) => warnings.has(kind)))
}

/** Whether a period is charged as it begins, which one of use alone is not. */
function isLicensed({ settled: { subscription } }: Happened): boolean {
  return subscription.items.data.some(({ price }) => price.recurring?.usage_type !== 'metered')
}

function beginsNow(_said: Said, { settled }: Happened) {
  return differs('the status', 'paused', settled.subscription.status)
}

/** What is said of a pause. */
export const pausing: Checks = {
  resumes: (said, { before, after, dayOf }) =>
    first(differs('the day', said.day, dayOf(resumptionOf(before))), isPaused(after) ? 'it is still paused' : null),
  nothing_meanwhile: (_said, happened) => {
    const until = resumptionOf(happened.before) ?? Infinity
    const since = beginningOf(happened.before)
    const charged = laterInvoices(happened, happened.after).filter(
      ({ created, amount_due: due }) => due > 0 && created > since && created < until,
    )
    return charged.length === 0 ? null : `${charged[0]?.amount_due} was due during the pause`
  },
  paid_until: (said, { before, dayOf }) => differs('the end of the period', said.day, dayOf(periodEnd(before))),
  pauses_then: (_said, { after }) => (isPaused(after) ? null : 'it is not paused'),
  pauses_now: beginsNow,
  billed_at_pause: (_said, { settled, after }) => {
    const invoice = after.invoices.find(({ created }) => created === beginningOf(settled))
    return invoice && invoice.amount_due > 0 ? null : 'nothing was due'
  },
  charge_at_pause: (said, { settled, after }) => {
    const invoice = after.invoices.find(({ created }) => created === beginningOf(settled))
    return invoice ? amountIs('what was due', said, invoice.amount_due, invoice.currency) : 'there was no invoice'
  },
  credit_at_pause: (said, { settled, after }) => {
    const invoice = after.invoices.find(({ created }) => created === beginningOf(settled))
    return invoice ? amountIs('the credit', said, -invoice.total, invoice.currency) : 'there was no invoice'
  },
  pauses_on: (said, { before, after, dayOf }) =>
    first(
      differs('the end of the period', said.day, dayOf(periodEnd(before))),
      isPaused(after) ? null : 'it is not paused',
    ),
  pause_until: (said, happened) => {
    const { settled, end, dayOf } = happened
    if (isUnpaidThen(happened)) return differs('the day', said.day, dayOf(resumptionOf(settled)))
    return first(
      differs('the day', said.day, dayOf(resumptionOf(settled))),
      isPaused(end) ? 'it is still paused' : null,
      invoiceAfter(happened) || !isLicensed(happened) ? null : 'there was no invoice',
    )
  },
  stays_paused: (_said, { settled, end }) =>
    first(differs('its end', null, resumptionOf(settled)), isPaused(end) ? null : 'it is not paused'),
  price_after: (said, happened) => {
    if (isUnpaidThen(happened)) return null
    const invoice = invoiceAfter(happened)
    if (resumptionOf(happened.settled) === null) return null
    if (!invoice) return 'there was no invoice'
    const items = invoice.lines.data.filter(({ parent }) => {
      const item = parent?.subscription_item_details
      return item && !item.proration
    })
    const price = items.reduce((sum, { amount }) => sum + amount, 0)
    return amountIs('the price', said, price, invoice.currency)
  },
}
