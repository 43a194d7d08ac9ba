import type pg from 'pg'
import { pool } from '@/lib/db/pool'
import { insertIntent } from '@/lib/tasks/engine/insert-intent'
import { intentKinds } from '@/lib/tasks/kinds'
import { findSetup } from '@/lib/tasks/payment-method/find-setup'
import { stripeFor } from '@/lib/stripe/client/client'
import { findOwner } from '@/lib/stripe/fetch/find-owner'
import { enqueueSync } from '@/lib/sync/customer/enqueue-sync'
import { syncPrice } from '@/lib/sync/catalog/sync-price'
import { syncProduct } from '@/lib/sync/catalog/sync-product'
import { withTransaction } from '@/lib/db/with-transaction'
import { eventFamily } from '@/lib/sync/events/event-family'

type Row = {
  id: string
  type: string
  objectId: string | null
  relatedId: string | null
  merchantId: string
  stripeAccountId: string | null
}

const newMethod = {
  kind: 'choose_payment_method',
  sessionId: null,
  input: { paymentMethod: null, invoices: null },
} as const
/** In seconds. The page the customer is still on completes the method sooner, and can then show the result. */
const newMethodDelay = 3

const find = `
  SELECT e.id, e.type, e.object_id AS "objectId", e.related_id AS "relatedId", e.merchant_id AS "merchantId",
    m.stripe_account_id AS "stripeAccountId"
  FROM inbox_events e JOIN merchants m ON m.id = e.merchant_id
  WHERE e.merchant_id = $1 AND e.id = $2 AND e.handled_at IS NULL`

/** Handles a stored event that does not name its customer. Throws errors of Stripe and the database. */
export async function handleEvent(merchantId: string, eventId: string): Promise<void> {
  const { rows } = await pool().query<Row>(find, [merchantId, eventId])
  const [event] = rows
  if (!event) return
  const family = eventFamily(event.type)
  if (family === 'catalog') await handleCatalogEvent(event)
  else if (family === 'test_clock') await handleTestClockEvent(event)
  else if (family === 'set_up' || event.type === 'payment_intent.succeeded') await handleSetUpEvent(event)
  else await handleOwnedEvent(event)
}

async function handleCatalogEvent(event: Row): Promise<void> {
  const merchant = { id: event.merchantId, stripeAccountId: event.stripeAccountId }
  const handled = (client: pg.ClientBase) => markHandled(client, event, 'synced')
  if (!event.objectId) await withTransaction((client) => markHandled(client, event, 'ignored'))
  else if (event.type.startsWith('price.')) await syncPrice(merchant, event.objectId, handled)
  else await syncProduct(merchant, event.objectId, handled)
}

/** An advanced clock affects all of its customers. */
async function handleTestClockEvent(event: Row): Promise<void> {
  await withTransaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM customers WHERE merchant_id = $1 AND test_clock_id = $2 AND NOT deleted',
      [event.merchantId, event.objectId],
    )
    for (const { id } of rows) await enqueueSync(client, { merchantId: event.merchantId, customerId: id, full: true })
    await markHandled(client, event, 'synced')
  })
}

/** A payment method entered on one of our pages takes effect even if nobody came back to the page. */
async function handleSetUpEvent(event: Row): Promise<void> {
  const { merchantId } = event
  const setup = event.objectId ? await findSetup(stripeFor(event), event.objectId) : null
  if (!setup) return handleOwnedEvent(event)
  await withTransaction(async (client) => {
    const { id: subjectId, customerId, onBehalfOf, intentId: id } = setup
    if (id)
      await insertIntent(
        intentKinds,
        client,
        { ...newMethod, merchantId, id, customerId, onBehalfOf, subjectId, now: new Date() },
        newMethodDelay,
      )
    await handOver(client, event, customerId)
  })
}

async function handleOwnedEvent(event: Row): Promise<void> {
  const customerId = (await findMirroredOwner(event)) ?? (await findOwner(stripeFor(event), event))
  await withTransaction(async (client) => {
    if (!customerId) return markHandled(client, event, 'ignored')
    await handOver(client, event, customerId)
  })
}

/** Leaves an event to its customer's sync. */
async function handOver(client: pg.ClientBase, { merchantId, id }: Row, customerId: string): Promise<void> {
  await client.query('UPDATE inbox_events SET customer_id = $3 WHERE merchant_id = $1 AND id = $2', [
    merchantId,
    id,
    customerId,
  ])
  await enqueueSync(client, { merchantId, customerId })
}

async function findMirroredOwner({ merchantId, relatedId }: Row): Promise<string | null> {
  const { rows } = await pool().query<{ customerId: string }>(
    `SELECT customer_id AS "customerId" FROM invoices WHERE merchant_id = $1 AND id = coalesce(
       (SELECT invoice_id FROM invoice_payments WHERE merchant_id = $1 AND payment_intent_id = $2 LIMIT 1), $2)`,
    [merchantId, relatedId],
  )
  return rows[0]?.customerId ?? null
}

async function markHandled(
  client: pg.ClientBase,
  { merchantId, id }: Row,
  outcome: 'synced' | 'ignored',
): Promise<void> {
  await client.query('UPDATE inbox_events SET handled_at = $4, outcome = $3 WHERE merchant_id = $1 AND id = $2', [
    merchantId,
    id,
    outcome,
    new Date(),
  ])
}
