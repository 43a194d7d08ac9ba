import type { Form } from '../../core/http/form'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { periodAt } from '../arithmetic/period-at'
import { anchorFromConfig } from './anchor-from-config'
import { changeQuietly, itemList } from './change-subscription'
import { startSubscription } from './create-subscription'
import { firstLines } from '../lines/first-lines'
import { recurrenceOf } from '../lines/item-lines'
import { newSubscription } from './new-subscription'
import { addInvoiceItems } from '../lines/read-added-items'
import { readCancel } from './read-cancel'
import { readItems } from './read-items'
import { readPrice } from '../prices/read-price'
import { readSubscription } from './read-subscription'
import { paymentBehaviors, readProrationBehavior } from './read-update'
import { purchaseOf } from '../discounts/purchase-of'
import { readDiscounts } from '../discounts/redeem-discounts'
import { day } from '../settings'
import type { Customer, Subscription, SubscriptionItem } from '../objects'

/** Creates a subscription with its first invoice, which is paid, waiting or free. */
export function beginSubscription(universe: Universe, input: Form, customer: Customer): Subscription {
  const { id } = prepareSubscription(universe, input, customer)
  const subscription = universe.collection('subscription').require(id)
  return startSubscription(universe, id, {
    lines: firstLines(universe, subscription, readProrationBehavior(input)),
    paymentBehavior: input.oneOf('payment_behavior', paymentBehaviors) ?? 'allow_incomplete',
    offSession: input.boolean('off_session') ?? false,
  })
}

/**
 * Stores the subscription that a call describes, with its items and discounts but without an invoice. A preview passes
 * the currency separately.
 */
export function prepareSubscription(
  universe: Universe,
  input: Form,
  customer: Customer,
  wanted = input.text('currency'),
): Subscription {
  if (!input.forms('items')?.length) throw parameterMissing('items')
  const currency = wanted?.toLowerCase() ?? firstCurrency(universe, input)
  checkCurrency(universe, customer, currency)
  const draft = {
    ...newSubscription(universe, customer, currency),
    billing_mode: readBillingMode(input, universe.now(customer.id)),
  }
  const members = readSubscription(universe, input, draft)
  const now = draft.created
  const items = readItems(universe, input, draft)
  const trialEnd = readTrialEnd(input, items, now)
  const start = input.integer('backdate_start_date') ?? now
  if (start > now) throw invalidRequest('`backdate_start_date` must be in the past.', 'backdate_start_date')
  const anchor = trialEnd ?? readAnchor(input, now)
  const base: Subscription = {
    ...draft,
    ...members,
    billing_cycle_anchor: anchor,
    billing_cycle_anchor_config: anchorConfig(input),
    start_date: start,
    trial_end: trialEnd,
    trial_start: trialEnd === null ? null : now,
    status: trialEnd !== null ? 'trialing' : members.collection_method === 'send_invoice' ? 'active' : 'incomplete',
    _debits: Object.fromEntries(items.map((item) => [item.id, []])),
  }
  const timed = items.map((item) => ({
    ...item,
    current_period_start: now,
    current_period_end: trialEnd ?? periodAt(anchor, recurrenceOf(item.price), now).end,
  }))
  const cancellation = readCancel(input, base, timed, now)
  const cut = cancellation.cancel_at ?? Infinity
  const list = timed.map((item) => ({ ...item, current_period_end: Math.min(cut, item.current_period_end) }))
  universe.collection('subscription').insert(base)
  changeQuietly(universe, base.id, {
    ...cancellation,
    discounts: readDiscounts(
      universe,
      input,
      { customer: customer.id, subscription: base.id, purchase: purchaseOf(list, base.currency) },
      [],
    ),
    items: itemList(base.id, list),
  })
  addInvoiceItems(universe, input, base, list)
  return universe.collection('subscription').require(base.id)
}

function firstCurrency(universe: Universe, input: Form): string {
  const first = input.forms('items')?.[0]
  const currency =
    first?.form('price_data')?.text('currency')?.toLowerCase() ??
    (first && readPrice(universe, first, 'recurring')?.currency)
  if (!currency) throw parameterMissing(first?.nameOf('price') ?? 'items')
  return currency
}

function checkCurrency(universe: Universe, customer: Customer, currency: string): void {
  const other = universe
    .collection('subscription')
    .by('customer', customer.id)
    .find((each) => each.currency !== currency && !['canceled', 'incomplete_expired'].includes(each.status))
  if (!other) return
  throw invalidRequest(
    'You cannot combine currencies on a single customer. This customer has an active subscription, subscription ' +
      `schedule, discount, quote, or invoice item with currency ${other.currency}.`,
    'currency',
  )
}

export function readBillingMode(input: Form, now: number): Subscription['billing_mode'] {
  const mode = input.form('billing_mode')
  if (mode?.text('type') === 'classic') return { flexible: null, type: 'classic' }
  const discounts = mode?.form('flexible')?.oneOf('proration_discounts', ['included', 'itemized']) ?? 'included'
  return { flexible: { proration_discounts: discounts }, type: 'flexible', updated_at: now }
}

function readTrialEnd(input: Form, items: SubscriptionItem[], now: number): number | null {
  const days = input.integer('trial_period_days')
  const at = input.timestamp('trial_end', now)
  if (typeof days === 'number' && typeof at === 'number') {
    throw invalidRequest('You may only specify one of these parameters: trial_end, trial_period_days.', 'trial_end')
  }
  const fromPrice = input.boolean('trial_from_plan')
    ? Math.max(...items.map(({ price }) => price.recurring?.trial_period_days ?? 0))
    : 0
  const end = at ?? (days ? now + days * day : fromPrice > 0 ? now + fromPrice * day : now)
  if (typeof at === 'number' && at < now) {
    throw invalidRequest('Invalid timestamp: must be an integer Unix timestamp in the future.', 'trial_end')
  }
  return end > now ? end : null
}

function readAnchor(input: Form, now: number): number {
  const config = anchorConfig(input)
  if (config) return anchorFromConfig(config, now)
  const anchor = input.isHash('billing_cycle_anchor')
    ? input.form('billing_cycle_anchor')?.integer('timestamp')
    : input.integer('billing_cycle_anchor')
  if (typeof anchor === 'number' && anchor < now) {
    throw invalidRequest('`billing_cycle_anchor` must be a timestamp in the future.', 'billing_cycle_anchor')
  }
  return anchor ?? now
}

function anchorConfig(input: Form): Subscription['billing_cycle_anchor_config'] {
  const form = input.form('billing_cycle_anchor_config')
  if (!form) return null
  const part = (name: string) => form.integer(name) ?? null
  return {
    day_of_month: form.requiredInteger('day_of_month'),
    hour: part('hour'),
    minute: part('minute'),
    month: part('month'),
    second: part('second'),
  }
}
