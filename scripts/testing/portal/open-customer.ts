import type { ScenarioName } from '@/sandbox/scenarios'
import { openSessionFor } from './open-session-for'
import type { SyncHarness } from '../sync/sync-harness'

export type OpenedCustomer = { customer: string; subscription: string; token: string }

/** A customer of a scenario with an open session. Each call creates another customer. */
export async function openCustomer(
  harness: Pick<SyncHarness, 'make'> & { merchant: { id: string } },
  name: ScenarioName,
): Promise<OpenedCustomer> {
  const {
    customer,
    subscriptions: [subscription = ''],
  } = await harness.make(name)
  return { customer, subscription, token: await openSessionFor(harness.merchant.id, customer) }
}
