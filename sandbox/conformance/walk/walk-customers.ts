import type Stripe from 'stripe'

/** Covers a customer's details, balance, tax ids, payment methods, search and deletion. */
export async function walkCustomers(stripe: Stripe): Promise<void> {
  const { coupons, customers, customerSessions, paymentMethods, taxIds, tokens } = stripe
  const { id } = await customers.create({
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    phone: '+44 20 7946 0000',
    description: 'First programmer',
    address: { line1: '12 St James’s Square', city: 'London', postal_code: 'SW1Y 4JH', country: 'GB' },
    shipping: { name: 'Ada', address: { line1: '12 St James’s Square', country: 'GB' } },
    preferred_locales: ['en-GB'],
    invoice_settings: { custom_fields: [{ name: 'PO', value: '42' }], footer: 'Thank you' },
    metadata: { plan: 'premium' },
    tax_id_data: [{ type: 'gb_vat', value: 'GB123456789' }],
    payment_method: 'pm_card_visa',
    expand: ['tax_ids', 'subscriptions'],
  })
  await customerSessions.create({ customer: id, components: { customer_portal: { enabled: true } } })
  await customers.retrieve(id, { expand: ['invoice_settings.default_payment_method', 'tax_ids', 'subscriptions'] })
  await customers.update(id, { name: 'Ada King', balance: -500, tax_exempt: 'reverse' })
  await customers.list({ email: 'ada@example.com' })
  await customers.search({ query: "email:'ada@example.com'" })

  const transaction = await customers.createBalanceTransaction(id, {
    amount: -1000,
    currency: 'usd',
    description: 'Gift',
  })
  await customers.retrieveBalanceTransaction(id, transaction.id)
  await customers.updateBalanceTransaction(id, transaction.id, { description: 'A gift' })
  await customers.listBalanceTransactions(id)

  const taxId = await customers.createTaxId(id, { type: 'eu_vat', value: 'DE123456789' })
  await customers.retrieveTaxId(id, taxId.id)
  await customers.listTaxIds(id)
  await customers.deleteTaxId(id, taxId.id)
  const own = await taxIds.create({ type: 'eu_vat', value: 'FR12345678901' })
  await taxIds.retrieve(own.id)
  await taxIds.list()
  await taxIds.del(own.id)

  const token = await tokens.create({
    card: { number: '5555555555554444', exp_month: '12', exp_year: '2050', cvc: '123' },
  })
  await tokens.retrieve(token.id)
  const card = await paymentMethods.create({
    type: 'card',
    card: { token: token.id },
    billing_details: { name: 'Ada', address: { country: 'GB' } },
  })
  await paymentMethods.attach(card.id, { customer: id })
  await paymentMethods.retrieve(card.id, { expand: ['customer'] })
  await paymentMethods.update(card.id, { billing_details: { email: 'ada@example.com' }, metadata: { own: 'yes' } })
  await paymentMethods.list({ customer: id, type: 'card' })
  await customers.listPaymentMethods(id)
  await customers.retrievePaymentMethod(id, card.id)
  await customers.update(id, { invoice_settings: { default_payment_method: card.id } })
  await paymentMethods.detach(card.id)
  const old = await customers.update(id, { source: 'tok_mastercard', expand: ['default_source', 'sources'] })
  const source = typeof old.default_source === 'object' ? (old.default_source?.id ?? '') : ''
  await customers.listSources(id, { object: 'card' })
  await customers.retrieveSource(id, source)
  await paymentMethods.retrieve(source)
  await customers.update(id, { default_source: source })
  const coupon = await coupons.create({ percent_off: 10, duration: 'forever' })
  await stripe.rawRequest('POST', `/_sandbox/customers/${id}/discount`, { coupon: coupon.id })
  await customers.retrieve(id, { expand: ['discount.source.coupon'] })
  await customers.deleteDiscount(id)
  await customers.del(id)
  await customers.retrieve(id, { expand: ['tax_ids', 'test_clock'] })
}
