import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { GET as unsubscribe } from '@/app/unsubscribe/[token]/route'
import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { openSession } from '@/lib/access/sessions/open-session'
import { enter } from '@/lib/access/testing/enter-portal'
import { makePortal } from '@/lib/access/testing/make-portal'
import { keepAction } from '@/lib/tasks/keep/action'
import { log } from '@/lib/log'
import { proxy } from '@/proxy'
import { cookieJar } from '@/scripts/testing/requests/next-request'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { GET as hosted } from './invoices/[invoice]/hosted/route'
import { GET as outdated } from './outdated/route'
import { GET as comeBack } from './pay/return/route'

vi.mock('next/headers', async () => ({
  ...(await import('@/scripts/testing/requests/next-request')),
  headers: async () => sent,
}))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))
vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }))

/** The current request's headers; Next returns the same object throughout a request. */
let sent: Headers
let told: object[]
let token: string
let browser: string

beforeAll(async () => {
  ;({ token, browser } = await enter(await makePortal(), undefined, new Date()))
})

beforeEach(() => {
  cookieJar.clear()
  sent = new Headers({ origin: 'http://localhost:3999' })
  told = []
  vi.spyOn(log, 'warn').mockImplementation(((line: object) => void told.push(line)) as never)
})

const request = (path: string, headers = {}) => new NextRequest(`http://localhost:3999${path}`, { headers })
const params = <More extends object>(more: More) => ({ params: Promise.resolve({ token, ...more }) })

it.each([
  [
    'a return from the bank',
    () => comeBack(request(`/portal/${token}/pay/return?intent=${randomUUID()}`), params({})),
    'portal.bank_return',
  ],
  ['the page of an outdated form', () => outdated(request(`/portal/${token}/outdated`), params({})), 'portal.page'],
])('another browser is told of once: %s', async (_, load, what) => {
  await load()
  expect(told).toMatchObject([{ security: 'refused', what, why: 'wrong_browser' }])
})

it('another browser’s form without JavaScript, whose page is rendered in the same request, is told of once', async () => {
  await sendForm(keepAction, { token, subscription: 'sub_1', intent: randomUUID() })
  await openSession(token)
  expect(told).toMatchObject([{ what: 'subscription.keep', why: 'wrong_browser' }])
  sent = new Headers()
  await openSession(token)
  expect(told).toMatchObject([{}, { what: 'portal.page', why: 'wrong_browser' }])
})

it('Stripe’s page of a foreign invoice is told of once, by the proxy and its route together', async () => {
  cookieJar.set(browserCookie().name, browser)
  const path = `/portal/${token}/invoices/in_foreign/hosted`
  await proxy(request(path, { cookie: `${browserCookie().name}=${browser}` }))
  const answer = await hosted(request(path), params({ invoice: 'in_foreign' }))
  expect(answer.status).toBe(404)
  expect(told).toMatchObject([{ what: 'portal.file', why: 'not_found' }])
})

it('a page of a foreign object is told of by the proxy, and a form sent there by its action', async () => {
  const headers = { cookie: `${browserCookie().name}=${browser}` }
  const url = `http://localhost:3999/portal/${token}/subscriptions/sub_foreign/cancel`
  await proxy(new NextRequest(url, { method: 'POST', headers: { ...headers, origin: 'http://localhost:3999' } }))
  expect(told).toEqual([])
  await proxy(new NextRequest(url, { headers }))
  expect(told).toMatchObject([{ what: 'portal.page', why: 'not_found' }])
})

it('a link to opt out that is none is told of', async () => {
  expect(
    (await unsubscribe(request('/unsubscribe/a.b.c'), { params: Promise.resolve({ token: 'a.b.c' }) })).status,
  ).toBe(404)
  expect(told).toMatchObject([{ door: 'portal', what: 'reminders.opt_out', why: 'link_invalid' }])
})
