import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { browserCookie } from '@/lib/access/browser-cookie'
import { createPortalLink } from '@/lib/access/create-portal-link'
import { createPortalSession } from '@/lib/access/create-portal-session'
import { newBrowser } from '@/lib/access/new-browser'
import { openPortal } from '@/lib/access/open-portal'
import { db } from '@/lib/db/client'
import { documentPool } from '@/lib/documents/renderer/document-pool'
import { readPdf } from '@/lib/documents/testing/read-pdf'
import { syncCustomer } from '@/lib/sync/sync-customer'
import { setUpSync } from '@/scripts/testing/sync-harness'
import { GET as exported } from '../../../exports/[file]/route'
import { GET as hosted } from '../../../invoices/[invoice]/hosted/route'
import { GET } from './route'

// Outside of Next there is no request to read from; this is the one below.
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}))
// React keeps an answer for one request; outside of one it would keep it for the whole file.
vi.mock('react', async (original) => ({ ...(await original<typeof import('react')>()), cache: <T>(work: T) => work }))

const harness = setUpSync()
const { merchant, stripe } = harness
const origin = 'http://localhost:3999'

type Customer = { id: string; token: string; browser: string }

async function customerOf(name: Parameters<typeof harness.make>[0]): Promise<Customer> {
  const { customer: id } = await harness.make(name)
  await syncCustomer(merchant, id)
  const link = await createPortalLink({ merchantId: merchant.id, customerId: id, createdBy: 'seed', grantor: { kind: 'setup' }, now: new Date() })
  const browser = newBrowser()
  const { outcome } = await openPortal({ token: link.url.split('/p/')[1] ?? '', browser, now: new Date() })
  if (!outcome.ok) throw new Error(outcome.code)
  return { id, token: outcome.value.path.replace('/portal/', ''), browser }
}

async function newestInvoice({ id }: Customer, more: object = {}) {
  return db.invoice.findFirstOrThrow({
    where: { merchantId: merchant.id, customerId: id, status: { not: 'draft' }, ...more }, orderBy: { createdAt: 'desc' },
  })
}

function get({ token, browser }: Customer, kind: string, id: string, init: { headers?: Record<string, string>; method?: string; signal?: AbortSignal } = {}) {
  jar.set(browserCookie().name, browser)
  const request = new NextRequest(`${origin}/portal/${token}/documents/${kind}/${id}`, init)
  return GET(request, { params: Promise.resolve({ token, kind, id }) })
}

function goToHosted(customer: Customer, invoice: string, init: { headers?: Record<string, string>; method?: string } = {}) {
  jar.set(browserCookie().name, customer.browser)
  const { token } = customer
  return hosted(new NextRequest(`${origin}/portal/${token}/invoices/${invoice}/hosted`, init), { params: Promise.resolve({ token, invoice }) })
}

let ada: Customer
let other: Customer
beforeAll(async () => {
  ada = await customerOf('taxed')
  other = await customerOf('right_to_left')
})

describe('a document of one’s own', () => {
  it('is a file with a name, for nobody else’s cache', async () => {
    const { id, number } = await newestInvoice(ada)
    const answer = await get(ada, 'invoice', id)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(new RegExp(`^attachment; filename="?2026-\\d\\d-\\d\\d_${number}_36\\.59-USD\\.pdf"?$`)),
      'cache-control': expect.stringContaining('private'), 'x-content-type-options': 'nosniff', etag: expect.stringMatching(/^"[\w-]{32}"$/),
    })
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(text).toContain(`Invoice number ${number}`)
  })

  it('is not sent again while it is the same', async () => {
    const { id } = await newestInvoice(ada)
    const etag = (await get(ada, 'invoice', id, { method: 'HEAD' })).headers.get('etag') ?? ''
    const again = await get(ada, 'invoice', id, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    await db.merchant.update({ where: { id: merchant.id }, data: { brandColor: '#0a7d38' } })
    expect((await get(ada, 'invoice', id, { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('has a receipt once it is paid', async () => {
    const { id } = await newestInvoice(ada)
    const { text } = await readPdf(new Uint8Array(await (await get(ada, 'receipt', id)).arrayBuffer()))
    expect(text).toMatch(/^Receipt/)
  })

  it('is kept once it is set', async () => {
    const { id } = await newestInvoice(ada)
    await get(ada, 'invoice', id)
    const { completed } = documentPool().threads
    await get(ada, 'invoice', id)
    expect(documentPool().threads.completed).toBe(completed)
  })
})

describe('a document that is none', () => {
  it.each(['invoice', 'receipt', 'credit_note', 'cancellation', 'anything'])('of kind %s is not found', async (kind) => {
    const { id } = await newestInvoice(other)
    const answer = await get(ada, kind, id)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain('This document does not exist')
  })

  it.each(['\u0000', 'in_1\u0000', '../in_1', '😀'])('has an id that is none: %j', async (id) => {
    for (const kind of ['invoice', 'receipt', 'credit_note', 'cancellation']) expect((await get(ada, kind, id)).status).toBe(404)
    expect((await goToHosted(ada, id)).status).toBe(404)
  })

  it('is a draft', async () => {
    const { id } = await newestInvoice(ada)
    await db.invoice.updateMany({ where: { id }, data: { status: 'draft' } })
    expect((await get(ada, 'invoice', id)).status).toBe(404)
    await db.invoice.updateMany({ where: { id }, data: { status: 'paid' } })
  })

  it('is the receipt of what is not paid', async () => {
    const { id } = await newestInvoice(ada)
    await db.invoice.updateMany({ where: { id }, data: { status: 'void' } })
    expect((await get(ada, 'receipt', id)).status).toBe(404)
    expect((await readPdf(new Uint8Array(await (await get(ada, 'invoice', id)).arrayBuffer()))).text).toContain('Void: nothing to pay')
    await db.invoice.updateMany({ where: { id }, data: { status: 'paid' } })
  })

  it('is another browser’s', async () => {
    const { id } = await newestInvoice(ada)
    expect((await get({ ...ada, browser: newBrowser() }, 'invoice', id)).status).toBe(401)
  })
})

describe('Next’s router', () => {
  it('is answered before anything is read or set', async () => {
    const { id } = await newestInvoice(ada)
    const answer = await get({ ...ada, token: 'nothing' }, 'invoice', id, { headers: { rsc: '1' } })
    expect([answer.status, await answer.text()]).toEqual([204, ''])
  })
})

describe('a script that cannot be set', () => {
  it('is left to Stripe’s own PDF', async () => {
    const { id } = await newestInvoice(other)
    const answer = await get(other, 'invoice', id)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(answer.headers.get('etag')).toMatch(/^W\//)
    const { invoice_pdf: pdf } = await stripe.invoices.retrieve(id)
    expect(bytes).toEqual(new Uint8Array(await (await fetch(pdf ?? '')).arrayBuffer()))
  })

  it('says so when Stripe does not answer', async () => {
    const { id } = await newestInvoice(other)
    const faults = `${harness.sandboxUrl}/_sandbox/faults`
    const headers = { authorization: `Bearer ${process.env.STRIPE_SECRET_KEY}` }
    const body = new URLSearchParams({ kind: 'error', count: '3', path: '/v1/invoices/*' })
    await fetch(faults, { method: 'POST', headers, body })
    const answer = await get(other, 'invoice', id)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('right now')
    await fetch(faults, { method: 'DELETE', headers })
  })
})

describe('Stripe’s own copy', () => {
  it('is found by an address fetched now', async () => {
    const { id } = await newestInvoice(ada)
    const answer = await goToHosted(ada, id)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, (await stripe.invoices.retrieve(id)).hosted_invoice_url])
  })

  it('of somebody else’s invoice is not', async () => {
    const { id } = await newestInvoice(other)
    expect((await goToHosted(ada, id)).status).toBe(404)
  })
})

describe('what is given out', () => {
  const row = async (file: () => Promise<Response>) => {
    const of = { merchantId: merchant.id, customerId: ada.id, action: { in: ['document.download', 'document.hosted_copy', 'invoices.export'] } }
    const before = await db.auditEntry.count({ where: of })
    const { status } = await file()
    const rows = await db.auditEntry.findMany({ where: of, orderBy: [{ at: 'asc' }, { id: 'asc' }], skip: before })
    return { status, rows: rows.map(({ action, subjectId, details }) => ({ action, subjectId, details })) }
  }
  const tableOf = ({ token, browser }: Customer, query: string, init: { headers?: Record<string, string>; method?: string } = {}) => {
    jar.set(browserCookie().name, browser)
    const params = Promise.resolve({ token, file: 'invoices.csv' })
    return exported(new NextRequest(`${origin}/portal/${token}/exports/invoices.csv${query}`, init), { params })
  }

  it('is written down once for each time, by whichever way it was asked for', async () => {
    const { id } = await newestInvoice(ada)
    for (const kind of ['invoice', 'receipt']) {
      expect(await row(() => get(ada, kind, id)))
        .toEqual({ status: 200, rows: [{ action: 'document.download', subjectId: id, details: { kind, outcome: 'ok' } }] })
    }
    expect(await row(() => tableOf(ada, '?status=paid')))
      .toEqual({ status: 200, rows: [{ action: 'invoices.export', subjectId: null, details: { format: 'csv', filter: '?status=paid', outcome: 'ok' } }] })
    expect(await row(() => goToHosted(ada, id))).toEqual({ status: 303, rows: [{ action: 'document.hosted_copy', subjectId: id, details: { outcome: 'ok' } }] })
  })

  it('to a supporter who looks in is written down as theirs', async () => {
    const { url } = await createPortalSession({
      merchantId: merchant.id, customerId: ada.id, source: 'support', createdBy: 'user:usr_1', grantor: { kind: 'panel' }, readOnly: true, now: new Date(),
    })
    const { outcome } = await openPortal({ token: url.split('/p/')[1] ?? '', browser: ada.browser, now: new Date() })
    if (!outcome.ok) throw new Error(outcome.code)
    const { id } = await newestInvoice(ada)
    await get({ ...ada, token: outcome.value.path.replace('/portal/', '') }, 'invoice', id)
    const written = await db.auditEntry.findMany({ where: { merchantId: merchant.id, customerId: ada.id, actor: 'user:usr_1', action: 'document.download' } })
    expect(written).toMatchObject([{ subjectId: id }])
  })

  it('is not what was refused, is held already, or was only asked about', async () => {
    const [{ id }, { id: foreign }] = await Promise.all([newestInvoice(ada), newestInvoice(other)])
    const etag = (await get(ada, 'invoice', id, { method: 'HEAD' })).headers.get('etag') ?? ''
    const asked: { headers?: Record<string, string>; method?: string }[] = [
      { method: 'HEAD' }, { headers: { rsc: '1' } }, { headers: { 'sec-purpose': 'prefetch' } }, { headers: { purpose: 'prefetch' } },
    ]
    for (const init of asked) {
      for (const file of [() => get(ada, 'invoice', id, init), () => tableOf(ada, '', init), () => goToHosted(ada, id, init)]) {
        expect((await row(file)).rows).toEqual([])
      }
    }
    expect(await row(() => get(ada, 'invoice', id, { headers: { 'if-none-match': etag } }))).toEqual({ status: 304, rows: [] })
    expect(await row(() => get(ada, 'invoice', foreign))).toEqual({ status: 404, rows: [] })
    expect(await row(() => goToHosted(ada, foreign))).toEqual({ status: 404, rows: [] })
    for (const query of ['?period=range&from=2026-05-01&to=2026-04-01', '?status=paid&status=open', '?number=a%00']) {
      expect(await row(() => tableOf(ada, query))).toEqual({ status: 422, rows: [] })
    }
    expect(await row(() => get({ ...ada, browser: newBrowser() }, 'invoice', id))).toEqual({ status: 401, rows: [] })
  })
})
