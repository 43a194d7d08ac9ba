import { ofSubscription } from '../../happen/of-subscription'
import type { Said } from '../../read/said'
import { sumOf, nextInvoice, type Happened } from '../happened'
import { differs, type Checks } from './check'

/** Of each of the customer's subscriptions, what happened. */
function each(happened: Happened): Happened[] {
  const { before, after, end } = happened
  return before.customer.subscriptions.map(({ id }) => {
    const own = ofSubscription(before.customer, id)
    return {
      ...happened,
      asked: own,
      before: own,
      settled: own,
      after: ofSubscription(after.customer, id),
      end: ofSubscription(end.customer, id),
    }
  })
}

/** That a subscription's next period begins on a day, for an amount where one is said. */
function begins({ day, amount }: Said, happened: Happened): string | null {
  const fits = each(happened).some((one) => {
    const starts = one.after.subscription.items.data.map((item) => happened.dayOf(item.current_period_start))
    const invoice = nextInvoice(one)
    return starts.includes(day ?? '') && (!amount || invoice?.amount_due === amount.minor)
  })
  return fits ? null : 'no subscription began a period like that'
}

/** What an overview of several subscriptions says in its rows, and of all of them together. */
export const rows: Checks = {
  row_renews: begins,
  row_trial: (said, { before, dayOf }) =>
    before.customer.subscriptions.some(({ trial_end: end }) => dayOf(end) === said.day) ? null : 'no trial ends then',
  row_ends: (said, { end, dayOf }) =>
    end.customer.subscriptions.some(({ cancel_at: at, ended_at: ended }) =>
      [dayOf(at), dayOf(ended)].includes(said.day ?? ''),
    )
      ? null
      : 'none ends then',
  coming_sum: (said, happened) => {
    const due = each(happened).flatMap((one) => nextInvoice(one) ?? [])
    const sums = [due.map(({ amount_due: amount }) => amount), due.map(({ total }) => total)].map(sumOf)
    return sums.includes(said.amount?.minor ?? NaN) ? null : `they were ${sums.join(' or ')} together`
  },
  coming_first: (said, happened) => {
    const days = each(happened).flatMap((one) => {
      const invoice = nextInvoice(one)
      return invoice && invoice.amount_due > 0 ? happened.dayOf(invoice.created) : []
    })
    return differs('the first', said.day, days.toSorted()[0])
  },
}
