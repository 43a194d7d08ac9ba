import { expect, vi } from 'vitest'
import { finishIntent } from './finish-intent'
import { intentKinds } from '../kinds'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { control } from '@/sandbox/testing/control'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { oweMore } from '@/scripts/testing/portal/owe-more'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import type { Universe } from '@/scripts/testing/faults/open-universe'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import type { Flow } from '@/scripts/testing/faults/walk-faults'
import { walkFlows } from '@/scripts/testing/faults/walk-flows'
import { answerReturn } from '../answer-return'
import { choosePaymentMethodAction } from '../payment-method/choose/action'
import { addPaymentMethodAction } from '../payment-method/add/action'
import { payAction } from '../pay/action'
import { removePaymentMethodAction } from '../payment-method/remove/action'
import { authenticateAction } from '../authenticate/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
vi.mock('@/lib/tasks/engine/patience', () => import('@/scripts/testing/faults/walk-patience'))

const harness = setUpSync()

type Made = {
  customer: string
  subscription: string
  token: string
  /** stored, and not the one that is charged */
  other: string
  /** the one that is due */
  invoice: string
  intent: string
  setupIntent: string
  charges: number
}

async function arrange(universe: Universe, name: 'active' | 'past_due', card: string): Promise<Made> {
  const { stripe, merchant } = universe
  const {
    customer,
    subscriptions: [subscription = ''],
  } = await universe.make(name)
  const { id: other } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  const {
    data: [due],
  } = await stripe.invoices.list({ customer, status: 'open' })
  const token = await openSessionFor(merchant.id, customer)
  const charges = await countCharges(universe, customer)
  const { intent, setupIntent } = await enterCard(stripe, { token, card })
  return { customer, subscription, token, other, invoice: due?.id ?? '', intent, setupIntent, charges }
}

async function countCharges({ stripe }: Universe, customer: string): Promise<number> {
  return (await stripe.charges.list({ customer, limit: 100 })).data.filter(({ status }) => status === 'succeeded')
    .length
}

async function expectDefault({ stripe }: Universe, { customer, subscription }: Made, method: string): Promise<void> {
  const found = await stripe.customers.retrieve(customer)
  expect(found.deleted ? null : found.invoice_settings.default_payment_method).toBe(method)
  expect((await stripe.subscriptions.retrieve(subscription)).default_payment_method).toBe(method)
}

async function complete({ token, intent, setupIntent }: Made) {
  const answer = await sendCall(addPaymentMethodAction, { token, intent, setupIntent })
  return answer.ok ? { to: answer.value.goTo.replace(/^\/portal\/[^/]+/, '') } : { state: answer }
}

async function cardOf({ stripe }: Universe, { setupIntent }: Made): Promise<string> {
  const intents = setupIntent.startsWith('pi_') ? stripe.paymentIntents : stripe.setupIntents
  const { payment_method: method } = await intents.retrieve(setupIntent)
  return String(method)
}

/** What the bank's page leads to, for a browser whose session goes on. */
async function comeBack({ token }: Made, query: Record<string, string>) {
  const to = await answerReturn(token, new URLSearchParams(query))
  return { to: to.replace(/^\/portal\/[^/]+/, '') }
}

/** A payment that its bank asks about, without a script: its way leads over the bank's own page. */
async function askedByBank(universe: Universe): Promise<Made> {
  const made = await arrange(universe, 'past_due', 'pm_card_visa')
  const { id: other } = await universe.stripe.paymentMethods.attach('pm_card_authenticationRequired', {
    customer: made.customer,
  })
  await syncCustomer(universe.merchant, made.customer)
  return { ...made, other }
}

/** The same, confirmed on that page, which our server has not heard of. */
async function answeredByBank(universe: Universe): Promise<Made> {
  const made = await askedByBank(universe)
  const { intent } = await payAtBank(made)
  // The customer was answered after half a second, which a busy machine may need for less than all of it.
  await finishIntent(intentKinds, universe.merchant.id, intent)
  const { id } = await paymentOf(universe, made)
  const { stripeAccountId } = universe.merchant
  await control(
    harness.sandboxUrl,
    process.env.STRIPE_SECRET_KEY ?? '',
    'POST',
    `/authenticate/${id}`,
    { outcome: 'complete' },
    stripeAccountId,
  )
  return { ...made, intent }
}

const payAtBank = ({ token, invoice, other }: Made) => sendForm(payAction, { token, invoice, paymentMethod: other })

async function paymentOf({ stripe }: Universe, { invoice }: Made) {
  const { payments } = await stripe.invoices.retrieve(invoice, { expand: ['payments.data.payment.payment_intent'] })
  const intent = payments?.data[0]?.payment.payment_intent
  if (!intent || typeof intent === 'string') throw new Error('no payment')
  return intent
}

async function expectPaidOnce(universe: Universe, { customer, invoice, charges }: Made): Promise<void> {
  expect((await universe.stripe.invoices.retrieve(invoice)).status).toBe('paid')
  expect(await countCharges(universe, customer)).toBe(charges + 1)
}

/** Their calls are all among those of the others. */
const thorough: Flow<Made>[] = [
  {
    name: 'new card, past due, back from the bank’s page',
    arrange: (universe) => arrange(universe, 'past_due', 'pm_card_mastercard'),
    act: (made) =>
      comeBack(made, { intent: made.intent, setup_intent: made.setupIntent, redirect_status: 'succeeded' }),
    async verify(made, universe) {
      await expectDefault(universe, made, await cardOf(universe, made))
      await expectPaidOnce(universe, made)
    },
  },
  {
    name: 'payment, back from the bank’s page',
    arrange: answeredByBank,
    act: (made) => comeBack(made, { intent: made.intent }),
    verify: (made, universe) => expectPaidOnce(universe, made),
  },
  {
    name: 'new card, nothing due',
    arrange: (universe) => arrange(universe, 'active', 'pm_card_mastercard'),
    act: complete,
    async verify(made, universe) {
      await expectDefault(universe, made, await cardOf(universe, made))
      expect(await countCharges(universe, made.customer)).toBe(made.charges)
    },
  },
  {
    name: 'choose a stored method',
    arrange: (universe) => arrange(universe, 'active', 'pm_card_amex'),
    act: ({ token, other }) => sendForm(choosePaymentMethodAction, { token, paymentMethod: other }),
    async verify(made, universe) {
      await expectDefault(universe, made, made.other)
      expect(await countCharges(universe, made.customer)).toBe(made.charges)
    },
  },
]

const flows: Flow<Made>[] = [
  ...(process.env.FAULT_WALK === 'all' ? thorough : []),
  {
    name: 'new card, past due',
    arrange: (universe) => arrange(universe, 'past_due', 'pm_card_mastercard'),
    act: complete,
    async verify(made, universe) {
      await expectDefault(universe, made, await cardOf(universe, made))
      await expectPaidOnce(universe, made)
    },
  },
  {
    name: 'new card that has paid the older of two debts',
    kin: true,
    arrange: async (universe) => {
      const made = await arrange(universe, 'past_due', 'pm_card_visa')
      const { stripe, merchant } = universe
      await oweMore(stripe, made.customer)
      await syncCustomer(merchant, made.customer)
      const { token, invoice } = made
      const paying = { token, card: 'pm_card_mastercard', invoice, rest: '2999 usd' }
      return { ...made, ...(await enterCard(stripe, paying)) }
    },
    act: complete,
    async verify(made, universe) {
      await expectDefault(universe, made, await cardOf(universe, made))
      const { data } = await universe.stripe.invoices.list({ customer: made.customer, status: 'open' })
      expect(data).toEqual([])
      expect(await countCharges(universe, made.customer)).toBe(made.charges + 2)
    },
  },
  {
    name: 'remove a stored method',
    arrange: (universe) => arrange(universe, 'active', 'pm_card_amex'),
    act: ({ token, other }) => sendForm(removePaymentMethodAction, { token, paymentMethod: other }),
    async verify({ customer, other }, { stripe }) {
      const { data } = await stripe.customers.listPaymentMethods(customer)
      expect(data.map(({ id }) => id)).not.toContain(other)
      expect(data.length).toBe(2)
    },
  },
  {
    name: 'pay with a stored method',
    arrange: (universe) => arrange(universe, 'past_due', 'pm_card_amex'),
    act: ({ token, invoice, other }) => sendForm(payAction, { token, invoice, paymentMethod: other, scripted: '1' }),
    async verify(made, universe) {
      await expectPaidOnce(universe, made)
      expect((await universe.stripe.subscriptions.retrieve(made.subscription)).status).toBe('active')
    },
  },
  {
    name: 'pay over the bank’s page',
    kin: true,
    arrange: askedByBank,
    act: payAtBank,
    async verify(made, universe) {
      expect(await paymentOf(universe, made)).toMatchObject({
        status: 'requires_action',
        next_action: { type: 'redirect_to_url' },
      })
      expect(await countCharges(universe, made.customer)).toBe(made.charges)
    },
  },
  {
    name: 'payment, the bank answered in its dialog',
    arrange: answeredByBank,
    async act({ token, intent }) {
      const answer = await sendCall(authenticateAction, { token, intent })
      return answer.ok ? {} : { state: answer }
    },
    verify: (made, universe) => expectPaidOnce(universe, made),
  },
]

walkFlows(harness, flows)
