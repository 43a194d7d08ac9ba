import { beforeEach, expect, it, vi } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { createPortalLink } from '@/lib/access/create-portal-link'
import { addMember } from '@/lib/auth/add-member'
import { authCookies } from '@/lib/auth/auth-cookies'
import { createSignInLink } from '@/lib/auth/create-sign-in-link'
import { runNextAuth } from '@/lib/auth/run-next-auth'
import { db } from '@/lib/db/client'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { POST as openSupport } from '@/app/console/[merchant]/customers/[customer]/support/route'
import { POST as uploadLogo } from '@/app/console/[merchant]/settings/logo/route'
import * as configurations from './configuration-actions'
import * as customers from './customer-actions'
import type { MerchantFormAction } from './merchant-action-state'
import * as settings from './settings-actions'
import * as team from './team-actions'

// Outside of Next there is no request to read from; this is the one of the forms below.
const jar = new Map<string, string>()
const requestHeaders = new Headers()
vi.mock('react', async (original) => ({ ...(await original<object>()), cache: (read: unknown) => read }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => requestHeaders,
}))
vi.mock('next/navigation', () => ({ redirect: (to: string) => { throw new Error(`redirect ${to}`) } }))

beforeEach(() => {
  jar.clear()
  requestHeaders.set('origin', 'http://localhost:3999')
})

const followLink = (url: string) => {
  const { email = '', token = '' } = Object.fromEntries(new URL(url).searchParams)
  return runNextAuth({ action: 'callback', provider: 'email', method: 'POST', query: { email, token, callbackUrl: '/console' }, cookies: {}, userAgent: 'Test' })
}

/** Signs somebody in at a merchant of their own, as a browser does. */
async function signIn(role: 'owner' | 'member' = 'owner') {
  const portal = await makePortal()
  const email = `${portal.customerId}@example.com`
  await addMember({ merchantId: portal.merchantId, email, role, createdBy: 'setup', now: new Date() })
  const { url } = await createSignInLink({ email, now: new Date() })
  const answer = await followLink(url)
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(authCookies().sessionToken.name))
  const { userId } = await db.membership.findFirstOrThrow({ where: { merchantId: portal.merchantId } })
  jar.set(authCookies().sessionToken.name, cookie?.split(';')[0]?.split('=')[1] ?? '')
  return { ...portal, email, userId, link: url, answer }
}

async function send(action: unknown, fields: Record<string, string | undefined>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value ?? '')
  return (action as MerchantFormAction<unknown>)(null, form)
}

it('a sign-in link works once; of the cookie the database keeps only a hash', async () => {
  const { link, answer } = await signIn()
  expect(answer.headers.get('location')).toBe('/console')
  const token = jar.get(authCookies().sessionToken.name) ?? ''
  expect(token.length).toBeGreaterThan(30)
  expect(await db.session.count({ where: { sessionToken: token } })).toBe(0)
  const again = await followLink(link)
  expect(again.headers.get('location')).toBe('/console/sign-in?error=Verification')
  expect(again.headers.getSetCookie().some((line) => line.startsWith(authCookies().sessionToken.name))).toBe(false)
})

it('a link of somebody who is no member any more signs nobody in', async () => {
  const { merchantId, email } = await signIn()
  const { url } = await createSignInLink({ email, now: new Date() })
  await db.membership.deleteMany({ where: { merchantId } })
  expect((await followLink(url)).headers.get('location')).toContain('AccessDenied')
})

const everyAction = { ...customers, ...team, ...settings, ...configurations }

it('every action is a 404 at a merchant one does not belong to, and without a session none works', async () => {
  const theirs = await makePortal()
  await signIn()
  for (const [name, action] of Object.entries(everyAction)) {
    expect(await send(action, { merchant: theirs.merchantId, customer: theirs.customerId }), name).toMatchObject({ code: 'not_found' })
  }
  jar.clear()
  for (const [name, action] of Object.entries(everyAction)) {
    expect(await send(action, { merchant: theirs.merchantId }), name).toMatchObject({ code: 'not_signed_in' })
  }
  requestHeaders.set('origin', 'https://evil.example')
  for (const [name, action] of Object.entries(everyAction)) {
    expect(await send(action, { merchant: theirs.merchantId }), name).toMatchObject({ code: 'wrong_origin' })
  }
})

it('what is another merchant’s is a 404 to one’s own, and stays as it was', async () => {
  const theirs = await makePortal()
  const now = new Date()
  const { id: link } = await createPortalLink({ ...theirs, createdBy: 'seed', now })
  await db.portalSession.create({ data: { ...theirs, id: 'bps_theirs', source: 'link', createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 1e6) } })
  await db.portalConfiguration.create({ data: { merchantId: theirs.merchantId, id: 'bpc_theirs', features: {}, createdAt: now, updatedAt: now } })
  const stranger = await addMember({ merchantId: theirs.merchantId, email: 'stranger@example.com', role: 'member', createdBy: 'setup', now })
  if (!stranger.ok) throw new Error(stranger.code)
  const { merchantId: merchant } = await signIn()
  const { customerId: customer } = theirs
  const tries: [unknown, Record<string, string>][] = [
    [customers.createLink, { customer }], [customers.emailLink, { customer }], [customers.revokeAllLinks, { customer }],
    [customers.refreshCustomer, { customer }], [customers.revokeLink, { link }], [customers.endSession, { session: 'bps_theirs' }],
    [configurations.switchConfiguration, { id: 'bpc_theirs', to: 'default' }],
    [team.changeRole, { user: stranger.value.userId, role: 'owner' }], [team.removeMember, { user: stranger.value.userId }],
  ]
  for (const [action, fields] of tries) expect(await send(action, { merchant, ...fields }), JSON.stringify(fields)).toMatchObject({ code: 'not_found' })
  const post = () => new Request('http://localhost:3999/', { method: 'POST', headers: { origin: 'http://localhost:3999' } })
  expect((await openSupport(post(), { params: Promise.resolve({ merchant, customer }) })).status).toBe(404)
  expect((await openSupport(post(), { params: Promise.resolve({ merchant: theirs.merchantId, customer }) })).status).toBe(404)
  expect((await uploadLogo(post(), { params: Promise.resolve({ merchant: theirs.merchantId }) })).status).toBe(404)
  expect(await db.portalLink.findFirst({ where: { id: link } })).toMatchObject({ revokedAt: null })
  expect(await db.portalSession.findFirst({ where: { id: 'bps_theirs' } })).toMatchObject({ endedAt: null })
})

it('members change neither settings nor the team, and the last owner stays', async () => {
  const member = await signIn('member')
  for (const [name, action] of Object.entries({ ...team, ...settings, ...configurations })) {
    expect(await send(action, { merchant: member.merchantId }), name).toMatchObject({ code: 'not_allowed' })
  }
  const owner = await signIn()
  const themself = { merchant: owner.merchantId, user: owner.userId }
  expect(await send(team.removeMember, themself)).toMatchObject({ code: 'last_owner' })
  expect(await send(team.changeRole, { ...themself, role: 'member' })).toMatchObject({ code: 'last_owner' })
})

it('takes a name of one line, whole addresses and plain origins alone, and keeps what was typed', async () => {
  const { merchantId: merchant } = await signIn()
  const brand = { merchant, name: 'Shop', brandColor: '#123456', defaultLocale: 'it', timeZone: 'Europe/Rome' }
  for (const bad of [
    { name: 'Shop\r\nBcc: all@example.com' }, { termsUrl: '//evil.example' }, { termsUrl: 'javascript:alert(1)' },
    { privacyUrl: 'https://shop.example@evil.example/' }, { supportUrl: 'https://раypal.example/' }, { brandColor: 'red;}' },
    { supportEmail: 'a@example.com\r\nBcc: b@example.com' }, { timeZone: 'Mars/Olympus' },
  ]) expect(await send(settings.saveBrand, { ...brand, ...bad }), JSON.stringify(bad)).toMatchObject({ code: 'invalid_input', typed: bad })
  for (const embedOrigins of ['https://a.example/path', 'http://a.example', 'https://*.example', "https://a.example; script-src *"]) {
    expect(await send(settings.saveAccess, { merchant, linkLifetime: '3600', embedOrigins, returnUrls: '' }), embedOrigins).toMatchObject({ code: 'invalid_input' })
  }
  expect(await send(settings.saveBrand, brand)).toMatchObject({ ok: true })
  expect(await send(settings.saveAccess, { merchant, linkLifetime: 'never', embedOrigins: 'https://a.example\nhttps://b.example:8443', returnUrls: 'https://a.example/x' })).toMatchObject({ ok: true })
  expect(await db.merchant.findUnique({ where: { id: merchant } })).toMatchObject({
    name: 'Shop', timeZone: 'Europe/Rome', linkLifetime: null, embedOrigins: ['https://a.example', 'https://b.example:8443'],
  })
})

it('a logo over 5 MB is a 413, an SVG a 422, and one default configuration stays one', async () => {
  const { merchantId: merchant } = await signIn()
  const logo = (bytes: Uint8Array<ArrayBuffer>) => {
    const body = new FormData()
    body.set('logo', new File([bytes], 'logo.png', { type: 'image/png' }))
    const request = new Request('http://localhost:3999/', { method: 'POST', body, headers: { origin: 'http://localhost:3999' } })
    return uploadLogo(request, { params: Promise.resolve({ merchant }) })
  }
  expect((await logo(new Uint8Array(20 * 1024 * 1024))).status).toBe(413)
  expect((await logo(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).status).toBe(422)
  const { id } = await defaultConfiguration(merchant, new Date())
  await db.portalConfiguration.create({ data: { merchantId: merchant, id: 'bpc_other', features: {}, createdAt: new Date(), updatedAt: new Date() } })
  expect(await send(configurations.switchConfiguration, { merchant, id, to: 'inactive' })).toMatchObject({ code: 'conflict' })
  expect(await send(configurations.switchConfiguration, { merchant, id: 'bpc_other', to: 'default' })).toMatchObject({ ok: true })
  expect(await db.portalConfiguration.count({ where: { merchantId: merchant, isDefault: true } })).toBe(1)
})
