import { z } from 'zod'
import type { Stripe } from '@/lib/stripe/client/client'
import { fetchCollection } from '@/lib/stripe/fetch/fetch-collection'
import { idOf } from '@/lib/stripe/client/id-of'
import { listLiveSubscriptions } from '@/lib/stripe/fetch/list-live-subscriptions'
import { intentKind } from '../../engine/intent-kind'
import { IntentRefused } from '../../engine/intent-refused'
import { dueInvoices } from './due-invoices'
import { invoiceResult, type InvoiceResult } from './invoice-result'
import { readGivenMethod } from './read-given-method'
import { tryInvoice } from './try-invoice'

const input = z.object({
  /** null until its SetupIntent is read */
  paymentMethod: z.string().nullable(),
  /** the invoices that it will be tried on at once; null until Stripe was asked */
  invoices: z.array(z.string()).nullable(),
})

/**
 * Makes a payment method, of a SetupIntent (`seti_…`) or stored (`pm_…`), the one that is charged: for the customer and
 * for each live subscription, whose own would win over the customer's. Then tries what past-due subscriptions owe, and
 * the invoice the card was entered for. The outcome holds `paymentMethod` and `invoices`, what came of each.
 */
export const choosePaymentMethodIntent = intentKind({
  input,
  inOrderPerCustomer: true,
  async prepare(stripe, asked) {
    if (asked.input.invoices) return null
    const { paymentMethod, invoice } = await readGivenMethod(stripe, asked)
    return { paymentMethod, invoices: await dueInvoices(stripe, asked.customerId, invoice) }
  },
  async findOutcome(stripe, { customerId, input }) {
    const { paymentMethod, invoices } = prepared(input)
    const customer = await stripe.customers.retrieve(customerId)
    if (customer.deleted) throw new IntentRefused('not_found')
    if (idOf(customer.invoice_settings.default_payment_method) !== paymentMethod) return null
    if ((await subscriptionsOfOthers(stripe, customerId, paymentMethod)).length > 0) return null
    const results: InvoiceResult[] = []
    for (const id of invoices) {
      const result = invoiceResult(id, await fetchCollection(stripe, id), paymentMethod)
      if (!result) return null
      results.push(result)
    }
    return { paymentMethod, invoices: results }
  },
  async act(stripe, { customerId, input }, idempotencyKey) {
    const { paymentMethod, invoices } = prepared(input)
    const settings = { default_payment_method: paymentMethod }
    await stripe.customers.update(
      customerId,
      { invoice_settings: settings },
      { idempotencyKey: `${idempotencyKey}:customer` },
    )
    for (const { id } of await subscriptionsOfOthers(stripe, customerId, paymentMethod)) {
      await stripe.subscriptions.update(id, settings, { idempotencyKey: `${idempotencyKey}:${id}` })
    }
    const results: InvoiceResult[] = []
    for (const id of invoices) {
      results.push(await tryInvoice(stripe, id, { paymentMethod, idempotencyKey: `${idempotencyKey}:${id}` }))
    }
    return { paymentMethod, invoices: results }
  },
  onDone: (_, { paymentMethod }) => ({
    type: 'payment_method.updated',
    data: { payment_method: String(paymentMethod) },
  }),
})

function prepared({ paymentMethod, invoices }: z.infer<typeof input>) {
  if (!paymentMethod || !invoices) throw new Error('An intent was carried out before it was prepared')
  return { paymentMethod, invoices }
}

/** Live subscriptions that are not charged to the method. */
async function subscriptionsOfOthers(
  stripe: Stripe,
  customerId: string,
  method: string,
): Promise<Stripe.Subscription[]> {
  const subscriptions = await listLiveSubscriptions(stripe, customerId)
  return subscriptions.filter((subscription) => idOf(subscription.default_payment_method) !== method)
}
