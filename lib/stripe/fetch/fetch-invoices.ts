import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { fetchBillingNames } from './fetch-billing-names'
import { fetchPayments } from './fetch-payments'
import { idOf } from '../client/id-of'
import type { InvoiceRow } from '@/lib/billing/objects/invoice'
import type { InvoiceLineRow } from '@/lib/billing/objects/invoice-line'
import type { InvoicePaymentRow } from '@/lib/billing/objects/invoice-payment'
import { mapBounded } from '../client/map-bounded'
import { mapInvoice } from '../map/map-invoice'
import { mapInvoiceLine } from '../map/map-invoice-line'
import { mapInvoicePayment } from '../map/map-invoice-payment'
import { unlessMissing } from '../client/unless-missing'

export type FetchedInvoices = {
  invoices: InvoiceRow[]
  lines: InvoiceLineRow[]
  payments: InvoicePaymentRow[]
  /** the invoices whose `lines` are complete here; those of the others are mirrored already */
  linesOf: string[]
}

type Wanted = {
  /** ids, or all of the customer's */
  which: 'all' | readonly string[]
  /** the finalized invoices whose lines are mirrored; Stripe's lines do not change after that */
  linesKnown: ReadonlySet<string>
}

const references = ['payments', 'discounts', 'total_discount_amounts.discount', 'account_tax_ids']

/** The customer's invoices with all their lines and payments. */
export async function fetchInvoices(
  stripe: Stripe,
  customerId: string,
  { which, linesKnown }: Wanted,
): Promise<FetchedInvoices> {
  const invoices =
    which === 'all' ? await listInvoices(stripe, customerId) : await readInvoices(stripe, customerId, which)
  const fetched = invoices.filter(({ id, lines }) => !(lines.has_more && linesKnown.has(id)))
  const [lines, payments] = await Promise.all([
    mapBounded(fetched, (invoice) => linesOf(stripe, invoice)),
    fetchPayments(stripe, customerId, invoices, which === 'all'),
  ])
  const names = await fetchBillingNames(stripe, {
    taxed: [...invoices.map(({ total_taxes: taxes }) => ({ taxes })), ...lines.flat()],
    discounts: invoices.flatMap((invoice) => [...invoice.discounts, ...countedDiscounts(invoice)]),
  })
  return {
    invoices: invoices.map((invoice) => {
      const own = payments.payments.get(invoice.id) ?? []
      const collecting = own.find((payment) => payment.is_default)
      return mapInvoice(invoice, {
        names,
        intent: collecting ? payments.intentOf(collecting) : null,
        charges: own.flatMap((payment) => payments.chargeOf(payment) ?? []),
      })
    }),
    lines: fetched.flatMap(({ id: invoiceId }, index) =>
      (lines[index] ?? []).map((line, position) => mapInvoiceLine(line, { invoiceId, position, names })),
    ),
    payments: [...payments.payments].flatMap(([invoiceId, list]) =>
      list.map((payment) => mapInvoicePayment(payment, { invoiceId, charge: payments.chargeOf(payment) })),
    ),
    linesOf: fetched.map(({ id }) => id),
  }
}

function countedDiscounts(invoice: Stripe.Invoice) {
  return (invoice.total_discount_amounts ?? []).map(({ discount }) => discount)
}

async function listInvoices(stripe: Stripe, customerId: string): Promise<Stripe.Invoice[]> {
  const expand = references.map((reference) => `data.${reference}`)
  return collectPages(stripe.invoices.list({ customer: customerId, limit: 100, expand }))
}

async function readInvoices(stripe: Stripe, customerId: string, ids: readonly string[]): Promise<Stripe.Invoice[]> {
  const found = await mapBounded(ids, (id) => unlessMissing(stripe.invoices.retrieve(id, { expand: references })))
  // The id may come from outside, so another customer's invoice is left out.
  return found.filter((invoice) => invoice !== null).filter((invoice) => idOf(invoice.customer) === customerId)
}

async function linesOf(stripe: Stripe, { id, lines }: Stripe.Invoice): Promise<Stripe.InvoiceLineItem[]> {
  return lines.has_more ? collectPages(stripe.invoices.listLineItems(id, { limit: 100 })) : lines.data
}
