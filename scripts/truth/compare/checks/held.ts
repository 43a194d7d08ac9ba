import type Stripe from 'stripe'
import { dayOf, sumOf } from '../happened'
import { amountIs, type Checks } from './check'

/** What Stripe held already when the page was read. */
export const held: Checks = {
  period_total: (said, { before }) => {
    const start = Math.max(...before.subscription.items.data.map((each) => each.current_period_start))
    const counted = before.invoices.filter(
      ({ status, created, billing_reason }) =>
        (status === 'open' || status === 'paid') && created >= start && billing_reason !== 'manual',
    )
    const drafts = before.invoices.filter(({ status, created }) => status === 'draft' && created >= start)
    const seen = counted.length > 0 ? counted : drafts
    if (seen.length === 0) return null
    return amountIs('the total', said, sumOf(seen.map(({ total }) => total)), before.subscription.currency)
  },
  card_expires: (said, { before }) => {
    const expiries = before.methods.map(({ card }) => `${String(card?.exp_month).padStart(2, '0')}/${card?.exp_year}`)
    return expiries.includes(said.label ?? '') ? null : `the cards expire ${expiries.join(', ')}`
  },
  invoice: (said, { before }) => {
    const same = before.invoices.filter(
      (invoice) =>
        invoice.status !== 'draft' &&
        invoice.total === said.amount?.minor &&
        labelsOf(invoice).includes(said.label ?? ''),
    )
    if (same.length === 0) return 'there is no such invoice'
    const left = said.unit && Number(said.unit.text.replace('.', ''))
    if (left !== undefined && !same.some((invoice) => invoice.amount_remaining === left))
      return `what is left to pay is ${same.map((invoice) => invoice.amount_remaining).join(', ')}`
    const days = same.map(({ status_transitions: moved, created }) => dayOf(moved.finalized_at ?? created))
    return days.includes(said.day ?? '') ? null : `it is of ${days.join(', ')}`
  },
}

function labelsOf({ status }: Stripe.Invoice): string[] {
  if (status === 'open') return ['due', 'overdue', 'due_today', 'processing']
  return [status ?? '']
}
