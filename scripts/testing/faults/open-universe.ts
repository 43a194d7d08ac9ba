import { randomBytes } from 'node:crypto'
import Stripe from 'stripe'
import { createMerchant } from '../../../lib/merchant/create-merchant'
import type { SyncMerchant } from '../../../lib/sync/customer/sync-leased'
import type { ScenarioName } from '../../../sandbox/scenarios'
import { runScenario } from '../../../sandbox/scenarios/run-scenario'
import type { ScenarioResult } from '../../../sandbox/scenarios/scenario'

/** A merchant with its own account, so that nothing else in the test touches its data at Stripe. */
export type Universe = {
  merchant: SyncMerchant & { stripeAccountId: string }
  /** bypasses the proxy, to arrange and inspect */
  stripe: Stripe
  make: (name: ScenarioName) => Promise<ScenarioResult>
}

export async function openUniverse({ sandboxUrl, now }: { sandboxUrl: string; now: Date }): Promise<Universe> {
  const stripeAccountId = `acct_${randomBytes(8).toString('hex')}`
  const { hostname, port } = new URL(sandboxUrl)
  const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '', {
    host: hostname,
    port,
    protocol: 'http',
    telemetry: false,
    stripeAccount: stripeAccountId,
  })
  const { id } = await createMerchant({ name: 'Merchant', stripeAccountId })
  return {
    merchant: { id, stripeAccountId },
    stripe,
    make: (name) => runScenario(name, { stripe, now, sandboxUrl }),
  }
}
