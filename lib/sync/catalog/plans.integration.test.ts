import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { readVisit } from '@/lib/access/sessions/read-visit'
import { pool } from '@/lib/db/pool'
import { carryOutIntent } from '@/lib/tasks/engine/carry-out-intent'
import { receiveIntent } from '@/lib/tasks/engine/receive-intent'
import { intentKinds } from '@/lib/tasks/kinds'
import { loadInvoices } from '@/lib/mirror/invoices/load-invoices'
import { loadPortal } from '@/lib/mirror/load-portal'
import { loadSyncStatus } from '@/lib/console/sync/load-sync-status'
import { fillMirror } from '@/scripts/testing/database/fill-mirror'
import { cookieJar } from '@/scripts/testing/requests/next-request'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sentQueries, tablesScanned, type SentQuery } from '@/scripts/testing/database/plans-of'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { sweepEvents } from '@/lib/worker/sweep-events'
import { acceptEvent } from '../events/accept-event'
import { handleEvent } from '@/lib/worker/handle-event'
import { reconcileSlice } from '../reconcile/reconcile-slice'
import { syncCustomer } from '../customer/sync-customer'

const customers = 5_000
// These tables grow with the merchants or with the waiting jobs, not with the customers.
const small = new Set([
  'merchants',
  'portal_configurations',
  'api_keys',
  'link_secrets',
  'memberships',
  'auth_sessions',
  'stripe_rates',
  'sync_runs',
  '_private_tasks',
  '_private_job_queues',
  '_private_jobs',
])

const harness = setUpSync()
const { merchant, stripe, now } = harness
let customer: string
let token: string

beforeAll(async () => {
  await fillMirror(pool(), merchant.id, customers)
  customer = (await harness.make('active')).customer
  token = await openSessionFor(merchant.id, customer)
})

const hotPaths: Record<string, () => Promise<unknown>> = {
  'accepting an event': () => acceptEvent(eventOf('invoice.paid', { id: 'in_1', object: 'invoice', customer }), now),
  'finding the owner of an event': async () => {
    const event = eventOf('invoice_payment.paid', { id: 'inpay_fill1', object: 'invoice_payment', invoice: 'in_fill1' })
    await acceptEvent(event, now)
    await handleEvent(merchant.id, event.id)
  },
  "following a product's event": async () => {
    const {
      data: [product],
    } = await stripe.products.list({ limit: 1 })
    const event = eventOf('product.updated', { id: product?.id, object: 'product' })
    await acceptEvent(event, now)
    await handleEvent(merchant.id, event.id)
  },
  "following a test clock's event": async () => {
    const event = eventOf('test_helpers.test_clock.ready', { id: 'clock_1', object: 'test_helpers.test_clock' })
    await acceptEvent(event, now)
    await handleEvent(merchant.id, event.id)
  },
  "following a price's event": async () => {
    const event = eventOf('price.updated', {
      id: (await stripe.prices.list({ limit: 1 })).data[0]?.id,
      object: 'price',
    })
    await acceptEvent(event, now)
    await handleEvent(merchant.id, event.id)
  },
  'a sync': () => syncCustomer(merchant, customer),
  'a sync after an event': async () => {
    await acceptEvent(
      eventOf('charge.refunded', { id: 'ch_1', object: 'charge', customer, payment_intent: 'pi_fill1' }),
      now,
    )
    await syncCustomer(merchant, customer, { scope: null })
  },
  'what a customer asks for': async () => {
    const {
      data: [subscription],
    } = await stripe.subscriptions.list({ customer })
    const asked = { id: randomUUID(), kind: 'keep' as const, subjectId: subscription?.id ?? '', input: {} }
    const received = await receiveIntent(intentKinds, {
      ...asked,
      merchantId: merchant.id,
      customerId: customer,
      onBehalfOf: null,
      sessionId: null,
      now,
    })
    if (received.ok) await carryOutIntent(intentKinds, merchant, received.value)
  },
  'slices of reconciling': async () => {
    await reconcileSlice(merchant)
    await reconcileSlice(merchant)
  },
  'looking after events that wait': () => sweepEvents(new Date()),
  'the status': () => loadSyncStatus(merchant.id, new Date()),
  'the session check': () =>
    readVisit({
      token,
      browser: cookieJar.get(browserCookie().name) ?? null,
      now: new Date(),
      lang: null,
      acceptLanguage: null,
    }),
  'the portal page': () => loadPortal({ merchantId: merchant.id, customerId: customer, onBehalfOf: null }),
  'the invoices': () => {
    const filter = { status: null, period: null, number: null, from: null, until: null }
    const owner = { merchantId: merchant.id, customerId: customer, onBehalfOf: null }
    const selection = { ...owner, filter: filter as never, now, timeZone: 'UTC' }
    return loadInvoices(selection, { issuedAt: now, id: 'in_z' })
  },
}

let count = 0
function eventOf(type: string, object: Record<string, unknown>) {
  return {
    id: `evt_plan${(count += 1)}`,
    object: 'event' as const,
    type,
    created: now.getTime() / 1000,
    data: { object },
  }
}

it.each(Object.entries(hotPaths))('%s reads no table that grows from end to end', async (_, work) => {
  const queries = (await sentQueries(async () => void (await work()))).filter(isPlanned)
  expect(queries.length).toBeGreaterThan(0)
  for (const query of queries) {
    const scanned = (await tablesScanned(pool(), query)).filter((table) => !small.has(table))
    expect(scanned, query.text).toEqual([])
  }
})

it('a search that no index serves would be found', async () => {
  const query = { text: 'SELECT FROM customers WHERE name = $1', values: ['Customer 1'] }
  expect(await tablesScanned(pool(), query)).toEqual(['customers'])
})

const isPlanned = ({ text }: SentQuery) => /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(text)
