import { NextRequest } from 'next/server'
import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { openPortal } from '@/lib/access/opening/open-portal'
import { db } from '@/lib/db/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { cookieJar } from '../requests/next-request'
import { setUpSync } from '../sync/sync-harness'
import { GET as hosted } from '@/app/portal/[token]/invoices/[invoice]/hosted/route'
import { GET } from '@/app/portal/[token]/documents/[kind]/[id]/route'

export type Customer = { id: string; token: string; browser: string }

/** Customers of scenarios, and requests for their documents. Call it at the top of a test file. */
export function openDocuments() {
  const harness = setUpSync()
  const { merchant, stripe } = harness
  const origin = 'http://localhost:3999'

  async function customerOf(name: Parameters<typeof harness.make>[0]): Promise<Customer> {
    const { customer: id } = await harness.make(name)
    await syncCustomer(merchant, id)
    const link = await createPortalLink({
      merchantId: merchant.id,
      customerId: id,
      createdBy: 'seed',
      grantor: { kind: 'setup' },
      now: new Date(),
    })
    const browser = newBrowser()
    const { outcome } = await openPortal({ token: link.url.split('/p/')[1] ?? '', browser, now: new Date() })
    if (!outcome.ok) throw new Error(outcome.code)
    return { id, token: outcome.value.path.replace('/portal/', ''), browser }
  }

  async function newestInvoice({ id }: Customer, more: object = {}) {
    return db.invoice.findFirstOrThrow({
      where: { merchantId: merchant.id, customerId: id, status: { not: 'draft' }, ...more },
      orderBy: { createdAt: 'desc' },
    })
  }

  function get(
    { token, browser }: Customer,
    kind: string,
    id: string,
    init: { headers?: Record<string, string>; method?: string; signal?: AbortSignal } = {},
  ) {
    cookieJar.set(browserCookie().name, browser)
    const request = new NextRequest(`${origin}/portal/${token}/documents/${kind}/${id}`, init)
    return GET(request, { params: Promise.resolve({ token, kind, id }) })
  }

  function goToHosted(
    customer: Customer,
    invoice: string,
    init: { headers?: Record<string, string>; method?: string } = {},
  ) {
    cookieJar.set(browserCookie().name, customer.browser)
    const { token } = customer
    return hosted(new NextRequest(`${origin}/portal/${token}/invoices/${invoice}/hosted`, init), {
      params: Promise.resolve({ token, invoice }),
    })
  }

  return { harness, merchant, stripe, origin, customerOf, newestInvoice, get, goToHosted }
}
