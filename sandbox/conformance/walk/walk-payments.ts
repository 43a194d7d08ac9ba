import Stripe from 'stripe'

/** Covers setup intents, payment intents, charges and refunds that succeed, fail, need 3-D Secure or are cancelled. */
export async function walkPayments(stripe: Stripe): Promise<void> {
  const { id: customer } = await stripe.customers.create({ email: 'pays@example.com' })
  await walkSetups(stripe, customer)
  await walkPaymentIntents(stripe, customer)
  await walkBankDebits(stripe, customer)
  await walkCharges(stripe)
}

async function walkSetups({ setupIntents, setupAttempts }: Stripe, customer: string): Promise<void> {
  const intent = await setupIntents.create({
    customer,
    usage: 'off_session',
    automatic_payment_methods: { enabled: true },
  })
  await setupIntents.retrieve(intent.id)
  await setupIntents.update(intent.id, { description: 'Card on file', metadata: { intent: '1' } })
  await setupIntents.confirm(intent.id, {
    payment_method: 'pm_card_visa',
    return_url: 'https://example.com/back',
    expand: ['payment_method', 'latest_attempt'],
  })
  const secure = await setupIntents.create({
    customer,
    confirm: true,
    payment_method: 'pm_card_authenticationRequired',
    return_url: 'https://example.com/back',
  })
  await setupIntents.cancel(secure.id, { cancellation_reason: 'abandoned' })
  await refused(
    setupIntents.create({
      customer,
      confirm: true,
      payment_method: 'pm_card_chargeDeclined',
      return_url: 'https://example.com/back',
    }),
  )
  await setupIntents.list({ customer })
  await setupAttempts.list({ setup_intent: intent.id })
}

async function walkBankDebits(stripe: Stripe, customer: string): Promise<void> {
  const accounts = { eur: 'pm_success_de', usd: 'pm_usBankAccount_success', gbp: 'pm_bacsDebit_success' }
  for (const [currency, account] of Object.entries(accounts)) {
    const { latest_charge: charge } = await stripe.paymentIntents.create({
      amount: 2000,
      currency,
      customer,
      confirm: true,
      payment_method: account,
      return_url: 'https://example.com/back',
      expand: ['latest_charge', 'payment_method'],
    })
    const details = typeof charge === 'object' ? charge?.payment_method_details : null
    const mandate = (details?.sepa_debit ?? details?.us_bank_account ?? details?.bacs_debit)?.mandate
    await stripe.mandates.retrieve(typeof mandate === 'string' ? mandate : '')
  }
}

async function walkPaymentIntents(stripe: Stripe, customer: string): Promise<void> {
  const { paymentIntents, refunds } = stripe
  const intent = await paymentIntents.create({
    amount: 2000,
    currency: 'usd',
    customer,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  })
  await paymentIntents.retrieve(intent.id)
  await paymentIntents.update(intent.id, { amount: 2100, description: 'One lamp', receipt_email: 'pays@example.com' })
  await paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa', expand: ['latest_charge'] })
  const refund = await refunds.create({ payment_intent: intent.id, amount: 600, reason: 'requested_by_customer' })
  await refunds.retrieve(refund.id, { expand: ['charge', 'payment_intent'] })
  await refunds.update(refund.id, { metadata: { ticket: '7' } })
  await refunds.list({ payment_intent: intent.id })
  // Only a refund that waits for its customer can be cancelled, and a card's never does.
  await refused(refunds.cancel(refund.id))

  const held = await paymentIntents.create({
    amount: 900,
    currency: 'eur',
    capture_method: 'manual',
    confirm: true,
    payment_method: 'pm_card_visa',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  })
  await paymentIntents.capture(held.id, { amount_to_capture: 800 })
  const secure = await paymentIntents.create({
    amount: 900,
    currency: 'jpy',
    confirm: true,
    payment_method: 'pm_card_threeDSecure2Required',
    return_url: 'https://example.com/back',
  })
  await paymentIntents.cancel(secure.id)
  await refused(
    paymentIntents.create({
      amount: 900,
      currency: 'usd',
      confirm: true,
      payment_method: 'pm_card_chargeDeclinedInsufficientFunds',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    }),
  )
  await paymentIntents.list({ customer })
  await paymentIntents.search({ query: "status:'succeeded'" })
}

async function walkCharges({ charges, balance, balanceTransactions }: Stripe): Promise<void> {
  const charge = await charges.create({ amount: 500, currency: 'usd', source: 'tok_visa', capture: false })
  await charges.capture(charge.id)
  const { balance_transaction: transaction } = await charges.retrieve(charge.id)
  await charges.update(charge.id, { description: 'Counter' })
  await charges.list({ limit: 3, expand: ['data.balance_transaction'] })
  await charges.search({ query: 'amount>100' })
  await balance.retrieve()
  await balanceTransactions.list({ limit: 3 })
  if (typeof transaction === 'string') await balanceTransactions.retrieve(transaction, { expand: ['source'] })
}

/** Waits for the refusal that a call must meet. */
async function refused(call: Promise<unknown>): Promise<void> {
  try {
    await call
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return
    throw error
  }
  throw new Error('the call was expected to be refused')
}
