import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { revokePortalLink } from '@/lib/access/links/revoke-portal-link'
import { clockCookie } from '@/lib/access/browsers/server-clock'
import { makePortal } from '@/lib/access/testing/make-portal'
import { db } from '@/lib/db/client'
import { log } from '@/lib/log'
import { GET, HEAD } from './route'

let portal: Awaited<ReturnType<typeof makePortal>>
let url: string
beforeAll(async () => {
  portal = await makePortal({ customer: { preferredLocales: ['it'] } })
  url = (await link()).url
})

const link = () => createPortalLink({ ...portal, createdBy: 'seed', grantor: { kind: 'setup' }, now: new Date() })
const sessions = () => db.portalSession.count({ where: { merchantId: portal.merchantId } })

function get(address: string, headers: Record<string, string> = {}) {
  const token = new URL(address).pathname.replace('/p/', '')
  return GET(new NextRequest(address, { headers }), { params: Promise.resolve({ token }) })
}

/** The cookie that an answer sets, as the browser sends it back. */
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''

describe('a link that opens', () => {
  it('leads to the session’s page with a cookie that scripts and other sites do not get', async () => {
    const answer = await get(url)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/portal\/[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('set-cookie')).toMatch(
      /^portico-browser-[\da-f]{8}=[\w-]{43}; Path=\/; Expires=[^;]+; Max-Age=43200; HttpOnly; SameSite=lax$/,
    )
  })

  it('keeps the cookie of a browser that has one, so that all its sessions go on', async () => {
    const cookie = cookieOf(await get(url))
    expect(cookieOf(await get(url, { cookie }))).toBe(cookie)
  })

  it('does not take a cookie that is none of ours', async () => {
    const name = cookieOf(await get(url)).split('=')[0]
    for (const value of ['x', 'a'.repeat(44), '%00']) {
      expect(cookieOf(await get(url, { cookie: `${name}=${value}` }))).not.toBe(`${name}=${value}`)
    }
  })
})

describe('whoever only looks starts no session', () => {
  it.each([
    ['sec-purpose', 'prefetch'],
    ['sec-purpose', 'prefetch;prerender'],
    ['purpose', 'prefetch'],
    ['x-moz', 'prefetch'],
  ])('%s: %s', async (name, value) => {
    const before = await sessions()
    const answer = await get(url, { [name]: value })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await sessions()).toBe(before)
  })

  it('HEAD', async () => {
    const before = await sessions()
    const answer = HEAD()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await sessions()).toBe(before)
  })
})

describe('a link that does not open', () => {
  it('tells a bad token in the browser’s language and names nobody', async () => {
    const answer = await get('http://localhost:3999/p/a.b.c', { 'accept-language': 'es-MX,es;q=0.9' })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('set-cookie')).toBeNull()
    const page = await answer.text()
    expect(page).toContain('<html lang="es-419" dir="ltr">')
    expect(page).toContain('Este enlace no funciona')
    expect(page).not.toContain('TechSolutions')
  })

  it('tells a revoked one in the customer’s language, with the merchant’s address', async () => {
    const revoked = await link()
    await revokePortalLink({ merchantId: portal.merchantId, linkId: revoked.id, actor: 'user:1', now: new Date() })
    const answer = await get(revoked.url, { 'accept-language': 'es' })
    expect(answer.status).toBe(410)
    const page = await answer.text()
    expect(page).toContain('<html lang="it" dir="ltr">')
    expect(page).toContain('Questo link non è più valido')
    expect(page).toContain('mailto:help@techsolutions.example')
    expect(page).not.toContain('ada@example.com')
    expect(page).not.toContain(portal.customerId)
    expect(await (await get(`${revoked.url}?lang=en`)).text()).toContain('This link is no longer valid')
  })

  it('is found expired by a browser test that moves the server’s clock', async () => {
    const cookie = `${clockCookie}=${31 * 86_400}`
    const answer = await get(url, { cookie })
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('Questo link è scaduto')
  })

  it('is a line of the log, that says from where and nothing of the URL', async () => {
    const { url: address, id } = await link()
    await revokePortalLink({ merchantId: portal.merchantId, linkId: id, actor: 'seed', now: new Date() })
    const warned = vi.spyOn(log, 'warn')
    await get(address, { 'x-forwarded-for': '2001:db8::7' })
    await get('http://localhost:3999/p/ada@example.com', { 'x-forwarded-for': '203.0.113.9' })
    const lines = warned.mock.calls.map(([line]) => line)
    warned.mockRestore()
    const refused = { security: 'refused', door: 'portal', who: 'anonymous', what: 'portal.open', requestId: null }
    expect(lines).toEqual([
      { ...refused, why: 'link_revoked', merchantId: portal.merchantId, address: '2001:db8::7' },
      { ...refused, why: 'link_invalid', merchantId: null, address: '203.0.113.9' },
    ])
  })

  it('has nothing of its URL on its page', async () => {
    const page = await (
      await get('http://localhost:3999/p/%3Cscript%3Ealert(1)%3C%2Fscript%3E?lang=%22%3E%3Cscript%3E')
    ).text()
    expect(page).not.toContain('<script>')
  })
})

describe('in a frame of another site', () => {
  const host = 'https://app.example'
  const frame = { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site', referer: `${host}/` }
  let framed: Awaited<ReturnType<typeof makePortal>>
  let address: string
  beforeAll(async () => {
    framed = await makePortal({ merchant: { embedOrigins: [host] } })
    address = (await createPortalLink({ ...framed, createdBy: 'seed', grantor: { kind: 'setup' }, now: new Date() }))
      .url
  })
  const started = () => db.portalSession.count({ where: { merchantId: framed.merchantId } })

  it('first finds out whether a cookie arrives, then opens with one of that site alone', async () => {
    const trial = await get(address, frame)
    expect(trial.headers.get('location')).toMatch(/^\/p\/[^/?]+\?framed=1$/)
    expect(await started()).toBe(0)
    const second = `${address}?framed=1`
    const answer = await get(second, { ...frame, cookie: cookieOf(trial) })
    expect(answer.headers.get('location')).toMatch(/^\/portal\//)
    for (const each of [trial, answer]) {
      expect(each.headers.get('set-cookie')).toMatch(/HttpOnly/)
      expect(each.headers.get('set-cookie')).toMatch(/; Secure/)
      expect(each.headers.get('set-cookie')).toMatch(/; SameSite=none/i)
      expect(each.headers.get('set-cookie')).toMatch(/; Partitioned/)
    }
    expect(await started()).toBe(1)
  })

  it('offers a tab of its own where no cookie arrives, and the link stays unused', async () => {
    const before = await started()
    const answer = await get(`${address}?framed=1`, frame)
    expect(answer.status).toBe(403)
    const page = await answer.text()
    expect(page).toContain('target="_blank"')
    expect(page).toMatch(/src="\/framed\.js"[^>]*data-origins="https:\/\/app\.example"[^>]*data-blocked="true"/)
    expect(await started()).toBe(before)
  })

  it('of an origin that is not allowed, or of a merchant that allows none, is refused before anything opens', async () => {
    const [before, others] = [await started(), await sessions()]
    expect((await get(address, { ...frame, referer: 'https://evil.example/' })).status).toBe(403)
    expect((await get(url, { ...frame })).status).toBe(403)
    expect([await started(), await sessions()]).toEqual([before, others])
  })
})
