import { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import { invalidRequest, StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { applyChange, draftFor } from '../changes/apply-change'
import { prepareSubscription } from '../subscriptions/begin-subscription'
import { creditUnused } from '../subscriptions/cancel-subscription'
import { changeQuietly } from '../subscriptions/change-subscription'
import { customerDiscounts } from '../discounts/customer-discount'
import { draftInvoice } from '../invoices/draft-invoice'
import { firstLines } from '../lines/first-lines'
import { pendingItems } from '../lines/pending-items'
import { asPreview, rehearseRenewal } from './preview-renewal'
import { previewCustomer } from './preview-customer'
import { readInvoiceItem } from '../lines/read-invoice-item'
import { readTaxRates } from '../prices/read-tax-rates'
import { pauseDraft, requirePausable } from '../subscriptions/pause-subscription'
import { readPause } from '../subscriptions/read-pause'
import { readChange, readProrationBehavior } from '../subscriptions/read-update'
import { readAutomaticTax } from '../invoices/read-invoice'
import { purchaseOf } from '../discounts/purchase-of'
import { readDiscounts } from '../discounts/redeem-discounts'
import { resumptionDraft } from '../subscriptions/resume-subscription'
import { readIssuer } from '../invoices/read-issuer'
import { repriced } from '../invoices/reprice-invoice'
import type { Customer, Invoice, Subscription } from '../objects'
import { outstandingUsageAt } from '../lines/usage-at-end'

/**
 * Serves `POST /v1/invoices/create_preview`. The change is made and then undone, so nothing is stored and no id is used
 * up.
 */
export function previewInvoice(universe: Universe, input: Form): object {
  return universe.rehearse(() => {
    const subscription = subscriptionOf(universe, input)
    const customer = previewCustomer(universe, input, subscription)
    addItems(universe, input, customer, subscription)
    const draft = draftOf(universe, input, customer, subscription)
    if (!draft) throw noneUpcoming(customer.id)
    // The discounts of a change already belong to its target, because its prorations contain them.
    const discounts =
      subscription && isChange(input, subscription)
        ? draft.discounts
        : readDiscounts(
            universe,
            input,
            {
              customer: customer.id,
              invoice: draft.id,
              purchase: { amount: draft.subtotal, currency: draft.currency },
            },
            draft.discounts,
          )
    const discounted = {
      ...draft,
      discounts,
      automatic_tax: readAutomaticTax(input, draft.automatic_tax),
      issuer: readIssuer(input, draft.issuer),
      on_behalf_of: given(input.text('on_behalf_of'), draft.on_behalf_of),
    }
    const preview = asPreview(
      universe,
      { ...discounted, ...repriced(universe, discounted) },
      prorationDate(input, draft),
    )
    return { ...preview, ...expandedDiscounts(universe, input, preview) }
  })
}

function subscriptionOf(universe: Universe, input: Form): Subscription | null {
  const schedule = input.text('schedule')
  if (schedule) {
    const { subscription } = universe.collection('subscription_schedule').require(schedule, 'schedule')
    return universe.collection('subscription').get(subscription) ?? null
  }
  const id = input.text('subscription')
  if (id) return universe.collection('subscription').require(id, 'subscription')
  const customer = input.text('customer')
  const isNew = (input.form('subscription_details')?.forms('items') ?? []).length > 0
  if (!customer || isNew) return null
  const live = universe
    .collection('subscription')
    .by('customer', customer)
    .filter(({ status }) => ['active', 'trialing', 'past_due', 'unpaid'].includes(status))
  return live.sort((a, b) => soonest(a) - soonest(b))[0] ?? null
}

function soonest({ items }: Subscription): number {
  return Math.min(...items.data.map(({ current_period_end: end }) => end))
}

function draftOf(
  universe: Universe,
  input: Form,
  customer: Customer,
  subscription: Subscription | null,
): Invoice | null {
  const details = input.form('subscription_details') ?? new Form({})
  if (subscription) checkCurrency(input, subscription)
  if (subscription) return changeDraft(universe, input, details, subscription)
  if (details.has('items')) return creationDraft(universe, input, details, customer)
  const pending = universe
    .collection('invoiceitem')
    .by('customer', customer.id)
    .find(({ invoice }) => invoice === null)
  const currency = input.text('currency') ?? pending?.currency ?? customer.currency
  const items = currency ? pendingItems(universe, customer.id, currency, null) : []
  if (!currency || items.length === 0) return null
  return draftInvoice(universe, {
    customer: customer.id,
    currency,
    lines: [],
    items,
    members: { auto_advance: true, discounts: customerDiscounts(universe, customer.id, universe.now(customer.id)) },
  })
}

/** The currency of a subscription is fixed when it begins. */
function checkCurrency(input: Form, { currency }: Subscription): void {
  const given = input.text('currency')?.toLowerCase()
  if (!given || given === currency) return
  throw invalidRequest(
    `The subscription is billed in \`${currency}\`; its invoices cannot be in \`${given}\`.`,
    'currency',
  )
}

/** Returns the first invoice of a subscription that does not exist yet. */
function creationDraft(universe: Universe, input: Form, details: Form, customer: Customer): Invoice | null {
  const subscription = prepareSubscription(universe, details, customer, input.text('currency'))
  const lines = firstLines(universe, subscription, readProrationBehavior(details))
  return lines.length > 0 ? draftFor(universe, subscription.id, lines, 'upcoming') : null
}

/** Returns the invoice of a change made now or of the next renewal. */
function changeDraft(universe: Universe, input: Form, details: Form, subscription: Subscription): Invoice | null {
  const { id } = subscription
  if (resumesNow(details, subscription)) {
    const resetsAnchor = details.form('billing_cycle_anchor')?.text('type') !== 'unchanged'
    return resumptionDraft(universe, subscription, { resetsAnchor, prorationBehavior: readProrationBehavior(details) })
  }
  const pause = details.form('pause')
  if (pause) return pausedDraft(universe, pause, subscription)
  const { target: asked, cancellation } = readChange(universe, details, subscription)
  const taxRates = readTaxRates(universe, details, 'default_tax_rates', subscription.default_tax_rates)
  const isRecurring = input.oneOf('preview_mode', ['next', 'recurring']) === 'recurring'
  if (details.boolean('cancel_now')) return cancellationDraft(universe, details, subscription, asked.at)
  const purchase = purchaseOf(asked.items, subscription.currency)
  const owner = { customer: subscription.customer, subscription: id, purchase }
  // The SDK says: "This works for both coupons directly applied to an invoice and coupons applied to a subscription".
  const target = { ...asked, discounts: readDiscounts(universe, input, owner, asked.discounts) }
  // And of an empty one: "Pass an empty string to avoid inheriting any discounts", the customer's neither.
  if (input.forms('discounts') === null)
    universe.collection('customer').update(subscription.customer, { discount: null })
  const now = applyChange(universe, id, target, { ...cancellation, default_tax_rates: taxRates })
  if (now && !isRecurring) return now
  // The schedule's plan is ignored when the call describes something else.
  return rehearseRenewal(universe, id, !isRecurring, !details.has('items'), input.has('discounts'))
}

/** Tells whether the subscription changes or renews, rather than being resumed, paused or canceled. */
function isChange(input: Form, subscription: Subscription): boolean {
  const details = input.form('subscription_details') ?? new Form({})
  return !resumesNow(details, subscription) && !details.form('pause') && !details.boolean('cancel_now')
}

function resumesNow(details: Form, { status }: Subscription): boolean {
  return details.text('resume_at') === 'now' && status === 'paused'
}

/** Returns the invoice of a pause. A pause that leaves its items pending has no invoice to preview. */
function pausedDraft(universe: Universe, input: Form, subscription: Subscription): Invoice | null {
  requirePausable(subscription)
  const pause = readPause(input)
  return pause.invoicesNow ? pauseDraft(universe, subscription, pause) : null
}

function cancellationDraft(universe: Universe, details: Form, subscription: Subscription, at: number): Invoice | null {
  if (readProrationBehavior(details) !== 'none') creditUnused(universe, subscription, at)
  const lines = outstandingUsageAt(universe, subscription, at)
  changeQuietly(universe, subscription.id, { status: 'canceled' })
  const draft = draftFor(universe, subscription.id, lines, 'upcoming')
  return draft._lines.length > 0 ? draft : null
}

function addItems(universe: Universe, input: Form, customer: Customer, subscription: Subscription | null): void {
  for (const entry of input.forms('invoice_items') ?? []) {
    const known = entry.text('invoiceitem')
    if (known) universe.collection('invoiceitem').delete(known)
    readInvoiceItem(universe, entry, { customer: customer.id, currency: subscription?.currency ?? null })
  }
}

function prorationDate(input: Form, { parent }: Invoice): Partial<Invoice> {
  const at = input.form('subscription_details')?.integer('proration_date')
  if (!at || !parent?.subscription_details) return {}
  return {
    parent: { ...parent, subscription_details: { ...parent.subscription_details, subscription_proration_date: at } },
  }
}

/** Discounts that the call would make are gone after the rehearsal, so they are expanded in it. */
function expandedDiscounts(universe: Universe, input: Form, { total_discount_amounts: amounts }: Invoice) {
  const asks = (input.texts('expand') ?? []).some((path) => path.startsWith('total_discount_amounts.discount'))
  if (!asks || !amounts) return {}
  const discounts = universe.collection('discount')
  return {
    total_discount_amounts: amounts.map((each) => ({
      ...each,
      discount: (typeof each.discount === 'string' && discounts.get(each.discount)) || each.discount,
    })),
  }
}

function noneUpcoming(customer: string) {
  return new StripeError({
    status: 404,
    code: 'invoice_upcoming_none',
    message: `No upcoming invoices for customer: ${customer}`,
  })
}
