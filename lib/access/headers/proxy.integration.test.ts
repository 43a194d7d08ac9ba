import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { encodeForm } from '@/lib/door/testing/send-as-react'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { proxy } from '@/proxy'
import { browserCookie } from '../browsers/browser-cookie'
import { hashBrowser } from '../browsers/hash-browser'
import { newBrowser } from '../browsers/new-browser'
import { createPortalLink } from '../links/create-portal-link'
import { openPortal } from '../opening/open-portal'
import { signToken } from '../tokens/sign-token'
import { makePortal } from '../testing/make-portal'

const origin = 'http://localhost:3999'
const ask = (path: string, init?: ConstructorParameters<typeof NextRequest>[1]) =>
  proxy(new NextRequest(`${origin}${path}`, init))

const given = (answer: Response, name: string) => answer.headers.get(`x-middleware-request-${name}`)

const browser = newBrowser()

let token: string
let merchantId: string
beforeAll(async () => {
  const portal = await makePortal({})
  merchantId = portal.merchantId
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 3600_000)
  token = await signToken(env().PORTICO_SECRET, 'portal-session', { ...portal, id: 'bps_1', createdAt: now, expiresAt })
  await db.portalSession.create({
    data: {
      ...portal,
      id: 'bps_1',
      source: 'api',
      grantorKind: 'panel',
      browserHash: hashBrowser(browser),
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    },
  })
})

it('of an object that is not the customer’s is a 404 as a document, to the session’s browser alone', async () => {
  const path = `/portal/${token}/subscriptions/sub_none/cancel`
  const headers = { cookie: `${browserCookie().name}=${browser}` }
  expect((await ask(path, { headers })).status).toBe(404)
  expect((await ask(path, { method: 'POST', headers })).status).toBe(404)
  expect((await ask(path, { method: 'POST', body: new URLSearchParams({ a: 'b' }), headers })).status).toBe(404)
  const form = new FormData()
  form.set('0', '["$K1"]')
  const action = { ...headers, origin, 'next-action': 'a0'.repeat(21) }
  expect((await ask(path, { method: 'POST', body: form, headers: action })).status).toBe(200)
  expect((await ask(`/portal/${token}/payment-method`, { headers })).status).toBe(200)
  expect((await ask(path)).status).toBe(200)
  expect((await ask(path, { headers: { cookie: `${browserCookie().name}=${newBrowser()}` } })).status).toBe(200)
})

it('whose token is written with escapes is a 404 that lets handlers see how it was written', async () => {
  const path = `/portal/${token.replace('.', '%2E')}/invoices`
  const answer = await ask(path, { headers: { cookie: `${browserCookie().name}=${browser}` } })
  expect([answer.status, given(answer, 'x-portico-path')]).toEqual([404, path])
})

describe('every page', () => {
  it('has a nonce of its own, in its policy and for its scripts', async () => {
    const answers = [await ask('/'), await ask('/')]
    const nonces = answers.map(
      (answer) => /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1],
    )
    expect(new Set(nonces).size).toBe(2)
    answers.forEach((answer, at) => {
      expect(nonces[at]).toMatch(/^[\w+/]{22}==$/)
      expect(given(answer, 'x-portico-nonce')).toBe(nonces[at])
      expect(given(answer, 'content-security-policy')).toBe(answer.headers.get('content-security-policy'))
    })
  })

  it('is not stored, not sniffed, not framed, and keeps its URL to itself', async () => {
    const { headers } = await ask('/portal/x')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('leaves it to a file, and to the page in its place, who may keep it and what it may do', async () => {
    for (const path of ['/portal/x/documents/invoice/in_1', '/portal/x/exports/invoices.csv']) {
      const answer = await ask(path)
      expect(answer.headers.get('cache-control')).toBeNull()
      expect(answer.headers.get('content-security-policy')).toBeNull()
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(given(answer, 'content-security-policy')).toContain("script-src 'nonce-")
    }
    expect((await ask('/portal/x/documents')).headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('has a request id, the load balancer’s if it is one', async () => {
    expect((await ask('/')).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    const known = await ask('/', { headers: { 'x-request-id': 'lb-0123456789' } })
    expect(known.headers.get('x-request-id')).toBe('lb-0123456789')
    expect(given(known, 'x-request-id')).toBe('lb-0123456789')
    expect((await ask('/', { headers: { 'x-request-id': 'a b\tc' } })).headers.get('x-request-id')).toMatch(
      /^[\da-f-]{36}$/,
    )
  })

  it('is given our headers and never the browser’s of the same name', async () => {
    const answer = await ask('/?lang=it', { headers: { 'x-portico-nonce': 'mine', 'x-portico-lang': 'es' } })
    expect(given(answer, 'x-portico-nonce')).not.toBe('mine')
    expect(given(answer, 'x-portico-lang')).toBe('it')
  })
})

describe('a form that is refused', () => {
  const post = (headers: Record<string, string>, body?: string) =>
    ask(`/portal/${token}`, { method: 'POST', headers, ...(body !== undefined && { body }) })

  it.each<[string, Record<string, string>, string | undefined]>([
    ['wrong_origin', { origin: 'https://evil.example' }, undefined],
    ['wrong_origin', { origin: 'null' }, undefined],
    ['bad_request', { origin, 'next-action': 'x', 'content-type': 'text/plain' }, '[]'],
    ['too_large', { origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '2000000' }, 'a=b'],
  ])('leads to the page that says so, with the headers of every page: %s', async (code, headers, body) => {
    const answer = await post(headers, body)
    expect(answer.headers.get('x-middleware-rewrite')).toBe(`${origin}/refused/${code}`)
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('is one of a browser: a program’s is left to its route', async () => {
    expect((await post({})).headers.get('x-middleware-rewrite')).toBeNull()
  })
})

it('a request is one to APP_URL, whatever it says', async () => {
  const answer = await ask('/', { headers: { 'x-forwarded-host': 'evil.example' } })
  expect(given(answer, 'x-forwarded-host')).toBe('localhost:3999')
})

it.each([
  ['/', { headers: { host: 'rebound.example' } }, 421],
  ['/a%00', {}, 400],
  ['/', { method: 'PUT' }, 405],
])('%s %j: %i, where there is no server of ours before it', async (path, init, status) => {
  expect((await ask(path, init)).status).toBe(status)
})

describe('the status of a page that its URL alone refuses', () => {
  it.each(['/portal/x', '/portal/a.b.c', '/portal/a.b.c/payment-method', `/portal/${'a'.repeat(5000)}`])(
    '%s: 404',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  it('is left to the page for a good token, and for what is no document, an action among it', async () => {
    expect((await ask(`/portal/${token}`)).status).toBe(200)
    expect((await ask('/portal/a.b.c', { method: 'POST' })).status).toBe(404)
    const form = await encodeForm('a0'.repeat(21), null, { token: 'a.b.c' })
    expect((await ask('/portal/a.b.c', { method: 'POST', body: form, headers: { origin } })).status).toBe(200)
    expect((await ask('/portal/a.b.c', { headers: { rsc: '1' } })).status).toBe(200)
  })

  it('is 401 when the session’s time is over', async () => {
    const cookie = `portico-clock-offset=${2 * 3600}`
    expect((await ask(`/portal/${token}`, { headers: { cookie } })).status).toBe(401)
  })
})

it('a merchant’s allowed origins may hold its pages, and no one else’s', async () => {
  const embedded = await makePortal()
  await db.merchant.update({
    where: { id: embedded.merchantId },
    data: { embedOrigins: ['https://app.example', "x; script-src 'self'"] },
  })
  const own = await signToken(env().PORTICO_SECRET, 'portal-session', {
    ...embedded,
    id: 'bps_2',
    createdAt: new Date(),
    expiresAt: null,
  })
  const { headers } = await ask(`/portal/${own}`)
  expect(headers.get('content-security-policy')).toMatch(/frame-ancestors https:\/\/app\.example(;|$)/)
  expect(headers.get('x-frame-options')).toBeNull()
  const link = await signToken(env().PORTICO_SECRET, 'portal-link', {
    ...embedded,
    id: 'link_2',
    createdAt: new Date(),
    expiresAt: null,
  })
  expect((await ask(`/p/${link}`)).headers.get('content-security-policy')).toMatch(
    /frame-ancestors https:\/\/app\.example(;|$)/,
  )
  expect((await ask('/p/a.b.c')).headers.get('x-frame-options')).toBe('DENY')
  expect((await ask(`/portal/${token}`)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(merchantId).not.toBe(embedded.merchantId)
})

it('a running session that asks for somebody else’s object is written down', async () => {
  const own = await makePortal()
  const browser = newBrowser()
  const link = await createPortalLink({ ...own, createdBy: 'seed', grantor: { kind: 'setup' }, now: new Date() })
  const { outcome } = await openPortal({ token: link.url.split('/p/')[1] ?? '', browser, now: new Date() })
  const cookie = `${browserCookie().name}=${browser}`
  const warned = vi.spyOn(log, 'warn')
  const answer = await ask(`${outcome.ok && outcome.value.path}/invoices/in_theirs`, {
    headers: { cookie, 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'request-1' },
  })
  const lines = warned.mock.calls.map(([line]) => line)
  warned.mockRestore()
  expect(answer.status).toBe(404)
  expect(lines).toEqual([
    {
      security: 'refused',
      door: 'portal',
      who: `customer:${own.customerId}`,
      what: 'portal.page',
      why: 'not_found',
      ...own,
      sessionId: expect.stringMatching(/^bps_/),
      address: '203.0.113.9',
      requestId: 'request-1',
    },
  ])
})
