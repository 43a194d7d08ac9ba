import type pg from 'pg'
import { queueEventMails } from '@/lib/mail/queue-event-mails'
import { recordPaidInvoices } from '@/lib/portal-events/record-paid-invoices'
import { recordPaidUpdates } from '@/lib/portal-events/record-paid-updates'
import { deleteOthers } from '../write/delete-others'
import type { Snapshot } from './fetch-snapshot'
import { namePlans } from '../write/name-plans'
import type { SyncScope } from './sync-scope'
import type { Lease } from '../lease/take-lease'
import { upsertRows } from '../write/upsert-rows'
import { withTransaction } from '@/lib/db/with-transaction'
import { writeCatalog } from '../write/write-catalog'
import { writeOutlook } from '../write/write-outlook'
import { writeInvoices } from '../write/write-invoices'

type Write = {
  scope: SyncScope
  snapshot: Snapshot
  /** by product id */
  images: ReadonlyMap<string, string | null>
  /** the unhandled events from before the fetch began, which this write handles */
  events: { id: string; type: string; objectId: string | null; createdAt: Date }[]
  mirrored: boolean
  now: Date
}

/**
 * Makes the mirror hold the snapshot, in one short transaction. Writes nothing and answers false where the lease has
 * passed to another sync, whose snapshot is newer.
 */
export async function writeSnapshot(lease: Lease, write: Write): Promise<boolean> {
  return withTransaction(async (client) => {
    if (!(await isLatest(client, lease))) return false
    const present = typeof write.snapshot.customer === 'object'
    if (present || write.mirrored) await writeObjects(client, lease, write)
    if (write.events.length > 0) await markHandled(client, lease, write)
    if (present) await queueEventMails(client, { ...lease, ...write, customerNow: frozenTime(write) ?? write.now })
    return true
  })
}

/** Finds the events by their keys alone: by `handled_at`, each sync would read through all unhandled events. */
async function markHandled(client: pg.ClientBase, { merchantId }: Lease, { events, now }: Write): Promise<void> {
  await client.query(
    `UPDATE inbox_events SET handled_at = $3, outcome = 'synced', error = NULL
     WHERE merchant_id = $1 AND id = ANY($2) AND coalesce(handled_at, '-infinity') = '-infinity'`,
    [merchantId, events.map(({ id }) => id), now],
  )
}

function frozenTime({ snapshot: { customer } }: Write): Date | null {
  return typeof customer === 'object' ? customer.frozenTime : null
}

async function isLatest(client: pg.ClientBase, { merchantId, customerId, fence }: Lease): Promise<boolean> {
  const sql = 'SELECT FROM customer_leases WHERE merchant_id = $1 AND customer_id = $2 AND fence = $3 FOR UPDATE'
  const { rowCount } = await client.query(sql, [merchantId, customerId, fence])
  return rowCount === 1
}

async function writeObjects(client: pg.ClientBase, lease: Lease, write: Write): Promise<void> {
  const { merchantId, customerId } = lease
  const owner = { merchantId, customerId }
  const { customer, subscriptions, paymentMethods, creditNotes, invoices } = write.snapshot
  if (typeof customer === 'object') {
    await upsertRows(client, 'customers', { merchantId, syncedAt: write.now }, [customer])
  } else {
    const sql = 'UPDATE customers SET deleted = true, synced_at = $3 WHERE merchant_id = $1 AND id = $2'
    await client.query(sql, [merchantId, customerId, write.now])
    await client.query('DELETE FROM invoice_recipients WHERE merchant_id = $1 AND customer_id = $2', [
      merchantId,
      customerId,
    ])
  }
  await writeCatalog(client, lease, write.snapshot, write.images)
  if (subscriptions) {
    await deleteOthers(client, 'subscriptions', owner, subscriptions.subscriptions)
    await upsertRows(client, 'subscriptions', owner, subscriptions.subscriptions)
    await writeItems(client, merchantId, subscriptions)
    await recordPaidUpdates(client, { ...owner, now: write.now })
  }
  if (paymentMethods) {
    await deleteOthers(client, 'payment_methods', owner, paymentMethods)
    await upsertRows(client, 'payment_methods', owner, paymentMethods)
  }
  if (creditNotes) {
    await deleteOthers(client, 'credit_notes', owner, creditNotes)
    await upsertRows(client, 'credit_notes', owner, creditNotes)
  }
  if (invoices) {
    await writeInvoices(client, owner, write.scope.invoices, invoices)
    await namePlans(
      client,
      merchantId,
      invoices.invoices.map(({ id }) => id),
    )
    await recordPaidInvoices(client, { ...owner, now: write.now })
  }
  await writeOutlook(client, owner)
}

async function writeItems(
  client: pg.ClientBase,
  merchantId: string,
  { subscriptions, items }: NonNullable<Snapshot['subscriptions']>,
): Promise<void> {
  await client.query(
    'DELETE FROM subscription_items WHERE merchant_id = $1 AND subscription_id = ANY($2) AND id <> ALL($3)',
    [merchantId, subscriptions.map(({ id }) => id), items.map(({ id }) => id)],
  )
  await upsertRows(client, 'subscription_items', { merchantId }, items)
}
