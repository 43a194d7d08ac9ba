import { expect, it, vi } from 'vitest'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { readReturn } from './read-return'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness

const payment = (id: string, secret: string | null) =>
  new URLSearchParams({ payment_intent: id, payment_intent_client_secret: secret ?? '' })

async function makePayment(customer: string, method?: string) {
  return stripe.paymentIntents.create({
    amount: 2999,
    currency: 'usd',
    customer,
    ...(method && { payment_method: method, confirm: true, return_url: 'https://shop.example' }),
  })
}

it('tells what came of a payment to whoever has its secret, and nothing to others', async () => {
  const { customer } = await openCustomer(harness, 'active')
  const owner = { merchant, customerId: customer }
  const open = await makePayment(customer)
  expect(await readReturn(owner, payment(open.id, open.client_secret))).toBe('not_paid')
  const [method] = (await stripe.customers.listPaymentMethods(customer)).data
  const paid = await makePayment(customer, method?.id)
  expect(await readReturn(owner, payment(paid.id, paid.client_secret))).toBe('paid')
  expect(await readReturn(owner, payment(paid.id, `${paid.id}_secret_guessed`))).toBeNull()
  expect(await readReturn(owner, payment(paid.id, null))).toBeNull()
  expect(await readReturn(owner, payment('pi_unknown', 'x'))).toBeNull()
  expect(await readReturn(owner, new URLSearchParams())).toBeNull()
  expect(await readReturn({ merchant, customerId: 'cus_other' }, payment(paid.id, paid.client_secret))).toBeNull()
})

it('tells whether a payment method was confirmed', async () => {
  const { token, customer } = await openCustomer(harness, 'active')
  const { setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard' })
  const { client_secret: secret } = await stripe.setupIntents.retrieve(setupIntent)
  const query = new URLSearchParams({ setup_intent: setupIntent, setup_intent_client_secret: secret ?? '' })
  expect(await readReturn({ merchant, customerId: customer }, query)).toBe('method_confirmed')
})
