import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from '../../server'
import { sandboxClient } from '../../testing/sandbox-client'

let sandbox: RunningSandbox
let stripe: Stripe

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
  stripe = sandboxClient(sandbox.url, 'sk_test_methods')
})
afterAll(() => sandbox.close())

it('makes a card of the number that was typed', async () => {
  const method = await stripe.paymentMethods.create({
    type: 'card',
    card: { number: '4000 0566 5566 5556', exp_month: 3, exp_year: 2050, cvc: '123' },
    billing_details: { name: 'Ada', address: { postal_code: '00100' } },
  })
  expect(method).toMatchObject({
    type: 'card',
    customer: null,
    card: { brand: 'visa', last4: '5556', funding: 'debit', exp_month: 3, exp_year: 2050 },
    billing_details: { name: 'Ada', email: null, address: { postal_code: '00100', city: null } },
  })
})

it.each([
  ['4242424242424241', 12, 2050, 'incorrect_number'],
  ['12', 12, 2050, 'invalid_number'],
  ['4242424242424242', 13, 2050, 'invalid_expiry_month'],
  ['4242424242424242', 12, 1999, 'invalid_expiry_year'],
])('refuses a card that cannot be: %s %d/%d', async (number, exp_month, exp_year, code) => {
  const card = { number, exp_month, exp_year, cvc: '123' }
  await expect(stripe.paymentMethods.create({ type: 'card', card })).rejects.toMatchObject({
    type: 'StripeCardError',
    statusCode: 402,
    code,
  })
})

it('takes a card that is valid where the earliest test clock stands', async () => {
  const past = sandboxClient(sandbox.url, 'sk_test_past')
  const card = { number: '4242424242424242', exp_month: 12, exp_year: 2025 }
  await expect(past.paymentMethods.create({ type: 'card', card })).rejects.toMatchObject({
    code: 'invalid_expiry_year',
  })
  await past.testHelpers.testClocks.create({ frozen_time: Date.UTC(2023, 4, 14) / 1000 })
  expect((await past.paymentMethods.create({ type: 'card', card })).card).toMatchObject({ exp_year: 2025 })
})

it('attaches, lists and detaches, and a detached card is nobody’s default', async () => {
  const { id: customer } = await stripe.customers.create({})
  const visa = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  const amex = await stripe.paymentMethods.attach('pm_card_amex', { customer })
  expect(visa.id).not.toBe('pm_card_visa')
  const listed = await stripe.customers.listPaymentMethods(customer)
  expect(listed.data.map(({ card }) => card?.brand)).toEqual(['amex', 'visa'])
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: amex.id } })
  expect((await stripe.paymentMethods.detach(amex.id)).customer).toBeNull()
  expect(await stripe.customers.retrieve(customer)).toMatchObject({
    invoice_settings: { default_payment_method: null },
  })
  expect((await stripe.paymentMethods.list({ customer, type: 'card' })).data).toHaveLength(1)
})

it('refuses a default that is not the customer’s', async () => {
  const { id } = await stripe.customers.create({})
  const method = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } })
  await expect(
    stripe.customers.update(id, { invoice_settings: { default_payment_method: method.id } }),
  ).rejects.toMatchObject({ code: 'resource_missing' })
})

it('refuses to attach a card that the bank declines, and leaves nothing behind', async () => {
  const { id: customer } = await stripe.customers.create({})
  await expect(stripe.paymentMethods.attach('pm_card_visa_chargeDeclinedLostCard', { customer })).rejects.toMatchObject(
    {
      type: 'StripeCardError',
      code: 'card_declined',
      decline_code: 'lost_card',
    },
  )
  expect((await stripe.customers.listPaymentMethods(customer)).data).toEqual([])
  await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
})

it.each([
  ['DE89370400440532013000', '37040044'],
  ['DK5000400440116243', '0040'],
  ['IT60X0542811101000000123456', '05428'],
  ['NL91ABNA0417164300', 'ABNA'],
])('reads the bank in an IBAN: %s', async (iban, bank_code) => {
  const method = await stripe.paymentMethods.create({
    type: 'sepa_debit',
    sepa_debit: { iban },
    billing_details: { name: 'Ada', email: 'ada@example.com' },
  })
  expect(method.sepa_debit).toMatchObject({ bank_code, country: iban.slice(0, 2), last4: iban.slice(-4) })
})
