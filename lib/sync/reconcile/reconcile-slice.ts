import { pool } from '@/lib/db/pool'
import { stripeFor } from '@/lib/stripe/client/client'
import { listCustomerIds } from '@/lib/stripe/fetch/list-customer-ids'
import { mapBounded } from '@/lib/stripe/client/map-bounded'
import { syncCustomer, type SyncMerchant } from '../customer/sync-customer'
import { count, finishRun, openRun, saveRun, type Counts, type Run } from '../sync-run'

/**
 * `list`: Stripe's customers, to find those that the mirror lacks. `mirror`: the mirror's customers, to find those that
 * differ.
 */
type Cursor = { phase: 'list' | 'mirror'; after: string | null }

export type Slice = { done: boolean; counts: Counts }

const customersAtOnce = 20

const unknown = `
  SELECT id FROM unnest($2::text[]) AS listed (id)
  WHERE NOT EXISTS (SELECT FROM customers c WHERE c.merchant_id = $1 AND c.id = listed.id)`

const next = `
  SELECT id FROM customers WHERE merchant_id = $1 AND id > $2 AND NOT deleted ORDER BY id LIMIT ${customersAtOnce}`

/**
 * One step of the merchant's reconciliation, from where the last step ended; `done` after the last. Throws what Stripe
 * throws.
 */
export async function reconcileSlice(merchant: SyncMerchant): Promise<Slice> {
  const first = (): Cursor => ({ phase: 'list', after: null })
  const run = await openRun<Cursor>({ merchantId: merchant.id, kind: 'reconcile', first })
  const done = run.cursor.phase === 'list' ? await findUnknown(merchant, run) : await syncNext(merchant, run)
  await (done ? finishRun(run) : saveRun(run))
  return { done, counts: run.counts }
}

async function findUnknown(merchant: SyncMerchant, run: Run<Cursor>): Promise<false> {
  const { ids, hasMore } = await listCustomerIds(stripeFor(merchant), run.cursor.after)
  const { rows } = await pool().query<{ id: string }>(unknown, [merchant.id, ids])
  await syncAll(
    merchant,
    run,
    rows.map(({ id }) => id),
  )
  count(run, 'unknown', rows.length)
  run.cursor = hasMore ? { phase: 'list', after: ids.at(-1) ?? null } : { phase: 'mirror', after: null }
  return false
}

async function syncNext(merchant: SyncMerchant, run: Run<Cursor>): Promise<boolean> {
  const { rows } = await pool().query<{ id: string }>(next, [merchant.id, run.cursor.after ?? ''])
  await syncAll(
    merchant,
    run,
    rows.map(({ id }) => id),
  )
  run.cursor = { phase: 'mirror', after: rows.at(-1)?.id ?? run.cursor.after }
  return rows.length < customersAtOnce
}

async function syncAll(merchant: SyncMerchant, run: Run<Cursor>, ids: string[]): Promise<void> {
  const results = await mapBounded(ids, (id) => syncCustomer(merchant, id))
  count(run, 'customers', ids.length)
  // A conflict means that another sync of the customer has done the work.
  const failed = results.filter((result) => !result.ok && result.code !== 'conflict' && result.code !== 'not_found')
  count(run, 'failed', failed.length)
}
