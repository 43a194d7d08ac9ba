import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { idOf } from '../client/id-of'
import { mapBounded } from '../client/map-bounded'

export type FetchedPayments = {
  payments: ReadonlyMap<string, Stripe.InvoicePayment[]>
  intentOf(payment: Stripe.InvoicePayment): Stripe.PaymentIntent | null
  chargeOf(payment: Stripe.InvoicePayment): Stripe.Charge | null
}

/**
 * The payments of the customer's invoices with their charges. `all` lists the customer's payment intents in pages;
 * otherwise each is fetched by itself.
 */
export async function fetchPayments(
  stripe: Stripe,
  customerId: string,
  invoices: Stripe.Invoice[],
  all: boolean,
): Promise<FetchedPayments> {
  const lists = await mapBounded(invoices, (invoice) => paymentsOf(stripe, invoice))
  const payments = lists.flat().map(({ payment }) => payment)
  const intentIds = new Set(payments.map(({ payment_intent: intent }) => idOf(intent)).filter((id) => id !== null))
  const chargeIds = new Set(payments.map(({ charge }) => idOf(charge)).filter((id) => id !== null))
  const [intents, charges] = await Promise.all([
    all && intentIds.size > 0
      ? collectPages(stripe.paymentIntents.list({ customer: customerId, limit: 100, expand: ['data.latest_charge'] }))
      : mapBounded(intentIds, (id) => stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })),
    mapBounded(chargeIds, (id) => stripe.charges.retrieve(id)),
  ])
  const intentsById = new Map(intents.map((intent) => [intent.id, intent]))
  const chargesById = new Map(charges.map((charge) => [charge.id, charge]))
  const intentOf = ({ payment }: Stripe.InvoicePayment) => intentsById.get(idOf(payment.payment_intent) ?? '') ?? null
  return {
    payments: new Map(invoices.map(({ id }, index) => [id, lists[index] ?? []])),
    intentOf,
    chargeOf: (payment) => {
      const latest = intentOf(payment)?.latest_charge
      if (latest && typeof latest === 'object') return latest
      return chargesById.get(idOf(payment.payment.charge) ?? '') ?? null
    },
  }
}

async function paymentsOf(stripe: Stripe, { id, payments }: Stripe.Invoice): Promise<Stripe.InvoicePayment[]> {
  if (payments && !payments.has_more) return payments.data
  return collectPages(stripe.invoicePayments.list({ invoice: id, limit: 100 }))
}
