import Stripe from 'stripe'
import type { Random } from './random'

/** A customer with a test clock, a product and two prices. */
export type World = {
  stripe: Stripe
  customer: string
  clock: string
  product: string
  prices: string[]
  random: Random
}

type Step = (world: World) => Promise<unknown>

const day = 24 * 60 * 60
const cards = [
  'pm_card_visa',
  'pm_card_mastercard',
  'pm_card_amex',
  'pm_card_chargeCustomerFail',
  'pm_card_authenticationRequired',
]

const subscriptions = async ({ stripe, customer }: World) =>
  (await stripe.subscriptions.list({ customer, status: 'all' })).data
const living = async (world: World) =>
  (await subscriptions(world)).filter(({ status }) => !['canceled', 'incomplete_expired'].includes(status))
const methods = async ({ stripe, customer }: World) => (await stripe.paymentMethods.list({ customer })).data
const invoices = async ({ stripe, customer }: World) => (await stripe.invoices.list({ customer, limit: 100 })).data

async function withOne<T>(world: World, all: Promise<T[]>, work: (one: T) => Promise<unknown>): Promise<void> {
  const one = world.random.pick(await all)
  if (one !== undefined) await work(one)
}

/** What can happen to a customer at Stripe. In some states Stripe refuses some of it, which is part of the test. */
export const steps = {
  subscribe: ({ stripe, customer, prices, random }) =>
    stripe.subscriptions.create({
      customer,
      items: [{ price: random.pick(prices) ?? '', quantity: 1 + random.below(3) }],
      payment_behavior: random.pick(['default_incomplete', 'allow_incomplete'] as const) ?? 'allow_incomplete',
      ...(random.chance(0.3) && { trial_period_days: 7 }),
      ...(random.chance(0.2) && { collection_method: 'send_invoice', days_until_due: 14, payment_behavior: undefined }),
      ...(random.chance(0.3) && { billing_mode: { type: 'classic' } }),
    } as Stripe.SubscriptionCreateParams),
  changePlan: (world) =>
    withOne(world, living(world), ({ id, items }) =>
      world.stripe.subscriptions.update(id, {
        items: [
          {
            id: items.data[0]?.id ?? '',
            price: world.random.pick(world.prices) ?? '',
            quantity: 1 + world.random.below(4),
          },
        ],
        proration_behavior: world.random.pick(['create_prorations', 'always_invoice', 'none'] as const) ?? 'none',
      }),
    ),
  scheduleEnd: (world) =>
    withOne(world, living(world), ({ id }) =>
      world.stripe.subscriptions.update(id, {
        cancel_at_period_end: true,
        cancellation_details: { feedback: 'too_expensive' },
      }),
    ),
  keep: (world) =>
    withOne(world, living(world), ({ id }) => world.stripe.subscriptions.update(id, { cancel_at_period_end: false })),
  endNow: (world) => withOne(world, living(world), ({ id }) => world.stripe.subscriptions.cancel(id)),
  pause: (world) =>
    withOne(world, living(world), ({ id }) =>
      world.stripe.subscriptions.update(id, { pause_collection: { behavior: 'void' } }),
    ),
  resume: (world) =>
    withOne(world, living(world), ({ id }) => world.stripe.subscriptions.update(id, { pause_collection: '' })),
  addCard: async ({ stripe, customer, random }) => {
    const { id } = await stripe.paymentMethods.attach(random.pick(cards) ?? '', { customer })
    if (random.chance(0.7))
      await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
  },
  renewCard: (world) =>
    withOne(world, methods(world), ({ id }) =>
      world.stripe.paymentMethods.update(id, { card: { exp_month: 1 + world.random.below(12), exp_year: 2050 } }),
    ),
  removeCard: (world) => withOne(world, methods(world), ({ id }) => world.stripe.paymentMethods.detach(id)),
  rename: ({ stripe, customer, random }) =>
    stripe.customers.update(customer, {
      name: `Name ${random.below(1e6)}`,
      email: `n${random.below(1e6)}@example.com`,
      preferred_locales: [random.pick(['it', 'en', 'pt-BR']) ?? 'it'],
    }),
  credit: ({ stripe, customer, random }) =>
    stripe.customers.createBalanceTransaction(customer, { amount: random.below(4000) - 2000, currency: 'usd' }),
  charge: async ({ stripe, customer, random }) => {
    await stripe.invoiceItems.create({
      customer,
      amount: 100 + random.below(9000),
      currency: 'usd',
      description: 'Extra',
    })
    const { id } = await stripe.invoices.create({
      customer,
      pending_invoice_items_behavior: 'include',
      auto_advance: random.chance(0.5),
    })
    if (random.chance(0.7)) await stripe.invoices.finalizeInvoice(id)
  },
  pay: (world) =>
    withOne(
      world,
      invoices(world).then((all) => all.filter(({ status }) => status === 'open')),
      ({ id }) => world.stripe.invoices.pay(id),
    ),
  void: (world) =>
    withOne(
      world,
      invoices(world).then((all) => all.filter(({ status }) => status === 'open')),
      ({ id }) => world.stripe.invoices.voidInvoice(id),
    ),
  giveBack: (world) =>
    withOne(
      world,
      invoices(world).then((all) => all.filter(({ status, total }) => status === 'paid' && total > 0)),
      ({ id, total }) =>
        world.stripe.creditNotes.create({
          invoice: id,
          amount: Math.ceil(total / 2),
          refund_amount: Math.ceil(total / 2),
        }),
    ),
  deleteDraft: (world) =>
    withOne(
      world,
      invoices(world).then((all) => all.filter(({ status }) => status === 'draft')),
      ({ id }) => world.stripe.invoices.del(id),
    ),
  renameProduct: ({ stripe, product, random }) =>
    stripe.products.update(product, { name: `Plan ${random.below(1e6)}` }),
  wait: async ({ stripe, clock, random }) => {
    const { frozen_time: at } = await stripe.testHelpers.testClocks.retrieve(clock)
    await stripe.testHelpers.testClocks.advance(clock, { frozen_time: at + (1 + random.below(40)) * day })
    while ((await stripe.testHelpers.testClocks.retrieve(clock)).status !== 'ready')
      await new Promise((resolve) => setTimeout(resolve, 3))
  },
} satisfies Record<string, Step>

export type StepName = keyof typeof steps

/** Takes one step. A refusal by Stripe counts as a step too. */
export async function takeStep(world: World, name: StepName): Promise<void> {
  try {
    await steps[name](world)
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError) || error.code === 'parameter_unknown') throw error
  }
}
