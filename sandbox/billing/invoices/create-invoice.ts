import type { Form } from '../../core/http/form'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { customerDiscounts } from '../discounts/customer-discount'
import { emptyInvoice } from './invoice-shape'
import { draftInvoice, membersOf } from './draft-invoice'
import { pendingItems } from '../lines/pending-items'
import { readInvoice } from './read-invoice'
import { autoRendering } from './rendering'
import { outstandingUsageAt } from '../lines/usage-at-end'
import { billingSettings } from '../settings'
import type { Customer, Invoice, Subscription } from '../objects'

/** `POST /v1/invoices` makes a draft for a customer, or for a subscription's pending items and usage. */
export function createInvoice(universe: Universe, input: Form): Invoice {
  const from = input.form('from_invoice')
  if (from)
    return reviseInvoice(universe, from.requiredText('invoice'), from.oneOf('action', ['revision']) ?? 'revision')
  const customer = universe.collection('customer').require(input.requiredText('customer'), 'customer')
  const subscription = subscriptionFor(universe, input, customer)
  const currency = currencyFor(universe, input, customer, subscription)
  const now = universe.now(customer.id)
  const blank = {
    ...emptyInvoice(universe, customer, 'in_new', currency, now),
    discounts: customerDiscounts(universe, customer.id, now),
    ...(subscription && membersOf(universe, subscription)),
    rendering: autoRendering,
  }
  const takes =
    input.oneOf('pending_invoice_items_behavior', ['include', 'exclude']) ?? (subscription ? 'include' : 'exclude')
  const items = takes === 'include' ? pendingItems(universe, customer.id, currency, subscription?.id ?? null) : []
  const lines = subscription ? outstandingUsageAt(universe, subscription, now) : []
  if (subscription && items.length === 0 && lines.length === 0) {
    const message = 'Nothing to invoice for subscription'
    throw invalidRequest(message, undefined, 'invoice_no_subscription_line_items')
  }
  const members = readInvoice(universe, input, blank)
  const finalizesAt = members.auto_advance ? now + billingSettings(universe, customer.id).draftSeconds : null
  return draftInvoice(universe, {
    customer: customer.id,
    currency,
    subscription,
    lines,
    items,
    members: {
      ...members,
      automatically_finalizes_at: members.automatically_finalizes_at ?? finalizesAt,
      next_payment_attempt: members.collection_method === 'charge_automatically' ? finalizesAt : null,
      billing_reason: subscription ? 'subscription_update' : 'manual',
    },
  })
}

function subscriptionFor(universe: Universe, input: Form, customer: Customer): Subscription | null {
  const id = input.text('subscription')
  if (!id) return null
  const subscription = universe.collection('subscription').require(id, 'subscription')
  if (subscription.customer === customer.id) return subscription
  throw invalidRequest('The subscription does not belong to the customer.', 'subscription')
}

function currencyFor(universe: Universe, input: Form, customer: Customer, subscription: Subscription | null): string {
  const given = input.text('currency')?.toLowerCase()
  if (subscription) return subscription.currency
  const pending = universe
    .collection('invoiceitem')
    .by('customer', customer.id)
    .find(({ invoice }) => invoice === null)
  return given ?? customer.currency ?? pending?.currency ?? 'usd'
}

/** Copies an open invoice into a draft, which replaces it once finalized. */
function reviseInvoice(universe: Universe, id: string, action: 'revision'): Invoice {
  const original = universe.collection('invoice').require(id, 'from_invoice[invoice]')
  if (original.status !== 'open' || !original.customer) {
    throw invalidRequest('Only open invoices can be revised.', 'from_invoice[invoice]')
  }
  const { description, footer, custom_fields, collection_method, metadata, discounts, default_tax_rates, parent } =
    original
  return draftInvoice(universe, {
    customer: original.customer,
    currency: original.currency,
    items: [],
    lines: original._lines,
    members: {
      description,
      footer,
      custom_fields,
      collection_method,
      metadata,
      discounts,
      default_tax_rates,
      parent,
      from_invoice: { action, invoice: id },
      _daysUntilDue: original._daysUntilDue ?? null,
    },
  })
}
