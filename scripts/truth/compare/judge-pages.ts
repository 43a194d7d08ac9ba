import type { Acted } from '../act/take-action'
import type { CaseAct } from '../generate/case-act'
import { ofSubscription } from '../happen/of-subscription'
import type { Passed } from '../happen/let-time-pass'
import type { CustomerSnapshot } from '../happen/snapshot'
import type { ReadPage } from '../read/read-page'
import { dayIn } from './day-in'
import { dutiesOf, type PageKind } from './duties'
import { findLies, type Fault } from './find-lies'

type Judged = {
  /** the merchant's time zone */
  zone: string
  overview: ReadPage
  acted: (Acted & { act: CaseAct }) | null
  /** that was acted on */
  subscription: string
  /** that acting led to: another one after subscribing again */
  successor: string
  before: CustomerSnapshot
  settled: CustomerSnapshot
} & Passed

/** What was said and was not so, and what came unannounced, on all pages that were read. */
export function judgePages(judged: Judged): Fault[] {
  const { overview, acted, before, settled } = judged
  // What was asked for changes what the first overview said, so only its words are judged, where they are read.
  if (!acted) return ofOverview(overview, before, judged)
  const { act, form, receipt } = acted
  return [
    ...ofTask(form, 'form', act, judged),
    ...ofTask(receipt, 'receipt', act, judged),
    ...ofOverview(acted.overview, settled, judged),
  ]
}

/** Each card speaks of its own subscription; what stands outside of them is judged with the first. */
function ofOverview({ said }: ReadPage, now: CustomerSnapshot, { zone, successor, afterOf, end }: Judged): Fault[] {
  return now.subscriptions.flatMap(({ id }) => {
    const own = ofSubscription(now, id)
    return findLies({
      said: said.filter(({ card }) => card === `subscription-${id}` || (id === successor && !isOfOne(card))),
      page: 'overview',
      act: null,
      duties: dutiesOf('overview', null),
      asked: own,
      before: own,
      settled: own,
      after: ofSubscription(afterOf(id), id),
      afterOf,
      end: ofSubscription(end, id),
      dayOf: dayIn(zone),
    })
  })
}

const isOfOne = (card: string) => card.startsWith('subscription-')

function ofTask({ said }: ReadPage, page: PageKind, act: CaseAct, judged: Judged): Fault[] {
  const { zone, subscription, successor, before, settled, afterOf, end } = judged
  const asked = ofSubscription(before, subscription)
  const done = ofSubscription(settled, successor)
  return findLies({
    said,
    page,
    act,
    // Where a payment is still to be made, the form leads to its page.
    duties: said.some(({ kind }) => kind === 'amount_due') ? dutiesOf('form', { what: 'pay' }) : dutiesOf(page, act),
    asked,
    before: page === 'form' ? asked : done,
    settled: done,
    after: ofSubscription(afterOf(successor), successor),
    afterOf,
    end: ofSubscription(end, successor),
    dayOf: dayIn(zone),
  })
}
