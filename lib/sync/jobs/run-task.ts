import { pool } from '@/lib/db/pool'
import { handleEvent } from '../events/handle-event'
import { refreshPlanNames } from '../refresh-plan-names'
import { syncCustomer, type SyncMerchant } from '../sync-customer'
import { everything } from '../sync-scope'
import { JobFailed } from './job-failed'
import type { TaskName, Tasks } from './tasks'

type Runners = { [T in TaskName]: (payload: Tasks[T]) => Promise<void> }

const runners: Runners = {
  handle_event: ({ merchantId, eventId }) => handleEvent(merchantId, eventId),
  refresh_plan_names: ({ merchantId, productId }) => refreshPlanNames(merchantId, productId),
  sync_customer: syncMerchantsCustomer,
}

/** Carries out one job. A throw has it tried again later. */
export async function runTask<T extends TaskName>(name: T, payload: Tasks[T]): Promise<void> {
  await runners[name](payload)
}

async function syncMerchantsCustomer({ merchantId, customerId, full }: Tasks['sync_customer']): Promise<void> {
  const { rows } = await pool().query<SyncMerchant>(
    'SELECT id, stripe_account_id AS "stripeAccountId" FROM merchants WHERE id = $1',
    [merchantId],
  )
  // A merchant who has left took the customers along.
  if (!rows[0]) return
  const synced = await syncCustomer(rows[0], customerId, { scope: full ? everything : null })
  if (!synced.ok && synced.code !== 'not_found') throw new JobFailed(synced.code)
}
