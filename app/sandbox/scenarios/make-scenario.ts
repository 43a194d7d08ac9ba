import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { env } from '@/lib/env'
import { ok, type Result } from '@/lib/errors'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { scenarios, type ScenarioName } from '@/sandbox/scenarios'
import { runScenario } from '@/sandbox/scenarios/run-scenario'
import type { ScenarioResult } from '@/sandbox/scenarios/scenario'
import { panelStripe } from '../ask-stripe'
import { sandboxMerchant } from './sandbox-merchant'

type Wishes = { account: string | null; seed?: string; now?: Date }

type Made = ScenarioResult & { merchant: string; account: string | null; portal: string }

export function isScenario(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name)
}

/** Creates a customer of the named scenario, syncs it and adds a portal link. Fails as the sync fails. */
export async function makeScenario(name: ScenarioName, { account, ...wishes }: Wishes): Promise<Result<Made>> {
  const { SANDBOX_PUBLIC_URL: sandboxUrl } = env()
  const merchant = await sandboxMerchant(account)
  const made = await runScenario(name, {
    ...wishes,
    stripe: panelStripe({ account }),
    ...(sandboxUrl && { sandboxUrl }),
  })
  const synced = await syncCustomer(merchant, made.customer)
  if (!synced.ok) return synced
  const owner = { merchantId: merchant.id, customerId: made.customer }
  const { url } = await createPortalLink({
    ...owner,
    createdBy: 'sandbox',
    grantor: { kind: 'panel' },
    now: new Date(),
  })
  return ok({ ...made, merchant: merchant.id, account: merchant.stripeAccountId, portal: url })
}
