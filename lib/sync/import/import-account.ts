import { pool } from '@/lib/db/pool'
import { stripeFor } from '@/lib/stripe/client/client'
import { listEvents } from '@/lib/stripe/events/list-events'
import { mapBounded } from '@/lib/stripe/client/map-bounded'
import { stagedStripe, type StagedObjects } from '@/lib/stripe/fetch/staged-stripe'
import { keepLease } from '../lease/keep-lease'
import { syncLeased, type SyncMerchant } from '../customer/sync-leased'
import { takeLease } from '../lease/take-lease'
import { replayEvents } from '../events/replay-events'
import { stageLists, type ImportCursor } from './stage-lists'
import { count, finishRun, openRun, saveRun, type Counts } from '../sync-run'

export type ImportProgress = {
  phase: ImportCursor['phase']
  counts: Counts
  /** customers still to be written; known once the lists have been read */
  left: number | null
}

const customersAtOnce = 40
const passes = 3

const nextCustomers = `
  SELECT DISTINCT customer_id AS id FROM import_objects
  WHERE merchant_id = $1 AND customer_id > $2 ORDER BY 1 LIMIT ${customersAtOnce}`

const stagedOf = 'SELECT kind, object FROM import_objects WHERE merchant_id = $1 AND customer_id = $2 ORDER BY id'

/**
 * Mirrors the whole account. First the lists over all customers are read, a hundred objects a call, and staged. Then
 * each customer is written whole, under their lease, with the few calls that remain. A customer whom an event or a
 * visit has mirrored meanwhile is skipped. Events tell what has changed since the lists were read, so they are replayed
 * at the end.
 * An import that was killed continues where it stopped. Answers how many customers could not be written; the next call
 * tries them again.
 */
export async function importAccount(
  merchant: SyncMerchant,
  onProgress: (progress: ImportProgress) => void,
): Promise<number> {
  const first = async (): Promise<ImportCursor> => {
    const newest = await listEvents(stripeFor(merchant), { since: new Date(0) })
    return { phase: 'customer', after: null, newestEvent: newest?.first ?? null }
  }
  const run = await openRun<ImportCursor>({ merchantId: merchant.id, kind: 'import', first })
  await stageLists(merchant, run, () => onProgress({ phase: run.cursor.phase, counts: run.counts, left: null }))
  for (let pass = 1; pass <= passes; pass++) {
    let left = await countLeft(merchant.id)
    for (;;) {
      onProgress({ phase: 'write', counts: run.counts, left })
      const { rows } = await pool().query<{ id: string }>(nextCustomers, [merchant.id, run.cursor.after ?? ''])
      if (rows.length === 0) break
      const written = await mapBounded(rows, ({ id }) => importCustomer(merchant, id))
      const done = written.filter(Boolean).length
      left -= done
      count(run, 'written', done)
      run.counts.left = left
      run.cursor = { ...run.cursor, after: rows.at(-1)?.id ?? null }
      await saveRun(run)
    }
    run.cursor = { ...run.cursor, after: null }
    if ((await countLeft(merchant.id)) === 0) break
  }
  await replayEvents(merchant, { from: run.cursor.newestEvent })
  const left = await countLeft(merchant.id)
  // A finished import does not report that nothing is left.
  if (left === 0) delete run.counts.left
  await (left === 0 ? finishRun(run) : saveRun(run))
  return left
}

/** True once the mirror has the customer as the lists do, or newer. */
async function importCustomer(merchant: SyncMerchant, customerId: string): Promise<boolean> {
  const lease = await takeLease({ merchantId: merchant.id, customerId }, 10_000)
  if (!lease) return false
  return keepLease(lease, async () => {
    const { rows } = await pool().query<{ kind: keyof StagedObjects; object: object }>(stagedOf, [
      merchant.id,
      customerId,
    ])
    const staged: StagedObjects = { customer: [], subscription: [], invoice: [], payment_intent: [], credit_note: [] }
    for (const { kind, object } of rows) staged[kind].push(object)
    // A customer whose invoices are listed but who is not was deleted, and is not mirrored.
    if (staged.customer.length > 0) {
      const synced = await syncLeased(merchant, lease, null, new Date(), stagedStripe(stripeFor(merchant), staged))
      if (!synced.ok && synced.code !== 'not_found') return false
    }
    await pool().query('DELETE FROM import_objects WHERE merchant_id = $1 AND customer_id = $2', [
      merchant.id,
      customerId,
    ])
    return true
  })
}

async function countLeft(merchantId: string): Promise<number> {
  const sql = 'SELECT count(DISTINCT customer_id)::int AS count FROM import_objects WHERE merchant_id = $1'
  const { rows } = await pool().query<{ count: number }>(sql, [merchantId])
  return rows[0]?.count ?? 0
}
