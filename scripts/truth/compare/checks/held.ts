import type Stripe from 'stripe'
import { sumOf } from '../happened'
import { ofSubscription, type Snapshot } from '../../happen/of-subscription'
import type { Checks } from './check'

/** What Stripe held already when the page was read. */
export const held: Checks = {
  period_total: (said, { before }) => {
    const { customer } = before
    const totals = customer.subscriptions.flatMap(({ id }) => periodTotal(ofSubscription(customer, id)) ?? [])
    if (totals.length === 0) return null
    return totals.includes(said.amount?.minor ?? NaN) ? null : `the totals are ${totals.join(', ')}`
  },
  card_expires: (said, { before }) => {
    const expiries = before.methods.map(({ card }) => `${String(card?.exp_month).padStart(2, '0')}/${card?.exp_year}`)
    return expiries.includes(said.label ?? '') ? null : `the cards expire ${expiries.join(', ')}`
  },
  invoice: (said, { before, dayOf }) => {
    const same = before.customer.invoices.filter(
      (invoice) =>
        invoice.status !== 'draft' &&
        invoice.total === said.amount?.minor &&
        labelsOf(invoice, before.refunds).includes(said.label ?? ''),
    )
    if (same.length === 0) return 'there is no such invoice'
    const left = said.unit && Number(said.unit.text.replace('.', ''))
    if (left !== undefined && !same.some((invoice) => invoice.amount_remaining === left))
      return `what is left to pay is ${same.map((invoice) => invoice.amount_remaining).join(', ')}`
    const days = same.map(({ status_transitions: moved, created }) => dayOf(moved.finalized_at ?? created))
    return days.includes(said.day ?? '') ? null : `it is of ${days.join(', ')}`
  },
}

function periodTotal({ subscription, invoices }: Snapshot): number | null {
  const start = Math.max(...subscription.items.data.map((each) => each.current_period_start))
  const change = subscription.pending_update ? subscription.latest_invoice : null
  const since = invoices.filter(
    ({ id, created, billing_reason: reason }) => created >= start && reason !== 'manual' && id !== change,
  )
  // A draft that Stripe finalizes within the hour is a charge of the period too.
  const counted = since.filter(
    ({ status, auto_advance: soon }) => status === 'open' || status === 'paid' || (status === 'draft' && soon),
  )
  const seen = counted.length > 0 ? counted : since.filter(({ status }) => status === 'draft')
  return seen.length === 0 ? null : sumOf(seen.map(({ total }) => total))
}

function labelsOf({ status, payments, amount_paid: paid }: Stripe.Invoice, refunds: Stripe.Refund[]): string[] {
  if (status === 'open') return ['due', 'overdue', 'due_today', 'processing', 'waiting']
  const intents = (payments?.data ?? []).map(({ payment: { payment_intent: intent } }) =>
    typeof intent === 'string' ? intent : intent?.id,
  )
  const refunded = sumOf(
    refunds
      .filter(({ payment_intent: intent }) => intents.includes(typeof intent === 'string' ? intent : intent?.id))
      .map(({ amount }) => amount),
  )
  if (status === 'paid' && refunded > 0) return [refunded >= paid ? 'refunded' : 'partly_refunded']
  return [status ?? '']
}
