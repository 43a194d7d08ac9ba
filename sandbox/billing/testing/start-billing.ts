import Stripe from 'stripe'
import { loadSandboxValidator } from '../../conformance/load-sandbox-validator'
import { startSandbox, type StartOptions } from '../../server'

export interface BillingHarness {
  stripe: Stripe
  url: string
  /** what did not fit Stripe's own types so far */
  violations: string[]
  /** moves a test clock and waits until all that was due is done */
  advance: (clock: string, to: number | string) => Promise<void>
  /** a customer on a test clock of its own that pays by `card` */
  customer: (at: string, card?: string | null) => Promise<{ id: string; clock: string }>
  /** a price by the month of a product called `name` */
  price: (name: string, unitAmount: number, more?: Partial<Stripe.PriceCreateParams>) => Promise<string>
  /** the types of the events so far, oldest first */
  eventTypes: (since?: string) => Promise<string[]>
  close: () => Promise<void>
}

/** A sandbox whose every answer and event is judged by the SDK's types, and the SDK that speaks to it. */
export async function startBilling(key: string, options: Partial<StartOptions> = {}): Promise<BillingHarness> {
  const violations: string[] = []
  const note = (where: string, found: { pointer: string; message: string }[]) =>
    violations.push(...found.map(({ pointer, message }) => `${where} ${pointer} ${message}`))
  const validator = await loadSandboxValidator({
    request: () => undefined,
    answer: (_operation, where, _status, found) => note(where, found),
    event: note,
  })
  const sandbox = await startSandbox({ port: 0, validator, ...options })
  const { hostname, port } = new URL(sandbox.url)
  const stripe = new Stripe(`sk_test_${key}`, {
    host: hostname,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  })
  const seconds = (at: number | string) => (typeof at === 'number' ? at : Date.parse(at) / 1000)
  return {
    stripe,
    violations,
    url: sandbox.url,
    close: sandbox.close,
    async advance(clock, to) {
      await stripe.testHelpers.testClocks.advance(clock, { frozen_time: seconds(to) })
      while ((await stripe.testHelpers.testClocks.retrieve(clock)).status === 'advancing') await nextTurn()
    },
    async customer(at, card = 'pm_card_visa') {
      const clock = await stripe.testHelpers.testClocks.create({ frozen_time: seconds(at) })
      const { id } = await stripe.customers.create({ email: 'ada@example.com', name: 'Ada', test_clock: clock.id })
      if (card) {
        const method = await stripe.paymentMethods.attach(card, { customer: id })
        await stripe.customers.update(id, { invoice_settings: { default_payment_method: method.id } })
      }
      return { id, clock: clock.id }
    },
    async price(name, unitAmount, more = {}) {
      const { id } = await stripe.prices.create({
        currency: 'usd',
        unit_amount: unitAmount,
        recurring: { interval: 'month' },
        product_data: { name },
        ...more,
      })
      return id
    },
    async eventTypes(since) {
      const types: string[] = []
      for await (const { id, type } of stripe.events.list({ limit: 100 })) {
        if (id === since) break
        types.unshift(type)
      }
      return types
    },
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
