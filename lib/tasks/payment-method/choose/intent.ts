import { z } from 'zod'
import { shownDue } from '@/lib/forms/shown-due'
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
  /** what the page told would be collected, of a stored method; a SetupIntent carries it itself */
  shown: shownDue,
  /** the subscriptions that stood still until then for want of payment */
  behind: z.array(z.string()).default([]),
  /** the methods that were charged until then, where a new one was entered in their place */
  replaced: z.array(z.string()).default([]),
})

/**
 * Makes a payment method the one that is charged, whether it is of a SetupIntent (`seti_…`), has just paid an invoice
 * (`pi_…`) or was stored (`pm_…`): for the customer and for each live subscription in the session's scope, whose own would
 * win over the customer's. Then tries what past-due subscriptions owe, or the invoice that the card was entered for.
 * Where that is more than the customer was shown, it does nothing, or leaves it alone if an invoice is paid already. The
 * outcome holds `paymentMethod` and `invoices`, what came of each.
 */
export const choosePaymentMethodIntent = intentKind({
  input,
  inOrderPerCustomer: true,
  async prepare(stripe, asked) {
    if (asked.input.invoices) return null
    const { paymentMethod, invoice, shown = asked.input.shown, paid } = await readGivenMethod(stripe, asked)
    const { customerId: customer, onBehalfOf } = asked
    const subscriptions = await listLiveSubscriptions(stripe, { customer, onBehalfOf })
    const due = await dueInvoices(stripe, {
      customer,
      onBehalfOf,
      subscriptions,
      invoice,
      paid: paid?.invoice ?? null,
      shown: paid?.rest ?? shown,
    })
    // Once an invoice is paid with it, the method takes effect, whatever else became due.
    if (!due && !paid) throw new IntentRefused('preview_outdated')
    const isNew = asked.subjectId !== paymentMethod
    const replaced = isNew ? await chargedMethods(stripe, customer, subscriptions) : []
    return {
      paymentMethod,
      shown,
      invoices: [...(paid ? [paid.invoice] : []), ...(due?.invoices ?? [])],
      behind: [...new Set([...(paid?.behind ?? []), ...(due?.behind ?? [])])],
      replaced: replaced.filter((id) => id !== paymentMethod),
    }
  },
  async findOutcome(stripe, { customerId, onBehalfOf, input }) {
    const { paymentMethod, invoices } = prepared(input)
    const customer = await stripe.customers.retrieve(customerId)
    if (customer.deleted) throw new IntentRefused('not_found')
    if (idOf(customer.invoice_settings.default_payment_method) !== paymentMethod) return null
    if ((await subscriptionsOfOthers(stripe, { customer: customerId, onBehalfOf }, paymentMethod)).length > 0)
      return null
    const results: InvoiceResult[] = []
    for (const id of invoices) {
      const result = invoiceResult(id, await fetchCollection(stripe, id), paymentMethod)
      if (!result) return null
      results.push(result)
    }
    return { paymentMethod, invoices: results }
  },
  async act(stripe, { customerId, onBehalfOf, input }, idempotencyKey) {
    const { paymentMethod, invoices } = prepared(input)
    const settings = { default_payment_method: paymentMethod }
    await stripe.customers.update(
      customerId,
      { invoice_settings: settings },
      { idempotencyKey: `${idempotencyKey}:customer` },
    )
    for (const { id } of await subscriptionsOfOthers(stripe, { customer: customerId, onBehalfOf }, paymentMethod)) {
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
  owner: Parameters<typeof listLiveSubscriptions>[1],
  method: string,
): Promise<Stripe.Subscription[]> {
  const subscriptions = await listLiveSubscriptions(stripe, owner)
  return subscriptions.filter((subscription) => idOf(subscription.default_payment_method) !== method)
}

/** The methods that the customer and the live subscriptions are charged to, each once. */
async function chargedMethods(stripe: Stripe, id: string, subscriptions: Stripe.Subscription[]): Promise<string[]> {
  const customer = await stripe.customers.retrieve(id)
  if (customer.deleted) throw new IntentRefused('not_found')
  const own = subscriptions.map(({ default_payment_method: method }) => idOf(method))
  const all = [idOf(customer.invoice_settings.default_payment_method), ...own]
  return [...new Set(all.filter((method) => method !== null && method !== undefined))]
}
