import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from '../../server'
import { sandboxClient } from '../../testing/sandbox-client'

let sandbox: RunningSandbox
let stripe: Stripe

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
  stripe = sandboxClient(sandbox.url, 'sk_test_payments')
})
afterAll(() => sandbox.close())

const eventTypes = async (client: Stripe) => (await client.events.list({ limit: 20 })).data.map(({ type }) => type)
const pay = (client: Stripe, payment_method: string, more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  client.paymentIntents.create({ amount: 2999, currency: 'usd', confirm: true, payment_method, ...more })

it('pays, with the events in Stripe’s order and the charge behind it', async () => {
  const client = sandboxClient(sandbox.url, 'sk_test_paid')
  const intent = await pay(client, 'pm_card_visa', { expand: ['latest_charge.balance_transaction'] })
  expect(intent).toMatchObject({ status: 'succeeded', amount_received: 2999, latest_charge: { paid: true } })
  expect(intent.latest_charge).toMatchObject({ balance_transaction: { amount: 2999, fee: 117, net: 2882 } })
  expect(await eventTypes(client)).toEqual(['payment_intent.succeeded', 'charge.succeeded', 'payment_intent.created'])
})

it.each([
  ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
  ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
  ['pm_card_visa_chargeDeclinedStolenCard', 'card_declined', 'stolen_card'],
  ['pm_card_chargeDeclinedExpiredCard', 'expired_card', 'expired_card'],
  ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', 'incorrect_cvc'],
  ['pm_card_chargeDeclinedProcessingError', 'processing_error', 'processing_error'],
  ['pm_card_chargeCustomerFail', 'card_declined', 'generic_decline'],
])('declines %s as documented, and keeps the failed charge', async (name, code, declineCode) => {
  const client = sandboxClient(sandbox.url, `sk_test_${name}`)
  const error = await pay(client, name).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code, decline_code: declineCode })
  const [intent] = (await client.paymentIntents.list()).data
  expect(intent).toMatchObject({
    status: 'requires_payment_method',
    payment_method: null,
    last_payment_error: { code, decline_code: declineCode, type: 'card_error' },
  })
  expect(error).toMatchObject({ raw: { payment_intent: { id: intent?.id }, charge: intent?.latest_charge } })
  expect((await client.charges.list()).data[0]).toMatchObject({ paid: false, status: 'failed', failure_code: code })
  expect(await eventTypes(client)).toEqual(['payment_intent.payment_failed', 'charge.failed', 'payment_intent.created'])
})

it('asks for 3-D Secure in Stripe.js, or on a page of its own when told where to return', async () => {
  const dialog = await pay(stripe, 'pm_card_threeDSecure2Required')
  expect(dialog).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } })
  const page = await pay(stripe, 'pm_card_threeDSecure2Required', { return_url: 'https://shop.example/back' })
  expect(page.next_action).toMatchObject({
    type: 'redirect_to_url',
    redirect_to_url: { return_url: 'https://shop.example/back' },
  })
})

it('declines off session what the bank wants authenticated', async () => {
  const { id: customer } = await stripe.customers.create({})
  const { id } = await stripe.paymentMethods.attach('pm_card_authenticationRequired', { customer })
  await expect(pay(stripe, id, { customer, off_session: true })).rejects.toMatchObject({
    code: 'authentication_required',
    decline_code: 'authentication_required',
  })
})

it('spares a card that was set up from authentication off session', async () => {
  const { id: customer } = await stripe.customers.create({})
  const { id } = await stripe.paymentMethods.attach('pm_card_authenticationRequiredSetupForOffSession', { customer })
  expect(await pay(stripe, id, { customer, off_session: true })).toMatchObject({ status: 'succeeded' })
  expect(await pay(stripe, id, { customer })).toMatchObject({ status: 'requires_action' })
})

it('reserves an amount and captures part of it', async () => {
  const intent = await pay(stripe, 'pm_card_visa', { capture_method: 'manual' })
  expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 2999 })
  const captured = await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 1000 })
  expect(captured).toMatchObject({ status: 'succeeded', amount_received: 1000 })
  await expect(stripe.paymentIntents.cancel(intent.id)).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  })
})

it('refunds in parts, and no more than was paid', async () => {
  const { id } = await pay(stripe, 'pm_card_visa')
  const refund = await stripe.refunds.create({ payment_intent: id, amount: 999, reason: 'requested_by_customer' })
  expect(refund).toMatchObject({ status: 'succeeded', amount: 999 })
  await expect(stripe.refunds.create({ payment_intent: id, amount: 2001 })).rejects.toMatchObject({ param: 'amount' })
  await stripe.refunds.create({ payment_intent: id })
  const charge = await stripe.charges.retrieve(String(refund.charge), { expand: ['refunds'] })
  expect(charge).toMatchObject({ refunded: true, amount_refunded: 2999 })
  expect(charge.refunds?.data).toHaveLength(2)
  await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({ code: 'charge_already_refunded' })
})

it('keeps the card for later when asked to', async () => {
  const { id: customer } = await stripe.customers.create({})
  await pay(stripe, 'pm_card_mastercard', { customer, setup_future_usage: 'off_session' })
  expect((await stripe.customers.listPaymentMethods(customer)).data).toHaveLength(1)
})

it('refuses amounts that no bank would take', async () => {
  await expect(stripe.paymentIntents.create({ amount: 1, currency: 'usd' })).rejects.toMatchObject({
    code: 'amount_too_small',
  })
  await expect(stripe.paymentIntents.create({ amount: 1.5, currency: 'usd' })).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    param: 'amount',
  })
})

it('tells what a platform takes and where the rest goes, on the intent and its charge', async () => {
  const intent = await pay(stripe, 'pm_card_visa', {
    application_fee_amount: 123,
    transfer_data: { destination: 'acct_1ISuLNQK2ZHS99Rk' },
    expand: ['latest_charge'],
  })
  const group = `group_${intent.id}`
  const destination = 'acct_1ISuLNQK2ZHS99Rk'
  expect(intent).toMatchObject({ application_fee_amount: 123, transfer_data: { destination }, transfer_group: group })
  expect(intent.latest_charge).toMatchObject({
    application_fee_amount: 123,
    transfer_data: { amount: null, destination },
    transfer_group: group,
  })
  expect((await pay(stripe, 'pm_card_visa', { transfer_group: '12345' })).transfer_group).toBe('12345')
})

it('refuses to attach a declined card, and tells which bank’s answer it was', async () => {
  const { id: customer } = await stripe.customers.create({})
  await expect(stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer })).rejects.toMatchObject({
    code: 'card_declined',
    param: '',
    raw: { advice_code: 'try_again_later', network_decline_code: '01' },
  })
})
