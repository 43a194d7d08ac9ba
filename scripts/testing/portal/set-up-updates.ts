import { beforeAll } from 'vitest'
import { db } from '@/lib/db/client'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import type { ScenarioName } from '@/sandbox/scenarios'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { offerPlans, type OfferedPrices } from '@/scripts/testing/portal/offer-plans'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'

/** Customers of a merchant that offers plans to change to. Call it at the top of a test file. */
export function setUpUpdates() {
  const harness = setUpSync()
  const { merchant, stripe, now } = harness
  const at = String(now.getTime() / 1000)

  const prices = {} as OfferedPrices
  beforeAll(async () => {
    Object.assign(prices, await offerPlans(harness))
  })

  const open = (name: ScenarioName = 'active') => openCustomer(harness, name)

  const retrieve = (id: string) => stripe.subscriptions.retrieve(id, { expand: ['schedule', 'latest_invoice'] })

  async function itemOf(id: string) {
    const {
      items: {
        data: [item],
      },
    } = await retrieve(id)
    return { price: item?.price.id, quantity: item?.quantity }
  }

  async function receiptOf(customerId: string, intent: string) {
    const receipt = await loadReceipt({ merchantId: merchant.id, customerId, onBehalfOf: null }, intent)
    return receipt.ok ? receipt.value : receipt.code
  }

  const toYearly = { when: 'at_once', quantity: '1', prorationDate: at, shown: '29900 usd' }
  const toBasic = { when: 'at_period_end', quantity: '1', prorationDate: '' }

  async function advance(customer: string, from: Date, hours: number): Promise<void> {
    const { test_clock: clock } = (await stripe.customers.retrieve(customer)) as { test_clock: string | null }
    await advanceTo(stripe, clock ?? '', new Date(from.getTime() + hours * 3_600_000))
  }

  async function updatesTold(customerId: string) {
    const events = await db.portalEvent.findMany({ where: { customerId, type: 'subscription.updated' } })
    return events.map(({ data }) => data)
  }

  return {
    harness,
    merchant,
    stripe,
    now,
    at,
    prices,
    open,
    retrieve,
    itemOf,
    receiptOf,
    toYearly,
    toBasic,
    advance,
    updatesTold,
  }
}
