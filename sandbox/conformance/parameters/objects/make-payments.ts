import type { Maker } from './maker'
import type { MadeCustomers } from './make-customers'
import type { MadeSubscriptions } from './make-subscriptions'

/** Makes intents, charges, refunds and tokens. */
export function makePayments({ id, read }: Maker, { customer, card, secured }: MadeCustomers & MadeSubscriptions) {
  const redirects = { automatic_payment_methods: { enabled: true, allow_redirects: 'never' } }
  const money = { amount: 2000, currency: 'usd', customer }
  const intent = id('paymentIntents.create', { ...money, ...redirects })
  const held = id('paymentIntents.create', {
    ...money,
    ...redirects,
    payment_method: card,
    confirm: true,
    capture_method: 'manual',
  })
  const paidIntent = id('paymentIntents.create', { ...money, ...redirects, payment_method: card, confirm: true })
  const charge = read('paymentIntents.retrieve', paidIntent).latest_charge as string
  const heldCharge = id('charges.create', { amount: 900, currency: 'usd', source: 'tok_visa', capture: false })
  const balanceTransaction = read('charges.retrieve', charge).balance_transaction as string
  const refund = id('refunds.create', { payment_intent: paidIntent, amount: 100 })
  const securedIntent = id('paymentIntents.create', { ...money, customer: secured })
  const securedSetup = id('setupIntents.create', { customer: secured })
  const setupIntent = id('setupIntents.create', { customer })
  const doneSetup = id('setupIntents.create', {
    customer,
    confirm: true,
    payment_method: card,
    return_url: 'https://example.com/back',
  })
  const token = id('tokens.create', {
    card: { number: '4242424242424242', exp_month: '12', exp_year: '2050', cvc: '123' },
  })
  const endpoint = id('webhookEndpoints.create', { url: 'https://example.com/hooks', enabled_events: ['*'] })
  const account = id('accounts.create', { type: 'standard', country: 'IT' })
  const event = read('events.list').data[0].id as string
  return {
    account,
    balanceTransaction,
    charge,
    doneSetup,
    endpoint,
    event,
    held,
    heldCharge,
    intent,
    paidIntent,
    refund,
    securedIntent,
    securedSetup,
    setupIntent,
    token,
  }
}
