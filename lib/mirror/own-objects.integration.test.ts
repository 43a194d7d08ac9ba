import { beforeAll, describe, expect, it } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { namesForeignObject } from '@/lib/access/sessions/names-foreign-object'
import { db } from '@/lib/db/client'
import { loadIntent } from './load-intent'
import { loadInvoice } from './invoices/load-invoice'
import { everyInvoice } from '@/lib/billing/invoices/history/invoice-filter'
import { invoicesPerPage, loadInvoices } from './invoices/load-invoices'
import type { HistoryKey } from '@/lib/billing/invoices/history/history-key'
import { loadSubscription } from './load-subscription'

type Owner = { merchantId: string; customerId: string }

let owner: Owner
let stranger: Owner
beforeAll(async () => {
  owner = await makePortal()
  stranger = await makePortal()
  // Three invoices a day, so that some pages end between invoices of the same moment.
  await db.invoice.createMany({
    data: Array.from({ length: 2 * invoicesPerPage + 2 }, (_, index) =>
      invoice(owner, `in_${String(index).padStart(3, '0')}`, index),
    ),
  })
  await db.invoice.create({ data: { ...invoice(owner, 'in_draft', 0), status: 'draft' } })
  const now = new Date()
  await db.portalSession.createMany({
    data: [owner, stranger].map((whose) => ({
      ...whose,
      id: `bps_${whose.customerId}`,
      source: 'link',
      grantorKind: 'panel',
      browserHash: `browser of ${whose.customerId}`,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 12 * 3_600_000),
    })),
  })
  await db.intent.create({
    data: {
      ...owner,
      id: 'intent',
      kind: 'cancel',
      subjectId: 'sub_1',
      reference: '7K3M-0QXD',
      status: 'failed',
      outcome: { code: 'stripe_refused' },
      receivedAt: new Date(0),
    },
  })
})

function invoice({ merchantId, customerId }: Owner, id: string, index: number) {
  const at = new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 3)))
  return {
    merchantId,
    customerId,
    id,
    status: 'paid',
    currency: 'usd',
    collectionMethod: 'charge_automatically',
    subtotal: 100n,
    total: 100n,
    amountDue: 100n,
    amountPaid: 100n,
    amountRemaining: 0n,
    startingBalance: 0n,
    attemptCount: 1,
    periodStart: at,
    periodEnd: at,
    createdAt: at,
  }
}

const all = (whose: Owner) => ({ ...whose, onBehalfOf: null })
const everythingOf = (whose: Owner) => ({ ...all(whose), filter: everyInvoice, now: new Date(), timeZone: 'UTC' })

async function walk(before: HistoryKey | null = null): Promise<string[]> {
  const page = await loadInvoices(everythingOf(owner), before)
  if (!page.ok) throw new Error(page.code)
  const ids = page.value.invoices.map(({ id }) => id)
  return page.value.olderThan ? [...ids, ...(await walk(page.value.olderThan))] : ids
}

describe('the history of invoices', () => {
  it('shows each once, newest first, and no draft, however many pages it takes', async () => {
    const ids = await walk()
    expect(ids).toHaveLength(2 * invoicesPerPage + 2)
    expect(ids).toEqual([...new Set(ids)].sort().reverse())
  })

  it('shows nobody else’s, wherever it is asked to start', async () => {
    const key = { issuedAt: new Date(Date.UTC(2027, 0, 1)), id: 'in_001' }
    expect(await loadInvoices(everythingOf(stranger), key)).toMatchObject({
      ok: true,
      value: { invoices: [], olderThan: null },
    })
  })
})

describe('what is not the customer’s is not found', () => {
  it('an invoice, a draft, a receipt, a subscription', async () => {
    expect(await loadInvoice(all(owner), 'in_001')).toMatchObject({ ok: true, value: { id: 'in_001', total: 100n } })
    expect(await loadInvoice(all(stranger), 'in_001')).toEqual({ ok: false, code: 'not_found' })
    expect(await loadInvoice(all(owner), 'in_draft')).toEqual({ ok: false, code: 'not_found' })
    expect(await loadIntent(all(owner), 'intent')).toMatchObject({
      ok: true,
      value: { status: 'failed', code: 'stripe_refused' },
    })
    expect(await loadIntent(all(stranger), 'intent')).toEqual({ ok: false, code: 'not_found' })
    expect(await loadSubscription(all(stranger), 'sub_1')).toEqual({ ok: false, code: 'not_found' })
  })

  it.each([
    ['/portal/t', false],
    ['/portal/t/payment-method', false],
    ['/portal/t/invoices', false],
    ['/portal/t/invoices/in_001', false],
    ['/portal/t/invoices/in_001/pay', false],
    ['/portal/t/receipts/intent', false],
    ['/portal/t/invoices/in_draft', true],
    ['/portal/t/invoices/in_none', true],
    ['/portal/t/subscriptions/sub_none/cancel', true],
    ['/portal/t/receipts/none', true],
    ['/portal/t/constructor/x', false],
  ])('and %s is a 404: %s', async (pathname, foreign) => {
    expect(await isForeign(owner, pathname)).toBe(foreign)
  })

  it('and every one of them is to a stranger', async () => {
    expect(await isForeign(stranger, '/portal/t/invoices/in_001')).toBe(true)
    expect(await isForeign(stranger, '/portal/t/receipts/intent')).toBe(true)
  })

  it('but only the session’s own browser learns so, and only while it runs', async () => {
    const foreign = '/portal/t/invoices/in_none'
    expect(await isForeign(owner, foreign, { browserHash: 'another' })).toBe(false)
    expect(await isForeign(owner, foreign, { browserHash: null })).toBe(false)
    expect(await isForeign(owner, foreign, { now: new Date(Date.now() + 2 * 3_600_000) })).toBe(false)
  })
})

async function isForeign(
  { merchantId, customerId }: Owner,
  pathname: string,
  asked: Partial<Asked> = {},
): Promise<boolean> {
  const claims = { merchantId, customerId, id: `bps_${customerId}` }
  return namesForeignObject({ claims, pathname, browserHash: `browser of ${customerId}`, now: new Date(), ...asked })
}

type Asked = Parameters<typeof namesForeignObject>[0]
