import { beforeAll, expect, it } from 'vitest'
import { browserCookie } from '@/lib/access/browser-cookie'
import { readVisit } from '@/lib/access/read-visit'
import { pool } from '@/lib/db/pool'
import { loadInvoices } from '@/lib/queries/load-invoices'
import { loadPortal } from '@/lib/queries/load-portal'
import { fillMirror } from '@/scripts/testing/fill-mirror'
import { cookieJar } from '@/scripts/testing/next-request'
import { openSessionFor } from '@/scripts/testing/open-session-for'
import { sentQueries, tablesScanned, type SentQuery } from '@/scripts/testing/plans-of'
import { setUpSync } from '@/scripts/testing/sync-harness'
import { acceptEvent } from './events/accept-event'
import { handleEvent } from './events/handle-event'
import { syncCustomer } from './sync-customer'

const customers = 5_000
// Of the merchants there are, not of their customers.
const small = new Set(['merchants', 'portal_configurations', 'stripe_rates', '_private_tasks', '_private_job_queues', '_private_jobs'])

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
    const { data: [product] } = await stripe.products.list({ limit: 1 })
    const event = eventOf('product.updated', { id: product?.id, object: 'product' })
    await acceptEvent(event, now)
    await handleEvent(merchant.id, event.id)
  },
  'a sync': () => syncCustomer(merchant, customer),
  'the session check': () =>
    readVisit({ token, browser: cookieJar.get(browserCookie().name) ?? null, now: new Date(), lang: null, acceptLanguage: null }),
  'the portal page': () => loadPortal({ merchantId: merchant.id, customerId: customer }),
  'the invoices': () => {
    const filter = { status: null, period: null, number: null, from: null, until: null }
    const selection = { merchantId: merchant.id, customerId: customer, filter: filter as never, now, timeZone: 'UTC' }
    return loadInvoices(selection, { issuedAt: now, id: 'in_z' })
  },
}

let count = 0
function eventOf(type: string, object: Record<string, unknown>) {
  return { id: `evt_plan${(count += 1)}`, object: 'event' as const, type, created: now.getTime() / 1000, data: { object } }
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
