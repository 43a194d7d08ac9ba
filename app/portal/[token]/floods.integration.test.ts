import { NextRequest } from 'next/server'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as openLink } from '@/app/p/[token]/route'
import { AccessProblem } from '@/components/portal/problem/access-problem'
import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { openSession } from '@/lib/access/sessions/open-session'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { cookieJar, requestHeaders } from '@/scripts/testing/requests/next-request'
import { openCustomer, type OpenedCustomer } from '@/scripts/testing/portal/open-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { GET as document } from './documents/[kind]/[id]/route'
import { GET as exportFile } from './exports/[file]/route'
import { GET as hosted } from './invoices/[invoice]/hosted/route'
import PaymentPage from './pay/[intent]/page'
import { GET as comeBack } from './pay/return/route'
import ResubscribePage from './subscriptions/[subscription]/resubscribe/page'
import ResumePage from './subscriptions/[subscription]/resume/page'
import UpdatePage from './subscriptions/[subscription]/update/page'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }))

const harness = setUpSync()
const { merchant } = harness
const origin = 'http://localhost:3999'

let customer: OpenedCustomer
let invoice: string
let intent: string

function get(path: string): NextRequest {
  return new NextRequest(`${origin}/portal/${customer.token}/${path}`)
}

const params = <T extends object>(more: T) => Promise.resolve({ token: customer.token, ...more })

/** Every portal address that writes or calls Stripe. */
const routes: Record<string, () => Promise<Response>> = {
  'pay/return': () => comeBack(get(`pay/return?intent=${intent}`), { params: params({}) }),
  'invoices/…/hosted': () => hosted(get(`invoices/${invoice}/hosted`), { params: params({ invoice }) }),
  'documents/…': () =>
    document(get(`documents/invoice/${invoice}`), { params: params({ kind: 'invoice', id: invoice }) }),
  'exports/invoices.csv': () => exportFile(get('exports/invoices.csv'), { params: params({ file: 'invoices.csv' }) }),
  'exports/invoices.zip': () => exportFile(get('exports/invoices.zip'), { params: params({ file: 'invoices.zip' }) }),
}

const searchParams = Promise.resolve({})
const pages: Record<string, () => Promise<ReactElement>> = {
  'pay/…': () => PaymentPage({ params: params({ intent }), searchParams }),
  'subscriptions/…/update': () => UpdatePage({ params: params({ subscription: customer.subscription }), searchParams }),
  'subscriptions/…/resume': () => ResumePage({ params: params({ subscription: customer.subscription }), searchParams }),
  'subscriptions/…/resubscribe': () =>
    ResubscribePage({ params: params({ subscription: customer.subscription }), searchParams }),
}

/** Uses up the customer's limit through any of the addresses. */
async function flood(): Promise<void> {
  for (let load = 0; load < 40; load++) await openMetered(customer.token, 'bank_return')
}

const audited = () => db.auditEntry.count({ where: { merchantId: merchant.id, customerId: customer.customer } })

beforeAll(async () => {
  customer = await openCustomer(harness, 'active')
  const {
    data: [newest],
  } = await harness.stripe.invoices.list({ customer: customer.customer, limit: 1 })
  invoice = newest?.id ?? ''
  await db.customer.updateMany({ where: { id: customer.customer }, data: { preferredLocales: ['it'] } })
  const entered = await enterCard(harness.stripe, { token: customer.token, card: 'pm_card_mastercard' })
  intent = entered.intent
  await comeBack(
    get(
      `pay/return?${new URLSearchParams({ intent, setup_intent: entered.setupIntent, redirect_status: 'succeeded' })}`,
    ),
    { params: params({}) },
  )
})

beforeEach(async () => {
  requestHeaders.set('x-forwarded-for', '203.0.113.9')
  // As if a minute had passed. Each test has its own customer and limit.
  await pool().query('DELETE FROM rate_limits')
})

describe('an impatient customer', () => {
  it('reloads any of it ten times and is answered each time', async () => {
    const statuses = []
    for (let load = 0; load < 10; load++)
      statuses.push((await routes['pay/return']?.())?.status, (await routes['invoices/…/hosted']?.())?.status)
    expect(new Set(statuses)).toEqual(new Set([303]))
    await pool().query('DELETE FROM rate_limits')
    for (let load = 0; load < 10; load++) {
      for (const page of Object.values(pages)) expect((await page()).props).not.toMatchObject({ code: 'rate_limited' })
    }
  })
})

describe('a flood', () => {
  it('of returns from the bank makes a few calls to Stripe', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => routes['pay/return']?.()))
    expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([303, 429]))
    expect(harness.proxy.calls.length).toBeGreaterThan(0)
    expect(harness.proxy.calls.length).toBeLessThan(30)
  })

  it('shares one meter, which stops everything that costs, in the visitor’s language, and is logged', async () => {
    customer = { ...customer, ...(await another()) }
    await flood()
    harness.proxy.calls.length = 0
    const before = await audited()
    const warned = vi.spyOn(log, 'warn')
    for (const [name, load] of Object.entries(routes)) {
      const answer = await load()
      expect(answer.status, name).toBe(429)
      expect(Number(answer.headers.get('retry-after')), name).toBeGreaterThan(0)
      expect(await answer.text(), name).toMatch(/<html lang="it" dir="ltr">.*(Attendi|attendi)/s)
    }
    for (const [name, load] of Object.entries(pages)) {
      const element = await load()
      expect(element.type, name).toBe(AccessProblem)
      const shown = renderToStaticMarkup(
        (await AccessProblem(element.props as Parameters<typeof AccessProblem>[0])) ?? undefined,
      )
      expect(shown, name).toContain('attendi un minuto e riprova')
      expect(shown, name).toContain(`href="/portal/${customer.token}"`)
    }
    expect(harness.proxy.calls).toEqual([])
    expect(await audited()).toBe(before)
    const lines = warned.mock.calls.map(([line]) => line as unknown as object).filter((line) => 'security' in line)
    expect(lines).toHaveLength(Object.keys({ ...routes, ...pages }).length)
    for (const line of lines)
      expect(line).toMatchObject({
        door: 'portal',
        who: `customer:${customer.customer}`,
        why: 'rate_limited',
        merchantId: merchant.id,
        address: '203.0.113.9',
      })
    expect(JSON.stringify(lines)).not.toContain(customer.token)
    warned.mockRestore()
    expect(await openSession(customer.token)).toMatchObject({ ok: true })
  })

  it('by a link stops at its share, without one row more, and leaves another link of the customer alone', async () => {
    const { customer: flooded } = await harness.make('trialing')
    const open = async (customerId: string) => {
      const { url } = await createPortalLink({
        merchantId: merchant.id,
        customerId,
        createdBy: 'seed',
        grantor: { kind: 'setup' },
        now: new Date(),
      })
      const [, token = ''] = url.split('/p/')
      return () => openLink(new NextRequest(url), { params: Promise.resolve({ token }) })
    }
    const sessions = () => db.portalSession.count({ where: { merchantId: merchant.id, customerId: flooded } })
    const visit = await open(flooded)
    const answers = [await visit()]
    await db.customer.updateMany({ where: { id: flooded }, data: { preferredLocales: ['it'] } })
    for (let browser = 0; browser < 90; browser++) answers.push(await visit())
    const opened = answers.filter(({ status }) => status === 303)
    expect(opened).toHaveLength(20)
    expect(await sessions()).toBe(opened.length)
    const last = answers.at(-1)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await last?.text()).toContain('Questa pagina è stata aperta molte volte')
    expect((await (await open(flooded))()).status).toBe(303)
  })

  it('by a link of somebody Stripe does not know asks Stripe a few times', async () => {
    const { url } = await createPortalLink({
      merchantId: merchant.id,
      customerId: 'cus_nobody',
      createdBy: 'seed',
      grantor: { kind: 'setup' },
      now: new Date(),
    })
    const [, token = ''] = url.split('/p/')
    for (let load = 0; load < 60; load++) await openLink(new NextRequest(url), { params: Promise.resolve({ token }) })
    expect(harness.proxy.calls.filter((call) => call === 'GET /v1/customers/cus_nobody').length).toBeLessThanOrEqual(15)
  })
})

/** A session of another customer in this browser. The first one's requests are refused from memory for a minute. */
async function another(): Promise<OpenedCustomer> {
  const made = await openCustomer(harness, 'active')
  const {
    data: [newest],
  } = await harness.stripe.invoices.list({ customer: made.customer, limit: 1 })
  invoice = newest?.id ?? ''
  await db.customer.updateMany({ where: { id: made.customer }, data: { preferredLocales: ['it'] } })
  expect(cookieJar.has(browserCookie().name)).toBe(true)
  // The flood may use any of the customer's sessions.
  await openSessionFor(merchant.id, made.customer)
  return made
}
