import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import type { ScenarioName } from '@/sandbox/scenarios'
import { control } from '@/sandbox/testing/control'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { addPaymentMethodAction } from '../payment-method/add/action'
import { payAction } from '../pay/action'
import { resubscribeAction } from '../resubscribe/action'
import { resumeAction } from '../resume/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness

beforeEach(() => db.portalEvent.deleteMany())

async function open(name: ScenarioName) {
  const opened = await openCustomer(harness, name)
  const {
    data: [due],
  } = await stripe.invoices.list({ customer: opened.customer, status: 'open', expand: ['data.payments'] })
  return { ...opened, invoice: due?.id ?? '', due }
}

/** What is told of a customer, but for how the portal was opened. */
async function told(customerId: string) {
  const events = await db.portalEvent.findMany({
    where: { customerId, type: { not: { startsWith: 'portal_' } } },
    orderBy: { occurredAt: 'asc' },
  })
  return events.map(({ type, data }) => ({ type, ...(data as Record<string, unknown>) }))
}

const referenceOf = async (id: string) => (await db.intent.findFirstOrThrow({ where: { id } })).reference

it('an invoice that a new card pays is told, once, besides the card', async () => {
  const { token, customer, invoice } = await open('past_due')
  const form = { token, ...(await enterCard(stripe, { token, card: 'pm_card_visa' })) }
  await sendCall(addPaymentMethodAction, form)
  await syncCustomer(merchant, customer)
  expect(await told(customer)).toEqual([
    { type: 'payment_method.updated', payment_method: expect.stringMatching(/^pm_/) },
    { type: 'invoice.paid', invoice, reference: await referenceOf(form.intent) },
  ])
})

it('an invoice whose bank asks first is told when it has answered, and not before', async () => {
  const { token, customer, invoice, due } = await open('past_due_3ds')
  const {
    data: [method],
  } = await stripe.paymentMethods.list({ customer })
  const { intent } = await sendForm(payAction, { token, invoice, paymentMethod: method?.id ?? '', scripted: '1' })
  expect(await told(customer)).toEqual([])
  const payment = String(due?.payments?.data[0]?.payment.payment_intent)
  await control(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'POST', `/authenticate/${payment}`, {
    outcome: 'complete',
  })
  // Stripe's event, where the customer has closed the page.
  await syncCustomer(merchant, customer)
  expect(await told(customer)).toEqual([{ type: 'invoice.paid', invoice, reference: await referenceOf(intent) }])
})

it('what is paid without the portal is not told as paid there', async () => {
  const { customer, invoice } = await open('past_due')
  const { id } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  await stripe.invoices.pay(invoice, { payment_method: id })
  await syncCustomer(merchant, customer)
  expect(await told(customer)).toEqual([])
})

it('resuming is told', async () => {
  const { token, customer, subscription } = await open('paused')
  const { intent } = await sendForm(resumeAction, { token, subscription, shown: '2999 usd' })
  expect(await told(customer)).toEqual([
    { type: 'subscription.resumed', subscription, reference: await referenceOf(intent) },
  ])
})

it('subscribing again is told, with what it follows', async () => {
  const { token, customer, subscription } = await open('canceled')
  const { intent } = await sendForm(resubscribeAction, { token, subscription, shown: '2999 usd' })
  const {
    data: [again],
  } = await stripe.subscriptions.list({ customer, status: 'active' })
  expect(await told(customer)).toEqual([
    {
      type: 'subscription.resubscribed',
      subscription: again?.id,
      previous_subscription: subscription,
      reference: await referenceOf(intent),
    },
  ])
})
