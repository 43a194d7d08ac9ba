import { expect, it } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { merchantFaceFields } from '@/lib/merchant/merchant-face'
import { fillMirror } from '@/scripts/testing/database/fill-mirror'
import { loadCustomerPage } from './load-customer-page'
import { loadCustomers, readCustomersQuery } from './load-customers'
import { loadOverview } from '../overview/load-overview'
import { overviewPeriod } from '../overview/overview-range'

const now = new Date('2026-11-27T10:00:00Z')
const common = { currency: 'usd', collectionMethod: 'charge_automatically', billingMode: 'flexible', startDate: now }

async function makeMerchant(customers: number) {
  const { merchantId } = await makePortal()
  const at = (index: number) => new Date(now.getTime() - index * 60_000)
  await db.customer.createMany({
    data: Array.from({ length: customers }, (_, index) => ({
      merchantId,
      id: `cus_${index}`,
      name: `Grace ${index % 2 ? 'Hopper' : 'O’Brien'}`,
      email: `Grace${index}@example.com`,
      createdAt: at(index),
      syncedAt: now,
    })),
  })
  await db.subscription.createMany({
    data: Array.from({ length: customers }, (_, index) =>
      [0, 1].map((copy) => ({
        ...common,
        merchantId,
        id: `sub_${index}_${copy}`,
        customerId: `cus_${index}`,
        createdAt: at(index),
        status: index % 3 === 0 ? 'past_due' : 'active',
        cancelAtPeriodEnd: index === 4,
        nextChargeAt: index % 5 === 0 ? null : at(index * (copy + 1)),
        cardEndsAt: index === 7 && copy === 1 ? at(20) : null,
        ...(index === 4 &&
          copy === 0 && { canceledAt: now, cancellationFeedback: 'unused', cancellationComment: '=1+1' }),
      })),
    ).flat(),
  })
  return merchantId
}

async function walk(merchantId: string, parameters: Record<string, string>) {
  const ids: string[] = []
  for (let after = ''; ;) {
    const found = await loadCustomers(merchantId, readCustomersQuery({ ...parameters, after }))
    if (found.kind !== 'rows') throw new Error(found.kind)
    ids.push(...found.rows.map(({ id }) => id))
    if (!found.next) return ids
    after = found.next
  }
}

it('lists every customer once, page by page, all of them or those of a status', async () => {
  const merchantId = await makeMerchant(60)
  expect(await walk(merchantId, {})).toHaveLength(61)
  const late = await walk(merchantId, { status: 'past_due' })
  expect(late).toHaveLength(20)
  expect(new Set(late).size).toBe(20)
  expect(await walk(merchantId, { status: 'cancel_scheduled' })).toEqual(['cus_4'])
  expect(await walk(merchantId, { status: 'card_ends' })).toEqual(['cus_7'])
})

it('lists them by name or by the next charge too, and those that are not charged at the end', async () => {
  const merchantId = await makeMerchant(60)
  const byName = await walk(merchantId, { sort: 'name' })
  expect([byName.length, new Set(byName).size]).toEqual([61, 61])
  const odd = byName.filter((id) => /^cus_\d*[13579]$/.test(id))
  expect(byName.filter((id) => /^cus_\d+$/.test(id)).slice(0, 30)).toEqual(odd)
  const soonest = await walk(merchantId, { sort: 'next_charge' })
  expect([soonest.length, new Set(soonest).size]).toEqual([61, 61])
  expect(soonest.slice(0, 3)).toEqual(['cus_59', 'cus_58', 'cus_57'])
  expect(soonest.slice(47, 50)).toEqual(['cus_1', expect.any(String), expect.any(String)])
  expect(soonest.filter((id) => /^cus_\d*[05]$/.test(id))).toEqual(
    soonest.slice(48).filter((id) => /^cus_\d+$/.test(id)),
  )
  const late = await walk(merchantId, { status: 'past_due', sort: 'next_charge' })
  expect(late).toHaveLength(20)
  expect(late.slice(-4)).toEqual(['cus_0', 'cus_15', 'cus_30', 'cus_45'])
  expect(await walk(merchantId, { status: 'past_due', sort: 'name' })).toHaveLength(20)
  const first = await loadCustomers(merchantId, readCustomersQuery({ sort: 'name', after: 'WyJieU5hbWUiLDEsMl0' }))
  expect(first.kind === 'rows' && first.rows.map(({ id }) => id)).toEqual(byName.slice(0, 25))
})

it('lists an accented name beside its plain one', async () => {
  const { merchantId } = await makePortal()
  const names = ['Zoe', 'Émile', 'edgar', 'Ñandú', 'Noa', 'Øystein', 'Emil']
  const fields = { merchantId, createdAt: now, syncedAt: now }
  await db.customer.createMany({ data: names.map((name, index) => ({ ...fields, id: `cus_named_${index}`, name })) })
  const found = await loadCustomers(merchantId, readCustomersQuery({ sort: 'name' }))
  const listed = found.kind === 'rows' ? found.rows.map(({ name }) => name ?? '') : []
  expect(listed.filter((name) => names.includes(name))).toEqual([
    'edgar',
    'Emil',
    'Émile',
    'Ñandú',
    'Noa',
    'Zoe',
    'Øystein',
  ])
})

it('finds by the beginning of an address, a name or a last name, whatever the case, and by ids', async () => {
  const merchantId = await makeMerchant(12)
  const find = (q: string, status = '') => loadCustomers(merchantId, readCustomersQuery({ q, status }))
  expect(await find('GRACE11@')).toMatchObject({ kind: 'rows', rows: [{ id: 'cus_11' }], truncated: false })
  expect(await find('hop')).toMatchObject({ rows: Array(6).fill({ name: 'Grace Hopper' }) })
  expect(await find('o’b', 'past_due')).toMatchObject({ rows: Array(2).fill({ name: 'Grace O’Brien' }) })
  expect(await find('%')).toMatchObject({ rows: [] })
  expect(await find("'; DROP TABLE customers; --")).toMatchObject({ rows: [] })
  expect(await find('sub_3_1')).toEqual({ kind: 'customer', id: 'cus_3' })
  expect(await find('cus_none')).toEqual({ kind: 'unknown_id' })
})

it('says that there may be more where a short beginning fits more than can be looked through for a status', async () => {
  const { merchantId } = await makePortal()
  await fillMirror(pool(), merchantId, 2_000, ['customers'])
  const find = (q: string) => loadCustomers(merchantId, readCustomersQuery({ q, status: 'unpaid' }))
  expect(await find('c')).toMatchObject({ rows: [], truncated: true })
  expect(await find('c1999@')).toMatchObject({ rows: [], truncated: false })
})

it('the overview counts each invoice that could not be charged once, from the mirror and from events, and which were paid since', async () => {
  const { merchantId, customerId } = await makePortal()
  const merchant = await db.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: merchantFaceFields })
  const october = new Date('2026-10-20T10:00:00Z')
  const invoice = (id: string, given: { status: string; attemptCount: number; errorCode?: string }) => ({
    merchantId,
    customerId,
    id,
    currency: 'usd',
    collectionMethod: 'charge_automatically',
    subtotal: 100n,
    total: 100n,
    amountDue: 100n,
    amountPaid: 0n,
    amountRemaining: 100n,
    startingBalance: 0n,
    periodStart: october,
    periodEnd: october,
    createdAt: october,
    finalizedAt: october,
    ...given,
  })
  await db.invoice.createMany({
    data: [
      invoice('in_paid_at_once', { status: 'paid', attemptCount: 1 }),
      invoice('in_processing', { status: 'open', attemptCount: 1 }),
      invoice('in_declined', { status: 'open', attemptCount: 1, errorCode: 'card_declined' }),
      invoice('in_retried', { status: 'paid', attemptCount: 2 }),
      invoice('in_paid_by_hand', { status: 'paid', attemptCount: 1 }),
    ],
  })
  await db.inboxEvent.createMany({
    data: ['in_declined', 'in_paid_by_hand'].map((objectId) => ({
      merchantId,
      id: `evt_${objectId}`,
      type: 'invoice.payment_failed',
      customerId,
      objectId,
      createdAt: october,
      receivedAt: october,
    })),
  })
  const period = overviewPeriod('12m', now, 'UTC')
  const { parts } = await loadOverview({ merchant, now, period } as ConsoleVisit & { period: typeof period })
  expect(parts.find(({ from }) => from === '2026-10-01')).toMatchObject({ failed: 3, recovered: 2 })
})

it('the overview counts cancellations by the merchant’s months, and another merchant’s customer is nobody', async () => {
  const merchantId = await makeMerchant(6)
  const merchant = await db.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: merchantFaceFields })
  const visit = { merchant, now } as ConsoleVisit
  await db.paymentMethod.create({
    data: { merchantId, id: 'pm_1', customerId: 'cus_1', type: 'card', expMonth: 2, expYear: 2027, createdAt: now },
  })
  const period = overviewPeriod('12m', now, 'UTC')
  const overview = await loadOverview({ ...visit, period })
  expect(overview.parts).toHaveLength(12)
  expect(overview.parts.at(-1)).toMatchObject({
    from: '2026-11-01',
    cancellations: { unused: 1, none: 0 },
    asked: 0,
    kept: 0,
    failed: 0,
  })
  expect(overview.cards).toContainEqual({ month: '2027-02', count: 1 })
  expect(overview.comments).toMatchObject([{ reason: 'I don’t use it enough', comment: '=1+1' }])
  const other = await makePortal()
  const theirs = await db.merchant.findUniqueOrThrow({ where: { id: other.merchantId }, select: merchantFaceFields })
  expect(await loadCustomerPage({ merchant: theirs, now } as ConsoleVisit, other.customerId)).toMatchObject({
    customer: { id: other.customerId },
  })
  expect(await loadCustomerPage(visit, other.customerId)).toBeNull()
})
