import { chromium, type Browser, type BrowserContextOptions, type LaunchOptions } from 'playwright'
import Stripe from 'stripe'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startSandbox, type RunningSandbox } from '../../server'
import { openCheckout, type Checkout } from './open-checkout'
import { startHarness, type Harness } from './start-harness'

export interface Stage {
  key: string
  browser: Browser
  harness: Harness
  sandbox: RunningSandbox
  /** The merchant's own server. */
  stripe: Stripe
  newSetup: (options?: Stripe.RequestOptions) => Promise<{ customer: string; intent: string; secret: string }>
  /** Opens the checkout page; it is closed after the test. */
  open: (query: Record<string, string>, options?: BrowserContextOptions) => Promise<Checkout>
}

/** A sandbox, a merchant's page on an origin of its own and a browser, for the tests of one file. */
export function setStage(findChromium: () => Promise<LaunchOptions>): Stage {
  const key = 'pk_test_elements'
  const opened: Checkout[] = []
  const stage = { key, newSetup, open } as Stage

  beforeAll(async () => {
    stage.sandbox = await startSandbox({ port: 0 })
    const { port } = new URL(stage.sandbox.url)
    stage.stripe = new Stripe(key.replace('pk', 'sk'), { host: '127.0.0.1', port, protocol: 'http' })
    stage.harness = await startHarness(stage.sandbox.url)
    stage.browser = await chromium.launch(await findChromium())
  }, 120_000)

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((checkout) => checkout.close()))
  })

  afterAll(async () => {
    await stage.browser?.close()
    await stage.harness?.close()
    await stage.sandbox?.close()
  })

  async function newSetup(options?: Stripe.RequestOptions) {
    const customer = await stage.stripe.customers.create({ name: 'Ada' }, options)
    const intent = await stage.stripe.setupIntents.create({ customer: customer.id }, options)
    return { customer: customer.id, intent: intent.id, secret: intent.client_secret ?? '' }
  }

  async function open(query: Record<string, string>, options?: BrowserContextOptions) {
    const checkout = await openCheckout(stage.browser, stage.harness.url, { key, ...query }, options)
    opened.push(checkout)
    return checkout
  }

  return stage
}
