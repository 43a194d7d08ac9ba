import { db } from '@/lib/db/client'

/** Everything the mirror holds about a customer, ordered by id. */
export async function readMirror(merchantId: string, customerId: string) {
  const where = { merchantId, customerId }
  const orderBy = { id: 'asc' } as const
  const subscriptions = await db.subscription.findMany({ where, orderBy })
  const invoices = await db.invoice.findMany({ where, orderBy })
  const ofInvoices = { merchantId, invoiceId: { in: invoices.map(({ id }) => id) } }
  return {
    customer: await db.customer.findUnique({ where: { merchantId_id: { merchantId, id: customerId } } }),
    subscriptions,
    items: await db.subscriptionItem.findMany({
      where: { merchantId, subscriptionId: { in: subscriptions.map(({ id }) => id) } },
      orderBy,
    }),
    paymentMethods: await db.paymentMethod.findMany({ where, orderBy }),
    invoices,
    sums: await db.invoiceSum.findMany({ where, orderBy: [{ currency: 'asc' }, { status: 'asc' }] }),
    lines: await db.invoiceLine.findMany({ where: ofInvoices, orderBy: [{ invoiceId: 'asc' }, { position: 'asc' }] }),
    payments: await db.invoicePayment.findMany({ where: ofInvoices, orderBy }),
    creditNotes: await db.creditNote.findMany({ where, orderBy }),
    products: await db.product.findMany({ where: { merchantId }, orderBy, omit: { fetchedAt: true } }),
    prices: await db.price.findMany({ where: { merchantId }, orderBy, omit: { fetchedAt: true } }),
  }
}
