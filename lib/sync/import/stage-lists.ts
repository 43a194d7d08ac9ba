import { pool } from '@/lib/db/pool'
import { storableJson } from '@/lib/db/storable-json'
import { listAccountPage, type AccountList, type ListedObject } from '@/lib/stripe/fetch/account-lists'
import { stripeFor } from '@/lib/stripe/client/client'
import type { SyncMerchant } from '../customer/sync-leased'
import { count, saveRun, type Run } from '../sync-run'

export const stagedLists = ['customer', 'subscription', 'invoice', 'payment_intent', 'credit_note'] as const

/** `phase`: the list being read, from the object `after`; then 'write', from the customer `after`. */
export type ImportCursor = {
  phase: AccountList | 'write'
  after: string | null
  /** the newest event when the import began */
  newestEvent: string | null
}

const insert = `
  INSERT INTO import_objects (merchant_id, kind, customer_id, id, object)
  SELECT $1, $2, listed.customer_id, listed.id, listed.object
  FROM json_to_recordset($3) AS listed (customer_id text, id text, object jsonb)
  WHERE NOT EXISTS (SELECT FROM customers c WHERE c.merchant_id = $1 AND c.id = listed.customer_id)
  ON CONFLICT DO NOTHING`

/**
 * Reads the account's lists to the end, from the run's cursor, and stages what belongs to customers that are not
 * mirrored yet.
 */
export async function stageLists(merchant: SyncMerchant, run: Run<ImportCursor>, onPage: () => void): Promise<void> {
  while (run.cursor.phase !== 'write') {
    const { phase, after } = run.cursor
    const { objects, hasMore } = await listAccountPage(stripeFor(merchant), phase, after)
    await pool().query(insert, [merchant.id, phase, rowsOf(objects)])
    count(run, phase, objects.length)
    const next = stagedLists[stagedLists.indexOf(phase) + 1] ?? ('write' as const)
    const last = objects.at(-1)?.id ?? null
    run.cursor = { ...run.cursor, phase: hasMore ? phase : next, after: hasMore ? last : null }
    await saveRun(run)
    onPage()
  }
}

function rowsOf(objects: ListedObject[]): string {
  const owned = objects.filter(({ customerId }) => customerId !== null)
  return storableJson(owned.map(({ id, customerId, object }) => ({ id, customer_id: customerId, object })))
}
