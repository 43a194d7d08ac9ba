import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { createPortalSession } from '@/lib/access/sessions/create-portal-session'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { openPortal } from '@/lib/access/opening/open-portal'
import { db } from '@/lib/db/client'
import { GET as exported } from '../../../exports/[file]/route'
import { cookieJar } from '@/scripts/testing/requests/next-request'
import { openDocuments, type Customer } from '@/scripts/testing/portal/open-documents'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
// React caches per request; outside of a request, its cache would last for the whole file.
vi.mock('react', async (original) => ({ ...(await original<typeof import('react')>()), cache: <T>(work: T) => work }))

const { merchant, origin, customerOf, newestInvoice, get, goToHosted } = openDocuments()

let ada: Customer
let other: Customer
beforeAll(async () => {
  ada = await customerOf('taxed')
  other = await customerOf('right_to_left')
})

describe('what is given out', () => {
  const row = async (file: () => Promise<Response>) => {
    const of = {
      merchantId: merchant.id,
      customerId: ada.id,
      action: { in: ['document.download', 'document.hosted_copy', 'invoices.export'] },
    }
    const before = await db.auditEntry.count({ where: of })
    const { status } = await file()
    const rows = await db.auditEntry.findMany({ where: of, orderBy: [{ at: 'asc' }, { id: 'asc' }], skip: before })
    return { status, rows: rows.map(({ action, subjectId, details }) => ({ action, subjectId, details })) }
  }
  const tableOf = (
    { token, browser }: Customer,
    query: string,
    init: { headers?: Record<string, string>; method?: string } = {},
  ) => {
    cookieJar.set(browserCookie().name, browser)
    const params = Promise.resolve({ token, file: 'invoices.csv' })
    return exported(new NextRequest(`${origin}/portal/${token}/exports/invoices.csv${query}`, init), { params })
  }

  it('is written down once for each time, by whichever way it was asked for', async () => {
    const { id } = await newestInvoice(ada)
    for (const kind of ['invoice', 'receipt']) {
      expect(await row(() => get(ada, kind, id))).toEqual({
        status: 200,
        rows: [{ action: 'document.download', subjectId: id, details: { kind, outcome: 'ok' } }],
      })
    }
    expect(await row(() => tableOf(ada, '?status=paid'))).toEqual({
      status: 200,
      rows: [
        {
          action: 'invoices.export',
          subjectId: null,
          details: { format: 'csv', filter: '?status=paid', outcome: 'ok' },
        },
      ],
    })
    expect(await row(() => goToHosted(ada, id))).toEqual({
      status: 303,
      rows: [{ action: 'document.hosted_copy', subjectId: id, details: { outcome: 'ok' } }],
    })
  })

  it('to a supporter who looks in is written down as theirs', async () => {
    const { url } = await createPortalSession({
      merchantId: merchant.id,
      customerId: ada.id,
      source: 'support',
      createdBy: 'user:usr_1',
      grantor: { kind: 'panel' },
      readOnly: true,
      now: new Date(),
    })
    const { outcome } = await openPortal({ token: url.split('/p/')[1] ?? '', browser: ada.browser, now: new Date() })
    if (!outcome.ok) throw new Error(outcome.code)
    const { id } = await newestInvoice(ada)
    await get({ ...ada, token: outcome.value.path.replace('/portal/', '') }, 'invoice', id)
    const written = await db.auditEntry.findMany({
      where: { merchantId: merchant.id, customerId: ada.id, actor: 'user:usr_1', action: 'document.download' },
    })
    expect(written).toMatchObject([{ subjectId: id }])
  })

  it('is not what was refused, is held already, or was only asked about', async () => {
    const [{ id }, { id: foreign }] = await Promise.all([newestInvoice(ada), newestInvoice(other)])
    const etag = (await get(ada, 'invoice', id, { method: 'HEAD' })).headers.get('etag') ?? ''
    const asked: { headers?: Record<string, string>; method?: string }[] = [
      { method: 'HEAD' },
      { headers: { rsc: '1' } },
      { headers: { 'sec-purpose': 'prefetch' } },
      { headers: { purpose: 'prefetch' } },
    ]
    for (const init of asked) {
      for (const file of [
        () => get(ada, 'invoice', id, init),
        () => tableOf(ada, '', init),
        () => goToHosted(ada, id, init),
      ]) {
        expect((await row(file)).rows).toEqual([])
      }
    }
    expect(await row(() => get(ada, 'invoice', id, { headers: { 'if-none-match': etag } }))).toEqual({
      status: 304,
      rows: [],
    })
    expect(await row(() => get(ada, 'invoice', foreign))).toEqual({ status: 404, rows: [] })
    expect(await row(() => goToHosted(ada, foreign))).toEqual({ status: 404, rows: [] })
    for (const query of [
      '?period=range&from=2026-05-01&to=2026-04-01',
      '?status=paid&status=open',
      '?number=a%00',
      '?separator=pipe',
    ]) {
      expect(await row(() => tableOf(ada, query))).toEqual({ status: 422, rows: [] })
    }
    expect(await row(() => get({ ...ada, browser: newBrowser() }, 'invoice', id))).toEqual({ status: 401, rows: [] })
  })
})
