import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { createLinkSecret } from '@/lib/access/create-link-secret'
import { createPortalLink } from '@/lib/access/create-portal-link'
import { createApiKey } from '@/lib/api/create-api-key'
import { addMember } from '@/lib/auth/add-member'
import { authCookies } from '@/lib/auth/auth-cookies'
import { createSignInLink } from '@/lib/auth/create-sign-in-link'
import { runNextAuth } from '@/lib/auth/run-next-auth'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { listDeadJobs } from '@/lib/sync/dead/list-dead-jobs'
import { addJob } from '@/lib/sync/jobs/add-job'
import { createWebhookEndpoint } from '@/lib/webhooks/create-webhook-endpoint'
import { declaredPng } from '@/scripts/testing/declared-png'
import { POST as uploadLogo } from '@/app/console/[merchant]/settings/logo/route'
import * as configurations from './configuration-actions'
import * as customers from './customer-actions'
import type { MerchantFormAction } from './merchant-action-state'
import * as settings from './settings-actions'
import * as sync from './sync-actions'
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
vi.mock('next/navigation', () => ({
  redirect: (to: string) => { throw new Error(`redirect ${to}`) },
  notFound: () => { throw new Error('not found') },
}))
vi.mock('next/dynamic', () => ({ default: () => () => null }))

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

type Module = Record<string, unknown>
const modules = await Promise.all(
  readdirSync(__dirname)
    .filter((file) => !file.includes('.test.') && /^export const \w+ = merchantAction\b/m.test(readFileSync(path.join(__dirname, file), 'utf8')))
    .map((file) => import(path.join(__dirname, file)) as Promise<Module>),
)
const everyAction: Module = Object.assign({}, ...modules)

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

/** A merchant with one of everything that can be named, and what each action would be told to get at it. */
async function makeForeign() {
  const { merchantId, customerId: customer } = await makePortal()
  const now = new Date()
  const { id: link } = await createPortalLink({ merchantId, customerId: customer, createdBy: 'seed', grantor: { kind: 'setup' }, now })
  const dates = { createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 1e6) }
  await db.portalSession.create({ data: { merchantId, customerId: customer, id: 'bps_theirs', source: 'link', grantorKind: 'panel', ...dates } })
  const configuration = 'bpc_theirs'
  await db.portalConfiguration.create({ data: { merchantId, id: configuration, features: {}, createdAt: now, updatedAt: now } })
  const stranger = await addMember({ merchantId, email: `stranger-${merchantId}@example.com`, role: 'member', createdBy: 'setup', now })
  const { id: key } = await createApiKey({ merchantId, name: 'theirs', scopes: ['links:read'], createdBy: 'setup', now })
  const { id: secret } = await createLinkSecret({ merchantId, createdBy: 'setup', now })
  const endpoint = await createWebhookEndpoint({ merchantId, url: 'https://shop.example/', actor: 'setup', now })
  if (!stranger.ok || !endpoint.ok) throw new Error('the other merchant could not be made')
  const delivery = 'whd_theirs'
  await db.webhookDelivery.create({ data: { merchantId, id: delivery, endpointId: endpoint.value.id, eventId: 'pevt_1', eventType: 'subscription.kept', status: 'failed', createdAt: now } })
  await addJob(pool(), 'sync_customer', { merchantId, customerId: customer, full: true }, { key: `theirs:${merchantId}` })
  await pool().query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = $1', [`theirs:${merchantId}`])
  const [{ id: job = '' } = {}] = await listDeadJobs(merchantId)
  const [user, id] = [stranger.value.userId, endpoint.value.id]
  const proration = { 'subscription_cancel.proration_behavior': 'none', 'subscription_update.proration_behavior': 'none' }
  const form = { 'subscription_cancel.mode': 'immediately', 'subscription_update.trial_update_behavior': 'end_trial', ...proration }
  /** null: it names nothing that could be another's, or asks Stripe, which knows the merchant's own alone */
  const fields: Record<string, Record<string, string> | null> = {
    createLink: { customer }, emailLink: { customer }, revokeAllLinks: { customer }, refreshCustomer: { customer }, fetchCustomer: null,
    revokeLink: { link }, endSession: { session: 'bps_theirs' },
    saveBrand: null, saveAccess: null, saveMails: null, removeLogo: null,
    createConfiguration: null, switchConfiguration: { id: configuration, to: 'default' }, updateConfiguration: { id: configuration, ...form },
    inviteMember: null, changeRole: { user, role: 'owner' }, removeMember: { user },
    createKey: null, revokeKey: { id: key }, createSecret: null, revokeSecret: { id: secret },
    createEndpoint: null, updateEndpoint: { id, url: 'https://evil.example/' }, switchEndpoint: { id, to: 'off' }, deleteEndpoint: { id },
    revealSecret: { id }, rotateSecret: { id }, resend: { id: delivery },
    replayDeadJob: { id: job }, replayAllDeadJobs: null,
  }
  return { merchantId, link, job, fields, ids: { customer, configuration, endpoint: id, delivery, file: 'months.csv' } as Record<string, string> }
}

it('what is another merchant’s is a 404 to every action of one’s own, and stays as it was', async () => {
  const theirs = await makeForeign()
  const { merchantId: merchant } = await signIn()
  expect(Object.keys(theirs.fields).sort(), 'a new action needs its line').toEqual(Object.keys(everyAction).sort())
  for (const [name, fields] of Object.entries(theirs.fields)) {
    if (fields) expect(await send(everyAction[name], { merchant, ...fields }), name).toMatchObject({ code: 'not_found' })
  }
  expect(await send(everyAction.replayAllDeadJobs, { merchant })).toMatchObject({ ok: true })
  expect(await listDeadJobs(theirs.merchantId)).toMatchObject([{ id: theirs.job }])
  expect(await db.portalLink.findFirst({ where: { id: theirs.link } })).toMatchObject({ revokedAt: null })
  expect(await db.portalSession.findFirst({ where: { merchantId: theirs.merchantId } })).toMatchObject({ endedAt: null })
  expect(await db.webhookEndpoint.findFirst({ where: { merchantId: theirs.merchantId } })).toMatchObject({ url: 'https://shop.example/', disabledAt: null })
})

const consoleFolder = path.resolve('app/console/[merchant]')
const routes = readdirSync(consoleFolder, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))

/** What a page or route answers: the status of a response, 404 of a page that is not found, 200 of one that is shown. */
async function visit(route: string, params: Record<string, string>): Promise<number[]> {
  const { default: page, ...handlers } = (await import(path.join(consoleFolder, route))) as { default?: (props: object) => Promise<unknown> } & Module
  const context = { params: Promise.resolve(params), searchParams: Promise.resolve({}) }
  if (page) return [await page(context).then(() => 200, (error: Error) => (error.message === 'not found' ? 404 : Promise.reject(error)))]
  const methods = Object.entries(handlers).filter(([name]) => /^[A-Z]+$/.test(name)) as [string, (request: Request, context: object) => Promise<Response>][]
  const request = (method: string) => new Request('http://localhost:3999/', { method, headers: { origin: 'http://localhost:3999' } })
  return Promise.all(methods.map(async ([method, handle]) => (await handle(request(method), context)).status))
}

it('every page and route is a 404 at another merchant, and with another merchant’s object at one’s own', async () => {
  const theirs = await makeForeign()
  const { merchantId: merchant } = await signIn()
  expect(routes.length).toBeGreaterThan(10)
  for (const route of routes) {
    const names = [...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name)
    const ids = Object.fromEntries(names.map((name) => [name, theirs.ids[name] ?? '']))
    expect(Object.values(ids), `${route}: a new kind of id needs its line`).not.toContain('')
    for (const status of await visit(route, { merchant: theirs.merchantId, ...ids })) expect(status, route).toBe(404)
    // A file's name is no object of anybody's.
    if (names.some((name) => name !== 'file')) for (const status of await visit(route, { merchant, ...ids })) expect(status, route).toBe(404)
  }
})

it('members change neither settings nor the team, and the last owner stays', async () => {
  const member = await signIn('member')
  const ofMembers = [...Object.keys(customers), ...Object.keys(sync)].filter((name) => name !== 'createLink')
  for (const [name, action] of Object.entries(everyAction)) {
    if (ofMembers.includes(name)) continue
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

it('of a logo of 20 MB no more is read than one may have; an SVG and 50,000 by 50,000 pixels are refused', async () => {
  const { merchantId: merchant } = await signIn()
  const answer = async (body: BodyInit, type?: string) => {
    const headers = { origin: 'http://localhost:3999', accept: 'application/json', ...(type && { 'content-type': type }) }
    const request = new Request('http://localhost:3999/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
    const response = await uploadLogo(request, { params: Promise.resolve({ merchant }) })
    return { status: response.status, ...((await response.json()) as object) }
  }
  let megabytes = 0
  const pull = (controller: ReadableStreamDefaultController) => (megabytes++ < 20 ? controller.enqueue(new Uint8Array(1024 * 1024)) : controller.close())
  const large = await answer(new ReadableStream({ pull }, { highWaterMark: 0 }), 'multipart/form-data; boundary=x')
  expect({ megabytes, ...large }).toEqual({ megabytes: 6, status: 413, ok: false, message: 'A logo has at most 5 MB.' })
  for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', declaredPng(50_000, 50_000)]) {
    const body = new FormData()
    body.set('logo', new File([bytes], 'logo.png', { type: 'image/png' }))
    expect(await answer(body)).toEqual({ status: 422, ok: false, message: expect.stringContaining('at most 40 million pixels') })
  }
})

it('one default configuration stays one', async () => {
  const { merchantId: merchant } = await signIn()
  const { id } = await defaultConfiguration(merchant, new Date())
  await db.portalConfiguration.create({ data: { merchantId: merchant, id: 'bpc_other', features: {}, createdAt: new Date(), updatedAt: new Date() } })
  expect(await send(configurations.switchConfiguration, { merchant, id, to: 'inactive' })).toMatchObject({ code: 'conflict' })
  expect(await send(configurations.switchConfiguration, { merchant, id: 'bpc_other', to: 'default' })).toMatchObject({ ok: true })
  expect(await db.portalConfiguration.count({ where: { merchantId: merchant, isDefault: true } })).toBe(1)
})
