import { invoiceItemOf, linesOfItems } from '../../billing/lines/pending-items'
import { costOf, readInvoiceItem, readItemPrice, tellsAmount } from '../../billing/lines/read-invoice-item'
import { pricingOf } from '../../billing/lines/line-draft'
import { amountPrice } from '../../billing/prices/amount-price'
import { readTaxRates } from '../../billing/prices/read-tax-rates'
import { readDiscounts } from '../../billing/discounts/redeem-discounts'
import type { InvoiceItem } from '../../billing/objects'
import { changeLines, requireDraft } from '../../billing/invoices/update-invoice'
import { deleted } from '../../core/store/deleted'
import { given } from '../../core/http/given'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/invoiceitems', handler: create },
  { method: 'GET', path: '/v1/invoiceitems', handler: list },
  { method: 'GET', path: '/v1/invoiceitems/:id', handler: retrieve },
  { method: 'POST', path: '/v1/invoiceitems/:id', handler: update },
  { method: 'DELETE', path: '/v1/invoiceitems/:id', handler: remove },
]

function create({ universe, input }: Context): InvoiceItem {
  const draft = input.text('invoice') ? requireDraft(universe, input.text('invoice') ?? '') : null
  const named = draft ? input.text('customer') : input.requiredText('customer')
  if (draft && named && named !== draft.customer) {
    throw invalidRequest(`The invoice ${draft.id} is not of the customer ${named}.`, 'customer')
  }
  const customer = universe.collection('customer').require(named ?? draft?.customer ?? '', 'customer')
  const subscription = input.text('subscription') ?? draft?.parent?.subscription_details?.subscription ?? null
  if (subscription) universe.collection('subscription').require(subscription, 'subscription')
  const item = readInvoiceItem(universe, input, {
    customer: customer.id,
    currency: draft?.currency ?? null,
    subscription,
    invoice: draft?.id ?? null,
  })
  if (draft) changeLines(universe, draft, [...draft._lines, ...linesOfItems(universe, [item], draft.id)])
  if (!customer.currency) universe.collection('customer').update(customer.id, { currency: item.currency })
  return item
}

function list(context: Context) {
  const { universe, input } = context
  const [customer, invoice, pending] = [input.text('customer'), input.text('invoice'), input.boolean('pending')]
  const items = universe.collection('invoiceitem')
  const all = invoice ? items.by('invoice', invoice) : customer ? items.by('customer', customer) : items.all()
  return listOf(
    context,
    all,
    (item) =>
      (!customer || item.customer === customer) && (pending === undefined || (item.invoice === null) === pending),
  )
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('invoiceitem').require(id)
}

function update({ universe, input, params: { id = '' } }: Context): InvoiceItem {
  const item = editable(universe, id)
  const price = readItemPrice(universe, input)
  const costs = ['amount', 'price_data', 'pricing', 'quantity', 'quantity_decimal', 'unit_amount_decimal'].some(
    (name) => input.has(name),
  )
  const known = universe.collection('price').get(item.pricing?.price_details?.price) ?? null
  const cost = costs ? costOf(input, price ?? (tellsAmount(input) ? null : known)) : null
  const { currency, description, date: created } = item
  const newPrice =
    price ??
    (cost?.unitAmountDecimal
      ? amountPrice(universe, { unitAmountDecimal: cost.unitAmountDecimal, currency, description, created })
      : null)
  const discountable = input.boolean('discountable') ?? item.discountable
  const updated = universe.collection('invoiceitem').update(id, {
    net_amount: discountable ? undefined : (cost?.amount ?? item.net_amount ?? item.amount),
    ...(cost && {
      amount: cost.amount,
      quantity: cost.quantity,
      quantity_decimal: cost.quantityDecimal,
    }),
    ...(newPrice && { pricing: pricingOf(newPrice, newPrice.unit_amount_decimal) }),
    ...(cost &&
      !newPrice &&
      item.pricing && { pricing: { ...item.pricing, unit_amount_decimal: cost.unitAmountDecimal ?? null } }),
    description: given(input.text('description'), item.description),
    discountable,
    discounts: readDiscounts(universe, input, { customer: item.customer, invoice_item: id }, item.discounts ?? []),
    metadata: mergeMetadata(item.metadata ?? {}, input),
    ...(input.form('period') && {
      period: {
        start: input.form('period')?.requiredInteger('start') ?? 0,
        end: input.form('period')?.requiredInteger('end') ?? 0,
      },
    }),
    tax_rates: readTaxRates(universe, input, 'tax_rates', item.tax_rates),
  })
  relist(universe, updated, linesOfItems(universe, [updated], item.invoice ?? ''))
  return updated
}

function remove({ universe, params: { id = '' } }: Context) {
  const item = editable(universe, id)
  relist(universe, item, [])
  const tombstone = deleted('invoiceitem', id)
  universe.collection('invoiceitem').delete(id, tombstone)
  universe.emit('invoiceitem.deleted', item)
  return tombstone
}

/** Replaces the item's line with these lines. */
function relist(universe: Universe, item: InvoiceItem, lines: ReturnType<typeof linesOfItems>): void {
  if (!item.invoice) return
  const draft = requireDraft(universe, item.invoice)
  const replaced = draft._lines.flatMap((line) => {
    if (invoiceItemOf(line) !== item.id) return [line]
    return lines.map((each) => ({ ...each, id: line.id }))
  })
  changeLines(universe, draft, replaced)
}

function editable(universe: Universe, id: string): InvoiceItem {
  const item = universe.collection('invoiceitem').require(id)
  const invoice = universe.collection('invoice').get(item.invoice)
  if (!invoice || invoice.status === 'draft') return item
  throw invalidRequest(
    'This invoice item is attached to a finalized invoice and can no longer be changed.',
    undefined,
    'invoice_not_editable',
  )
}
