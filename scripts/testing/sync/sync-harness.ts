import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { db } from '../../../lib/db/client'
import { pool } from '../../../lib/db/pool'
import type { ScenarioName } from '../../../sandbox/scenarios'
import { runScenario } from '../../../sandbox/scenarios/run-scenario'
import type { ScenarioResult } from '../../../sandbox/scenarios/scenario'
import { expectInStep } from './expect-in-step'
import { startStripeProxy, type StripeProxy } from '../stripe/stripe-proxy'

export type SyncHarness = {
  merchant: { id: string; stripeAccountId: null }
  now: Date
  sandboxUrl: string
  /** the SDK for the test's own calls, which bypass the app's proxy */
  stripe: Stripe
  proxy: StripeProxy
  make: (name: ScenarioName) => Promise<ScenarioResult>
  /** compares the customer's mirror with Stripe's API, field by field */
  expectInStep: (customer: string) => Promise<void>
  expireLease: (customer: string) => Promise<void>
}

/** A merchant, the SDK, and a proxy between app and sandbox. Call it at the top of a test file. */
export function setUpSync(): SyncHarness {
  const merchant = { id: 'm_1', stripeAccountId: null }
  const now = new Date('2026-11-23T10:00:00Z')
  const sandboxUrl = process.env.STRIPE_API_BASE ?? ''
  const { hostname, port } = new URL(sandboxUrl)
  const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
  })
  const harness: SyncHarness = {
    merchant,
    now,
    sandboxUrl,
    stripe,
    proxy: { url: '', calls: [], before: () => undefined, close: async () => undefined },
    make: (name) => runScenario(name, { stripe, now, sandboxUrl }),
    expectInStep: (customer) => expectInStep(merchant.id, stripe, customer),
    expireLease: async (customer) => {
      await pool().query('UPDATE customer_leases SET expires_at = now() WHERE customer_id = $1', [customer])
    },
  }
  beforeAll(async () => {
    harness.proxy = await startStripeProxy(sandboxUrl)
    process.env.STRIPE_API_BASE = harness.proxy.url
    process.env.SANDBOX_PUBLIC_URL = sandboxUrl
    await db.merchant.create({ data: { id: merchant.id, name: 'Merchant' } })
  })
  beforeEach(() => {
    harness.proxy.before = () => undefined
    harness.proxy.calls.length = 0
  })
  afterAll(() => harness.proxy.close())
  return harness
}
