import { beforeAll, describe, expect, it, vi } from 'vitest'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { db } from '@/lib/db/client'
import { documentPool } from '@/lib/documents/renderer/document-pool'
import { readPdf } from '@/lib/documents/testing/read-pdf'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { openDocuments, type Customer } from '@/scripts/testing/portal/open-documents'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
// React caches per request; outside of a request, its cache would last for the whole file.
vi.mock('react', async (original) => ({ ...(await original<typeof import('react')>()), cache: <T>(work: T) => work }))

const { harness, merchant, stripe, customerOf, newestInvoice, get, goToHosted } = openDocuments()

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
      'content-disposition': expect.stringMatching(
        new RegExp(`^attachment; filename="?2026-\\d\\d-\\d\\d_${number}_36\\.59-USD\\.pdf"?$`),
      ),
      'cache-control': expect.stringContaining('private'),
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[\w-]{32}"$/),
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

  it('has a corrected copy beside it once other details are on file, and the invoice stays as it is', async () => {
    const { id, number } = await newestInvoice(ada)
    const before = (await get(ada, 'invoice', id, { method: 'HEAD' })).headers.get('etag')
    expect((await get(ada, 'corrected_copy', id)).status).toBe(404)
    await stripe.customers.update(ada.id, { name: 'Conti & Figlie Srl' })
    await syncCustomer(merchant, ada.id)
    const answer = await get(ada, 'corrected_copy', id)
    expect(answer.headers.get('content-disposition')).toMatch(/_36\.59-USD_corrected-copy\.pdf"?$/)
    const { text, info } = await readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(text).toMatch(/^Corrected copy\n/)
    expect(text).toContain('Conti & Figlie Srl')
    expect(text).not.toContain('Marta Conti')
    expect(info).toMatchObject({ Title: `Corrected copy of invoice ${number}` })
    expect((await get(ada, 'invoice', id, { method: 'HEAD' })).headers.get('etag')).toBe(before)
    await stripe.customers.update(ada.id, { tax_exempt: 'exempt' })
    await syncCustomer(merchant, ada.id)
    expect((await get(ada, 'corrected_copy', id)).status).toBe(404)
    await stripe.customers.update(ada.id, { name: 'Marta Conti', tax_exempt: 'none' })
    await syncCustomer(merchant, ada.id)
  })

  it('has a corrected copy in letters of another script', async () => {
    const { id } = await newestInvoice(ada)
    await stripe.customers.update(ada.id, { name: 'مارتا كونتي' })
    await syncCustomer(merchant, ada.id)
    const { text } = await readPdf(new Uint8Array(await (await get(ada, 'corrected_copy', id)).arrayBuffer()))
    expect(text).toContain('مارتا كونتي')
    await stripe.customers.update(ada.id, { name: 'Marta Conti' })
    await syncCustomer(merchant, ada.id)
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
  it.each(['invoice', 'receipt', 'corrected_copy', 'credit_note', 'cancellation', 'anything'])(
    'of kind %s is not found',
    async (kind) => {
      const { id } = await newestInvoice(other)
      const answer = await get(ada, kind, id)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(await answer.text()).toContain('This document does not exist')
    },
  )

  it.each(['\u0000', 'in_1\u0000', '../in_1', '😀'])('has an id that is none: %j', async (id) => {
    for (const kind of ['invoice', 'receipt', 'corrected_copy', 'credit_note', 'cancellation'])
      expect((await get(ada, kind, id)).status).toBe(404)
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
    expect((await readPdf(new Uint8Array(await (await get(ada, 'invoice', id)).arrayBuffer()))).text).toContain(
      'Void: nothing to pay',
    )
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

describe('letters from right to left', () => {
  it('are set by us as any others', async () => {
    const { id } = await newestInvoice(other)
    const answer = await get(other, 'invoice', id)
    expect(answer.headers.get('etag')).toMatch(/^"/)
    const { name } = await stripe.customers.retrieve(other.id).then((customer) => customer as { name: string })
    expect((await readPdf(new Uint8Array(await answer.arrayBuffer()))).text).toContain(name)
  })
})

describe('Stripe’s own copy', () => {
  it('is told of where Stripe does not answer', async () => {
    const { id } = await newestInvoice(ada)
    const faults = `${harness.sandboxUrl}/_sandbox/faults`
    const headers = { authorization: `Bearer ${process.env.STRIPE_SECRET_KEY}` }
    const body = new URLSearchParams({ kind: 'error', count: '3', path: '/v1/invoices/*' })
    await fetch(faults, { method: 'POST', headers, body })
    const answer = await goToHosted(ada, id)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('right now')
    await fetch(faults, { method: 'DELETE', headers })
  })

  it('is found by an address fetched now', async () => {
    const { id } = await newestInvoice(ada)
    const answer = await goToHosted(ada, id)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      (await stripe.invoices.retrieve(id)).hosted_invoice_url,
    ])
  })

  it('of somebody else’s invoice is not', async () => {
    const { id } = await newestInvoice(other)
    expect((await goToHosted(ada, id)).status).toBe(404)
  })
})
