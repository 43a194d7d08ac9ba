import type { Universe } from '../../core/store/universe'
import { discountsOf, spendCustomerDiscount } from '../discounts/customer-discount'
import { emptyInvoice } from './invoice-shape'
import { toLine, type LineDraft } from '../lines/line-draft'
import { linesOfItems, takePendingItems } from '../lines/pending-items'
import { repriced } from './reprice-invoice'
import type { Invoice, InvoiceItem, Subscription } from '../objects'
import { syncDebits } from '../changes/sync-debits'

export interface InvoiceDraft {
  customer: string
  currency: string
  subscription?: Subscription | null
  lines: LineDraft[]
  /** These pending items come before the lines. */
  items: InvoiceItem[]
  members: Partial<Invoice>
}

/** Makes a draft of lines and pending items (`invoice.created`). */
export function draftInvoice(universe: Universe, draft: InvoiceDraft): Invoice {
  const customer = universe.collection('customer').require(draft.customer, 'customer')
  const id = universe.newId('in')
  const empty: Invoice = {
    ...emptyInvoice(universe, customer, id, draft.currency, universe.now(customer.id)),
    ...(draft.subscription && membersOf(universe, draft.subscription)),
    ...draft.members,
  }
  const lines = [
    ...linesOfItems(universe, draft.items, id),
    ...draft.lines.map((line) => toLine(line, universe.newId('il'), id)),
  ]
  const invoice = universe.collection('invoice').insert({ ...empty, ...repriced(universe, empty, lines) })
  takePendingItems(universe, draft.items, id)
  syncDebits(universe, invoice)
  if (!customer.currency) universe.collection('customer').update(customer.id, { currency: draft.currency })
  universe.emit('invoice.created', invoice)
  spendCustomerDiscount(universe, invoice)
  return invoice
}

/** Returns the members an invoice copies from its subscription. */
export function membersOf(universe: Universe, subscription: Subscription): Partial<Invoice> {
  return {
    ...(subscription.automatic_tax.enabled && {
      automatic_tax: { ...subscription.automatic_tax, provider: 'stripe', status: 'complete' },
    }),
    collection_method: subscription.collection_method,
    default_tax_rates: subscription.default_tax_rates ?? [],
    description: subscription.invoice_settings.description,
    discounts: discountsOf(universe, subscription, subscription.discounts, universe.now(subscription.customer)),
    account_tax_ids: subscription.invoice_settings.account_tax_ids,
    issuer: subscription.invoice_settings.issuer,
    on_behalf_of: subscription.on_behalf_of,
    ...(subscription.invoice_settings.custom_fields && { custom_fields: subscription.invoice_settings.custom_fields }),
    ...(subscription.invoice_settings.footer && { footer: subscription.invoice_settings.footer }),
    parent: {
      quote_details: null,
      subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
      type: 'subscription_details',
    },
    ...(subscription.payment_settings?.payment_method_types && {
      payment_settings: {
        default_mandate: null,
        payment_method_options: null,
        payment_method_types: subscription.payment_settings.payment_method_types,
      },
    }),
  }
}
