import { ofSubscription } from '../../happen/of-subscription'
import type { Said } from '../../read/said'
import { isBeforeBalance, sumOf, nextInvoice, stoppedUnpaid, type Happened } from '../happened'
import { differs, first, type Checks } from './check'

/** Of each of the customer's subscriptions, what happened. */
function each(happened: Happened): Happened[] {
  const { before, afterOf, end } = happened
  return before.customer.subscriptions.map(({ id }) => {
    const own = ofSubscription(before.customer, id)
    return {
      ...happened,
      asked: own,
      before: own,
      settled: own,
      after: ofSubscription(afterOf(id), id),
      end: ofSubscription(end.customer, id),
    }
  })
}

/** That a subscription's next period begins on a day, for an amount where one is said. */
function begins(said: Said, happened: Happened): string | null {
  const { card, day, amount } = said
  const fits = each(happened).some((one) => {
    const starts = one.after.subscription.items.data.map((item) => happened.dayOf(item.current_period_start))
    const invoice = nextInvoice(one)
    const amounts = [invoice?.amount_due, ...(isBeforeBalance(card, happened) ? [invoice?.total] : [])]
    if (starts.includes(day ?? '') && (!amount || amounts.includes(amount.minor))) return true
    const ends = one.before.subscription.items.data.map((item) => happened.dayOf(item.current_period_end))
    return wasStopped(one) && ends.includes(day ?? '')
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
    const { sums, mayCome } = comingOf(said, happened)
    const told = said.amount?.minor ?? NaN
    const fits = sums.some(({ sum }) => (mayCome ? told >= sum : told === sum))
    return fits ? null : `they were ${[...new Set(sums.map(({ sum }) => sum))].join(' or ')} together`
  },
  coming_first: (said, happened) => {
    const { sums, mayCome } = comingOf(said, happened)
    const why = sums.map(({ days }) =>
      mayCome
        ? days.every((day) => (said.day ?? '') <= day)
          ? null
          : `the first was ${days[0]}`
        : first(
            differs('the first', said.day, days[0]),
            differs('the number of payments', said.count ?? 1, days.length),
          ),
    )
    return why.includes(null) ? null : (why[0] ?? null)
  },
}

/** What charges come to together, and their days in order. */
type Sum = { sum: number; days: string[] }

/**
 * The charges that came, without those of which the page says that their amount is not known. Where it says that the
 * balance is still to be taken into account, those from any one on may be told before it. `mayCome`: others did not come,
 * because their subscriptions were stopped: by a debt, as the page says may happen, or by a payment that failed later.
 */
function comingOf({ card }: Said, happened: Happened): { sums: Sum[]; mayCome: boolean } {
  const says = (kind: string) => happened.said.some((said) => said.kind === kind)
  const told = each(happened).filter((one) => !(says('coming_untold') && isMetered(one)))
  const came = told.flatMap((one) => nextInvoice(one) ?? []).toSorted((one, other) => one.created - other.created)
  const settled = isBeforeBalance(card, happened) ? came.map((_, index) => index) : [came.length]
  const mayCome = told.some(
    (one) => wasStopped(one) && (one.before.subscription.status !== 'past_due' || says('coming_may_stop')),
  )
  return { sums: settled.map(sumWith), mayCome }

  /** Of the charges of which so many are told with the balance that they meet. */
  function sumWith(count: number): Sum {
    const owed = came
      .map(({ amount_due: due, total, created }, index) => ({ amount: index < count ? due : total, created }))
      .filter(({ amount }) => amount > 0)
    return {
      sum: sumOf(owed.map(({ amount }) => amount)),
      days: owed.map(({ created }) => happened.dayOf(created)),
    }
  }
}

/** Whether a payment that failed stopped it before its next period. */
const wasStopped = (one: Happened) => stoppedUnpaid(one) && !nextInvoice(one)

const isMetered = ({ before: { subscription } }: Happened) =>
  subscription.items.data.some(({ price }) => price.recurring?.usage_type === 'metered')
