import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'

const writes = ['invoices.create', 'invoices.update']
const lines = ['invoices.addLines', 'invoices.updateLines']

/** Rows for invoices, their lines, items and payments. */
export function invoiceRows(made: MadeObjects): Row[] {
  const latestPrice = { operation: 'prices.list', params: { active: false } }
  const sent = { collection_method: 'send_invoice' }
  const items = { customer: made.bareCustomer }
  return [
    // The sandbox does not offer these.
    {
      on: writes,
      param: ['application_fee_amount', 'shipping_cost.**', 'transfer_data.**'],
      refused: true,
    },
    {
      on: writes,
      param: ['payment_settings.default_mandate', 'payment_settings.payment_method_options.**', 'default_source'],
      refused: true,
    },
    { on: [...lines, 'invoices.updateLineItem'], param: ['**tax_amounts[].**', '**product_data.**'], refused: true },
    { on: 'invoiceItems.*', param: ['invoicing_rules', 'tax_behavior', 'tax_code'], refused: true },
    { on: 'invoices.pay', param: ['forgive', 'mandate', 'source'], refused: true },
    { on: 'invoices.attachPayment', param: 'payment_record', refused: true },
    { on: 'invoicePayments.list', param: 'payment.payment_record', with: { payment: { type: 'payment_intent' } } },

    {
      on: [...writes, 'invoices.createPreview'],
      param: 'automatic_tax.liability.account',
      with: { automatic_tax: { enabled: true } },
      refused: true,
    },
    {
      on: [...writes, 'invoices.createPreview'],
      param: 'automatic_tax.liability.type',
      with: { automatic_tax: { enabled: true } },
    },

    // Invoices.
    { on: 'invoices.create', param: 'currency', values: ['eur'] },
    { on: writes, param: 'due_date', with: sent },
    {
      on: 'invoices.create',
      param: 'days_until_due',
      with: { ...sent, ...items, pending_invoice_items_behavior: 'include' },
      then: finalized,
      moves: 'due_date',
    },
    { on: 'invoices.update', param: 'days_until_due', with: sent, then: finalized, moves: 'due_date' },
    { on: writes, param: 'discounts[].**', moves: 'discounts' },
    { on: writes, param: 'issuer.type', values: ['account'], with: { issuer: { account: made.account } } },
    {
      on: 'invoices.create',
      param: 'from_invoice.invoice',
      values: [made.openInvoice],
      with: { customer: null, from_invoice: { action: 'revision' } },
    },
    {
      on: 'invoices.create',
      param: 'from_invoice.action',
      with: { customer: null, from_invoice: { invoice: made.openInvoice } },
    },
    {
      on: 'invoices.create',
      param: 'pending_invoice_items_behavior',
      with: items,
      values: ['include'],
      moves: 'total',
    },
    {
      on: 'invoices.create',
      param: 'subscription',
      values: [made.sentSubscription],
      at: 'parent.subscription_details.subscription',
    },
    {
      on: 'invoices.attachPayment',
      param: 'payment_intent',
      values: [made.paidIntent],
      with: { payment_intent: null },
      then: paymentsOf,
      at: 'data[].payment.payment_intent',
    },
    { on: 'invoices.pay', param: 'off_session', values: [false], ids: [made.securedInvoice], moves: '' },
    { on: 'invoices.pay', param: 'paid_out_of_band', values: [true], then: paymentsOf, moves: 'data[].status' },
    {
      on: 'invoices.pay',
      param: 'payment_method',
      then: { operation: 'charges.list' },
      moves: 'data[].payment_method',
    },

    // Lines.
    { on: [...lines, 'invoices.removeLines'], param: 'invoice_metadata.*', at: 'metadata.*' },
    {
      on: 'invoices.addLines',
      param: 'lines[].invoice_item',
      with: { lines: [{}] },
      values: [made.waitingItem],
      at: 'lines.data[].parent.invoice_item_details.invoice_item',
    },
    {
      on: 'invoices.removeLines',
      param: 'lines[].id',
      acts: 'billing/invoices.test.ts: has its lines changed while it is a draft, and not after',
    },
    {
      on: 'invoices.removeLines',
      param: 'lines[].behavior',
      values: ['unassign'],
      then: { operation: 'invoiceItems.list', params: { limit: 100, pending: true } },
      moves: 'data[].id',
    },
    {
      on: 'invoices.updateLines',
      param: 'lines[].id',
      with: { lines: [{ description: 'Told' }] },
      values: [made.line],
      at: 'lines.data[].description',
      as: () => 'Told',
    },
    { on: lines, param: 'lines[].discounts[].**', moves: 'lines[].discounts' },
    { on: lines, param: 'lines[].tax_rates', moves: 'lines[].taxes' },
    {
      on: 'invoices.addLines',
      param: 'lines[].pricing.price',
      with: { lines: [{}] },
      at: 'lines[].pricing.price_details.price',
    },
    {
      on: 'invoices.updateLines',
      param: 'lines[].pricing.price',
      at: 'lines[].pricing.price_details.price',
      values: [made.onceMore],
    },
    {
      on: 'invoices.addLines',
      param: ['lines[].quantity', 'lines[].quantity_decimal'],
      values: [12],
      with: { lines: [{ pricing: { price: made.oneTime } }] },
    },
    {
      on: 'invoices.updateLines',
      param: ['lines[].quantity', 'lines[].quantity_decimal'],
      values: [12],
      with: { lines: [{ id: made.pricedLine }] },
    },
    {
      on: 'invoices.updateLineItem',
      param: ['quantity', 'quantity_decimal'],
      values: [12],
      ids: [made.draft, made.pricedLine],
    },
    { on: 'invoices.addLines', param: 'lines[].price_data.**', with: { lines: [{}] }, then: latestPrice, at: inPrices },
    { on: 'invoices.updateLines', param: 'lines[].price_data.currency', moves: 'lines[].pricing' },
    { on: ['invoices.updateLineItem', 'invoiceItems.update'], param: 'price_data.currency', moves: 'pricing' },
    {
      on: 'invoices.updateLines',
      param: 'lines[].price_data.**',
      with: { lines: [{ id: made.line }] },
      then: latestPrice,
      at: inPrices,
    },
    { on: 'invoices.updateLineItem', param: 'price_data.**', then: latestPrice, at: inPrices },
    { on: 'invoices.updateLineItem', param: 'discounts[].**', moves: 'discounts' },
    { on: 'invoices.updateLineItem', param: 'tax_rates', moves: 'taxes' },
    {
      on: ['invoices.updateLineItem', 'invoiceItems.*'],
      param: 'pricing.price',
      at: 'pricing.price_details.price',
      with: { amount: null },
    },

    // Items.
    { on: 'invoiceItems.*', param: 'discounts[].**', moves: 'discounts' },
    { on: 'invoiceItems.create', param: 'currency', values: ['eur'] },
    { on: 'invoiceItems.create', param: 'invoice', values: [made.draft] },
    {
      on: 'invoiceItems.create',
      param: 'subscription',
      values: [made.subscription],
      at: 'parent.subscription_details.subscription',
    },
    { on: 'invoiceItems.create', param: 'price_data.**', with: { amount: null }, then: latestPrice, at: inPrices },
    { on: 'invoiceItems.update', param: 'price_data.**', then: latestPrice, at: inPrices },
    {
      on: 'invoiceItems.create',
      param: ['quantity', 'quantity_decimal'],
      values: [12],
      with: { amount: null, pricing: { price: made.oneTime } },
    },
    { on: 'invoiceItems.update', param: ['quantity', 'quantity_decimal'], values: [12], ids: [made.pricedItem] },
    {
      on: 'invoicePayments.list',
      param: 'payment.payment_intent',
      values: [made.paidIntent],
      with: { payment: { type: 'payment_intent' } },
    },
    { on: 'invoicePayments.list', param: 'payment.type', values: ['payment_record'] },
    { on: 'invoiceItems.*', param: 'unit_amount_decimal', with: { amount: null }, at: 'pricing.unit_amount_decimal' },
  ]
}

const finalized = { operation: 'invoices.finalizeInvoice', ids: ({ id }: { id: string }) => [id] }
const paymentsOf = { operation: 'invoicePayments.list' }
const inPrices = (path: string) => path.replace(/.*price_data/, 'data[]')
