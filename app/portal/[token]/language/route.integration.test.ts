import { NextRequest } from 'next/server'
import { beforeAll, expect, it, vi } from 'vitest'
import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { createPortalLink } from '@/lib/access/links/create-portal-link'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { openPortal } from '@/lib/access/opening/open-portal'
import { readVisit } from '@/lib/access/sessions/read-visit'
import { makePortal } from '@/lib/access/testing/make-portal'
import { POST } from './route'

// Outside of Next there is no request to read from, so this replaces it.
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}))

const origin = 'http://localhost:3999'
const browser = newBrowser()
let token: string
beforeAll(async () => {
  const portal = await makePortal()
  const link = await createPortalLink({ ...portal, createdBy: 'seed', grantor: { kind: 'setup' }, now: new Date() })
  const { outcome } = await openPortal({ token: link.url.split('/p/')[1] ?? '', browser, now: new Date() })
  token = outcome.ok ? outcome.value.path.replace('/portal/', '') : ''
  jar.set(browserCookie().name, browser)
})

const localeNow = async () =>
  (await readVisit({ token, browser, now: new Date(), lang: null, acceptLanguage: null })).locale

function post(fields: Record<string, string>, headers: Record<string, string> = { origin }, of = token) {
  const request = new NextRequest(`${origin}/portal/${of}/language`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  })
  return POST(request, { params: Promise.resolve({ token: of }) })
}

it('keeps the language for the session and comes back to where the visitor was', async () => {
  const answer = await post({ locale: 'it', from: `/portal/${token}/payment-method` })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`/portal/${token}/payment-method`)
  expect(await localeNow()).toBe('it')
})

it('leads nowhere else', async () => {
  const answer = await post({ locale: 'es', from: 'https://evil.example/' })
  expect(answer.headers.get('location')).toBe(`/portal/${token}`)
})

it('changes nothing for another site, without an Origin, or for a language that is none of ours', async () => {
  await post({ locale: 'pt-BR' })
  expect((await post({ locale: 'it' }, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await post({ locale: 'it' }, {})).status).toBe(403)
  expect((await post({ locale: 'tlh' })).status).toBe(422)
  expect((await post({ locale: 'it', from: 'x'.repeat(5000) })).status).toBe(413)
  expect(await localeNow()).toBe('pt-BR')
})

it('changes nothing for another browser; its page says why', async () => {
  jar.set(browserCookie().name, newBrowser())
  const answer = await post({ locale: 'it' })
  jar.set(browserCookie().name, browser)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/portal/${token}`])
  expect(await localeNow()).toBe('pt-BR')
})
