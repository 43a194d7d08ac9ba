import type { Maker } from './maker'

export type MadeCustomers = ReturnType<typeof makeCustomers>

const asDefault = { invoice_settings: { default_payment_method: 'pm_card_visa' } }

/** Makes customers and what they own, a portal configuration, a clock, an account and a webhook endpoint. */
export function makeCustomers({ call, id, now, read }: Maker) {
  const configuration = id('billingPortal.configurations.create', { features: { invoice_history: { enabled: true } } })
  const feedbackOption = id('billing.feedbackOptions.create', { description: 'Too dear' })
  const oldFeedback = id('billing.feedbackOptions.create', { description: 'Too old' })
  call('billing.feedbackOptions.deactivate', {}, [oldFeedback])
  const clock = id('testHelpers.testClocks.create', { frozen_time: now })
  const clockCustomer = id('customers.create', { test_clock: clock })
  const customer = id('customers.create', {
    email: 'a@example.com',
    address: { line1: 'Weg 1', city: 'Berlin', postal_code: '10115', country: 'DE' },
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  })
  const otherCustomer = id('customers.create', { payment_method: 'pm_card_visa', ...asDefault, email: 'b@example.com' })
  const bareCustomer = id('customers.create', { name: 'Bare' })
  const card = read('customers.retrieve', customer).invoice_settings.default_payment_method as string
  const secondCard = id('paymentMethods.attach', { customer }, ['pm_card_mastercard'])
  const looseCard = id('paymentMethods.create', { type: 'card', card: { token: 'tok_visa' } })
  const sepa = id('paymentMethods.create', {
    type: 'sepa_debit',
    sepa_debit: { iban: 'DE89370400440532013000' },
    billing_details: { name: 'A', email: 'a@example.com' },
  })
  const customerTaxId = id('customers.createTaxId', { type: 'eu_vat', value: 'DE123456789' }, [customer])
  const taxId = id('taxIds.create', { type: 'eu_vat', value: 'FR12345678901' })
  const transaction = id('customers.createBalanceTransaction', { amount: 100, currency: 'usd' }, [bareCustomer])
  return {
    feedbackOption,
    bareCustomer,
    card,
    clock,
    clockCustomer,
    configuration,
    customer,
    customerTaxId,
    looseCard,
    otherCustomer,
    secondCard,
    sepa,
    taxId,
    transaction,
  }
}
