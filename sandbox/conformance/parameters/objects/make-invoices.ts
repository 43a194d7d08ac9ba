import type { Params } from '../with-parameter'
import type { Maker } from './maker'
import type { MadeCustomers } from './make-customers'
import type { MadeCatalog } from './make-catalog'
import type { MadeSubscriptions } from './make-subscriptions'

/** Makes invoices in each state with their lines, and credit notes. */
export function makeInvoices(
  { id, read }: Maker,
  {
    customer,
    otherCustomer,
    bareCustomer,
    oneTime,
    sentSubscription,
    secured,
  }: MadeCustomers & MadeCatalog & MadeSubscriptions,
) {
  const pendingItem = id('invoiceItems.create', { customer: bareCustomer, amount: 300, currency: 'usd' })
  const invoiceOf = (params: Params = {}, who = customer) => {
    id('invoiceItems.create', { customer: who, amount: 2000, currency: 'usd', description: 'Work' })
    return id('invoices.create', {
      customer: who,
      auto_advance: false,
      pending_invoice_items_behavior: 'include',
      ...params,
    })
  }
  const draft = invoiceOf()
  const pricedItem = id('invoiceItems.create', { customer, invoice: draft, pricing: { price: oneTime } })
  const [{ id: pricedLine }] = read('invoices.retrieve', draft).lines.data.slice(1)
  const waitingItem = id('invoiceItems.create', {
    customer,
    amount: 300,
    currency: 'usd',
    subscription: sentSubscription,
  })
  const line = read('invoices.retrieve', draft).lines.data[0].id as string
  const openInvoice = id('invoices.finalizeInvoice', {}, [invoiceOf()])
  const sentInvoice = invoiceOf({ collection_method: 'send_invoice', days_until_due: 30 })
  const paidInvoice = id('invoices.pay', {}, [id('invoices.finalizeInvoice', {}, [invoiceOf({}, otherCustomer)])])
  const paidLine = read('invoices.retrieve', paidInvoice).lines.data[0].id as string
  const securedInvoice = id('invoices.finalizeInvoice', {}, [invoiceOf({}, secured)])
  id('invoices.pay', { paid_out_of_band: true }, [id('invoices.finalizeInvoice', {}, [invoiceOf({}, otherCustomer)])])
  const [invoicePayment] = read('invoicePayments.list').data.map((each: { id: string }) => each.id)
  const creditNote = id('creditNotes.create', { invoice: paidInvoice, amount: 100, credit_amount: 100 })
  const openNote = id('creditNotes.create', { invoice: openInvoice, amount: 100 })
  return {
    creditNote,
    draft,
    invoicePayment,
    line,
    openInvoice,
    openNote,
    paidInvoice,
    paidLine,
    pendingItem,
    pricedItem,
    pricedLine,
    securedInvoice,
    sentInvoice,
    waitingItem,
  }
}
