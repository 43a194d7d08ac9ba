import type { List } from '../../core/store/list-of'
import type { Universe } from '../../core/store/universe'
import type { Customer, Invoice } from '../objects'
import type { InvoiceLine } from '../remembered'

const none: never[] = []
const noTax = { disabled_reason: null, enabled: false, liability: null, provider: null, status: null }
const noPaymentSettings = { default_mandate: null, payment_method_options: null, payment_method_types: null }
const noTransitions = { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null }
const self = { type: 'self' }

/** An invoice shows its first ten lines and whether there are more. */
export function shownLines(invoice: string, lines: InvoiceLine[]): List<InvoiceLine> {
  const url = `/v1/invoices/${invoice}/lines`
  return { object: 'list', data: lines.slice(0, 10), has_more: lines.length > 10, url }
}

/** An invoice copies this data of its customer until it is finalized. */
export function customerSnapshot(universe: Universe, customer: Customer) {
  const taxIds = universe.collection('tax_id').by('customer', customer.id).toReversed()
  return {
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: customer.shipping,
    customer_tax_exempt: customer.tax_exempt ?? null,
    customer_tax_ids: taxIds.length > 0 ? taxIds.map(({ type, value }) => ({ type, value })) : none,
  }
}

/** Makes a draft without lines that has every member Stripe sends. */
export function emptyInvoice(
  universe: Universe,
  customer: Customer,
  id: string,
  currency: string,
  now: number,
): Invoice {
  const account = universe.collection('account').get(universe.account)
  return {
    id,
    object: 'invoice',
    account_country: account?.country ?? 'US',
    account_name: account?.business_profile?.name ?? account?.settings?.dashboard.display_name ?? null,
    account_tax_ids: null,
    amount_due: 0,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: 0,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: false,
    automatic_tax: noTax,
    automatically_finalizes_at: null,
    billing_reason: 'manual',
    collection_method: 'charge_automatically',
    created: now,
    currency,
    custom_fields: customer.invoice_settings.custom_fields,
    customer: customer.id,
    customer_account: null,
    ...customerSnapshot(universe, customer),
    default_payment_method: null,
    default_source: null,
    default_tax_rates: none,
    description: null,
    discounts: none,
    due_date: null,
    effective_at: null,
    ending_balance: null,
    footer: customer.invoice_settings.footer,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: self,
    last_finalization_error: null,
    latest_revision: null,
    lines: shownLines(id, none),
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: null,
    on_behalf_of: null,
    parent: null,
    payment_settings: noPaymentSettings,
    period_end: now,
    period_start: now,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: customer.balance,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: noTransitions,
    subtotal: 0,
    subtotal_excluding_tax: 0,
    test_clock: customer.test_clock ?? null,
    total: 0,
    total_discount_amounts: none,
    total_excluding_tax: 0,
    total_pretax_credit_amounts: none,
    total_taxes: none,
    webhooks_delivered_at: now,
    _lines: none,
  }
}
