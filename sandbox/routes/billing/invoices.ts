import { attachPayment } from '../../billing/invoices/attach-payment'
import { markUncollectible, voidInvoice } from '../../billing/invoices/close-invoice'
import { createInvoice } from '../../billing/invoices/create-invoice'
import { deleteDraft } from '../../billing/invoices/delete-draft'
import { finalizeInvoice } from '../../billing/invoices/finalize-invoice'
import { payInvoice } from '../../billing/invoices/pay-invoice'
import { previewInvoice } from '../../billing/previews/preview-invoice'
import { sendInvoice } from '../../billing/invoices/send-invoice'
import { billingSettings } from '../../billing/settings'
import type { Invoice } from '../../billing/objects'
import { invoicesOf } from '../../billing/invoices/subscription-of'
import { refuseStuck } from '../../billing/taxes/stop-automatic-tax'
import { updateInvoice } from '../../billing/invoices/update-invoice'
import { listOf, timeFilter } from '../../core/store/list-of'
import type { Context, Route } from '../../core/http/route'
import { search } from '../../core/store/search'

const one = '/v1/invoices/:id'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/invoices', handler: ({ universe, input }) => createInvoice(universe, input) },
  {
    method: 'POST',
    path: '/v1/invoices/create_preview',
    handler: ({ universe, input }) => previewInvoice(universe, input),
  },
  { method: 'GET', path: '/v1/invoices', handler: list },
  { method: 'GET', path: '/v1/invoices/search', handler: (context) => search(context, 'invoice') },
  { method: 'GET', path: one, handler: retrieve },
  { method: 'POST', path: one, handler: ({ universe, input, params }) => updateInvoice(universe, idOf(params), input) },
  { method: 'DELETE', path: one, handler: ({ universe, params }) => deleteDraft(universe, idOf(params)) },
  { method: 'POST', path: `${one}/attach_payment`, handler: attach },
  { method: 'POST', path: `${one}/finalize`, handler: finalize },
  {
    method: 'POST',
    path: `${one}/mark_uncollectible`,
    handler: ({ universe, params }) => markUncollectible(universe, idOf(params)),
  },
  {
    method: 'POST',
    path: `${one}/pay`,
    handler: ({ universe, input, params }) => payInvoice(universe, idOf(params), input),
  },
  { method: 'POST', path: `${one}/send`, handler: ({ universe, params }) => sendInvoice(universe, idOf(params)) },
  { method: 'POST', path: `${one}/void`, handler: ({ universe, params }) => voidInvoice(universe, idOf(params)) },
]

function idOf({ id = '' }: Context['params']): string {
  return id
}

function list(context: Context) {
  const { universe, input } = context
  const [customer, subscription] = [input.text('customer'), input.text('subscription')]
  const status = input.oneOf('status', ['draft', 'open', 'paid', 'uncollectible', 'void'])
  const method = input.oneOf('collection_method', ['charge_automatically', 'send_invoice'])
  const isDue = timeFilter(input, 'due_date')
  const invoices = universe.collection('invoice')
  const all = subscription
    ? invoicesOf(universe, subscription)
    : customer
      ? invoices.by('customer', customer)
      : invoices.all()
  return listOf(
    context,
    all,
    (invoice: Invoice) =>
      (!customer || invoice.customer === customer) &&
      (!status || invoice.status === status) &&
      (!method || invoice.collection_method === method) &&
      (!input.has('due_date') || (invoice.due_date !== null && isDue(invoice.due_date))),
  )
}

function retrieve({ universe, params }: Context) {
  return universe.collection('invoice').require(idOf(params))
}

function attach({ universe, input, params }: Context) {
  return attachPayment(universe, idOf(params), input.requiredText('payment_intent'))
}

/** With `auto_advance` the invoice is also charged, after the same wait that a draft would have had. */
function finalize({ universe, input, params }: Context) {
  const { auto_advance: current, customer } = universe.collection('invoice').require(idOf(params))
  refuseStuck(universe, idOf(params))
  const autoAdvance = input.boolean('auto_advance') ?? current ?? false
  const attemptAt = universe.now(customer) + billingSettings(universe, customer).draftSeconds
  return finalizeInvoice(universe, idOf(params), {
    auto_advance: autoAdvance,
    ...(autoAdvance && { next_payment_attempt: attemptAt }),
  })
}
