import { StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { draftFor } from '../changes/apply-change'
import { announceChange, changeQuietly, itemList } from './change-subscription'
import { collectInvoice } from '../invoices/collect-invoice'
import { finalizeInvoice } from '../invoices/finalize-invoice'
import { advanceLines, recurrenceOf } from '../lines/item-lines'
import { periodAt } from '../arithmetic/period-at'
import { pendingItems } from '../lines/pending-items'
import type { Invoice, Subscription } from '../objects'

export interface Resumption {
  resetsAnchor: boolean
  prorationBehavior: string
  /** active again whatever comes of the payment */
  onAttempt: boolean
}

/** Resumes a paused subscription: at once where nothing is due, else once the resumption invoice is paid. */
export function resumeSubscription(universe: Universe, id: string, resumption: Resumption): Subscription {
  const before = universe.collection('subscription').require(id)
  if (before.status !== 'paused') {
    throw new StripeError({
      message:
        `This subscription is not paused. You can only resume subscriptions with status \`paused\`; this one is ` +
        `\`${before.status}\`.`,
    })
  }
  const draft = resumptionDraft(universe, before, resumption)
  if (!draft) return activate(universe, before)
  const invoice = finalizeInvoice(universe, draft.id)
  if (invoice.status !== 'open') return activate(universe, before)
  if (resumption.onAttempt) {
    activate(universe, before)
    collectInvoice(universe, invoice.id, { offSession: false, isAutomatic: false })
  } else {
    changeQuietly(universe, id, { _resumptionInvoice: invoice.id })
    announceChange(universe, before)
    collectInvoice(universe, invoice.id, { offSession: false, isAutomatic: false })
  }
  return universe.collection('subscription').require(id)
}

/** The invoice of resuming, its periods begun; null where nothing is due. */
export function resumptionDraft(
  universe: Universe,
  before: Subscription,
  { resetsAnchor, prorationBehavior }: Omit<Resumption, 'onAttempt'>,
): Invoice | null {
  const { id } = before
  const now = universe.now(before.customer)
  const anchor = resetsAnchor ? now : before.billing_cycle_anchor
  const items = before.items.data.map((item) => {
    const period = periodAt(anchor, recurrenceOf(item.price), now)
    const start = resetsAnchor ? now : Math.max(period.start, now)
    return { ...item, current_period_start: start, current_period_end: period.end }
  })
  changeQuietly(universe, id, {
    billing_cycle_anchor: anchor,
    items: itemList(id, items),
    _debits: Object.fromEntries(items.map((item) => [item.id, []])),
  })
  const billed = universe.collection('subscription').require(id)
  const isFree = !resetsAnchor && prorationBehavior === 'none'
  const lines = isFree
    ? []
    : items.flatMap((item) =>
        advanceLines(universe, billed, item, { start: item.current_period_start, end: item.current_period_end }),
      )
  const waiting = pendingItems(universe, before.customer, before.currency, id)
  return lines.length > 0 || waiting.length > 0 ? draftFor(universe, id, lines, 'subscription_update') : null
}

function activate(universe: Universe, before: Subscription): Subscription {
  const resumed = changeQuietly(universe, before.id, { status: 'active', status_details: undefined })
  announceChange(universe, before)
  universe.emit('customer.subscription.resumed', resumed)
  return resumed
}
