import type Stripe from 'stripe'

/** Covers invoices made by hand: their lines, finalising, paying, voiding, credit notes and previews. */
export async function walkInvoices(stripe: Stripe): Promise<void> {
  const { id: customer } = await stripe.customers.create({
    email: 'bills@example.com',
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  })
  await walkItems(stripe, customer)
  await walkPaid(stripe, customer)
  await walkSent(stripe, customer)
  await walkPreviews(stripe, customer)
}

async function walkItems({ invoiceItems, invoices }: Stripe, customer: string): Promise<void> {
  const item = await invoiceItems.create({ customer, amount: 1500, currency: 'usd', description: 'Set-up' })
  await invoiceItems.retrieve(item.id)
  await invoiceItems.update(item.id, { amount: 1600, metadata: { part: 'a' } })
  await invoiceItems.list({ customer, pending: true })
  await invoiceItems.del(item.id)

  const { id } = await invoices.create({ customer, auto_advance: false, currency: 'usd' })
  const added = await invoices.addLines(id ?? '', {
    lines: [
      { amount: 700, description: 'Hours' },
      { amount: 300, description: 'Travel' },
    ],
  })
  const [first, second] = added.lines.data
  await invoices.updateLines(id ?? '', { lines: [{ id: first?.id ?? '', amount: 800 }] })
  await invoices.updateLineItem(id ?? '', first?.id ?? '', { description: 'More hours' })
  await invoices.removeLines(id ?? '', { lines: [{ id: second?.id ?? '', behavior: 'delete' }] })
  await invoices.listLineItems(id ?? '')
  await invoices.update(id ?? '', { description: 'By hand', footer: 'Bye' })
  await invoices.del(id ?? '')
}

async function draft({ invoiceItems, invoices }: Stripe, customer: string, params: Stripe.InvoiceCreateParams = {}) {
  await invoiceItems.create({ customer, amount: 2000, currency: 'usd', description: 'Work' })
  const { id } = await invoices.create({ customer, pending_invoice_items_behavior: 'include', ...params })
  return id ?? ''
}

async function walkPaid(stripe: Stripe, customer: string): Promise<void> {
  const { invoices, invoicePayments, creditNotes, paymentIntents } = stripe
  const id = await draft(stripe, customer, { auto_advance: false })
  await invoices.finalizeInvoice(id)
  await invoices.pay(id, { expand: ['payments.data.payment.payment_intent'] })
  await invoices.retrieve(id, { expand: ['customer', 'payments'] })
  const { data: payments } = await invoicePayments.list({ invoice: id })
  await invoicePayments.retrieve(payments[0]?.id ?? '', { expand: ['payment.payment_intent'] })
  const lines = [{ type: 'custom_line_item', description: 'Goodwill', quantity: 1, unit_amount: 500 }] as const
  const terms = { invoice: id, lines: [...lines], credit_amount: 500 }
  await creditNotes.preview(terms)
  await creditNotes.listPreviewLineItems(terms)
  const note = await creditNotes.create(terms)
  await creditNotes.retrieve(note.id)
  await creditNotes.update(note.id, { memo: 'Sorry' })
  await creditNotes.list({ customer })
  await creditNotes.listLineItems(note.id)

  const attached = await draft(stripe, customer, { auto_advance: false })
  await invoices.finalizeInvoice(attached)
  const intent = await paymentIntents.create({
    amount: 2000,
    currency: 'usd',
    customer,
    payment_method: 'pm_card_visa',
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  })
  await invoices.attachPayment(attached, { payment_intent: intent.id })
}

async function walkSent(stripe: Stripe, customer: string): Promise<void> {
  const { invoices, creditNotes } = stripe
  const terms = { collection_method: 'send_invoice', days_until_due: 30 } as const
  const voided = await draft(stripe, customer, terms)
  await invoices.sendInvoice(voided)
  const note = await creditNotes.create({ invoice: voided, amount: 100 })
  await creditNotes.voidCreditNote(note.id)
  await invoices.voidInvoice(voided)
  const lost = await draft(stripe, customer, terms)
  await invoices.finalizeInvoice(lost)
  await invoices.markUncollectible(lost)
  await invoices.list({ customer, status: 'void' })
  await invoices.search({ query: `customer:'${customer}'` })
}

async function walkPreviews({ invoices, subscriptions, prices, taxRates }: Stripe, customer: string): Promise<void> {
  const monthly = { currency: 'usd', recurring: { interval: 'month' } } as const
  const basic = await prices.create({ ...monthly, unit_amount: 1000, product_data: { name: 'Basic' } })
  const premium = await prices.create({ ...monthly, unit_amount: 5000, product_data: { name: 'Premium' } })
  const tax = await taxRates.create({ display_name: 'VAT', percentage: 20, inclusive: false })
  const { id, items } = await subscriptions.create({
    customer,
    items: [{ price: basic.id }],
    default_tax_rates: [tax.id],
    expand: ['latest_invoice'],
  })
  await invoices.createPreview({ subscription: id })
  await invoices.createPreview({
    subscription: id,
    subscription_details: {
      items: [{ id: items.data[0]?.id ?? '', price: premium.id }],
      proration_behavior: 'always_invoice',
    },
  })
  await invoices.createPreview({ customer, subscription_details: { items: [{ price: premium.id, quantity: 3 }] } })
}
