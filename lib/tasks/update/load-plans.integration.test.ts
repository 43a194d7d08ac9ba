import { expect, it } from 'vitest'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { pool } from '@/lib/db/pool'
import { breakDatabase } from '@/scripts/testing/database/break-database'
import { loadPlans } from './load-plans'

type Session = Parameters<typeof loadPlans>[0]

it('a database that is lost meanwhile is no list of plans', async () => {
  const subscriptionUpdate = { products: [{ product: 'prod_1', prices: ['price_1'] }] }
  const session = {
    merchant: { id: 'merch_1' },
    merchantId: 'merch_1',
    configuration: { subscriptionUpdate },
  } as unknown as Session
  const mend = breakDatabase(pool())
  try {
    expect(await loadPlans(session, buildSubscription())).toEqual({ ok: false, code: 'database_unavailable' })
  } finally {
    mend()
  }
})
