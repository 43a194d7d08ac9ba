import { beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { revokeApiKey } from '@/lib/api/revoke-api-key'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { sendCustomerMail } from '@/lib/email/send-customer-mail'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { waitForMail } from '@/sandbox/testing/wait-for-mail'
import { apiFetch } from '@/scripts/testing/api-fetch'
import { makeKey, openApi, refusal, sdk } from '@/scripts/testing/open-api'

type Api = Awaited<ReturnType<typeof openApi>>

let { portal, stripe, call, key } = {} as Api
beforeAll(async () => {
  ;({ portal, stripe, call, key } = await openApi())
})

describe('keys', () => {
  const list = (apiKey: string) => refusal(sdk(apiKey).billingPortal.configurations.list())

  it('are shown once: the database holds a hash', async () => {
    const rows = JSON.stringify(await db.apiKey.findMany())
    expect(rows).not.toContain(key.slice(-43, -4))
  })

  it.each(['', 'sk_test_123', 'psk_x.y.z'])('"%s" is none: 401', async (apiKey) => {
    const answer = await apiFetch('http://portico.test/v1/billing_portal/configurations', { headers: { authorization: `Bearer ${apiKey}` } })
    expect(answer.status).toBe(401)
  })

  it('guessed too often are told to come back later', async () => {
    const guess = `${key.slice(0, -43)}${'x'.repeat(43)}`
    const answers = await Promise.all(Array.from({ length: 25 }, () => call('GET', 'configurations', { apiKey: guess })))
    expect(new Set(answers.map(({ answer }) => answer.status))).toEqual(new Set([401, 429]))
    expect(Number(answers.find(({ answer }) => answer.status === 429)?.answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await list(key)).toBeNull()
  })

  it('do only what their scopes say, and nothing once revoked', async () => {
    const reader = await makeKey(portal.merchantId, ['configurations:read'])
    expect(await list(reader)).toBeNull()
    expect(await refusal(sdk(reader).billingPortal.sessions.create({ customer: portal.customerId }))).toMatchObject({ status: 403 })
    const writer = await makeKey(portal.merchantId, ['configurations:write'])
    expect(await list(writer)).toBeNull()
    const id = writer.split('.')[1] ?? ''
    expect(await revokeApiKey({ merchantId: portal.merchantId, id, actor: 'user:1', now: new Date() })).toBe(true)
    expect(await list(writer)).toMatchObject({ status: 401 })
  })

  it('that are refused are a line of the log, with the key’s id and never the key', async () => {
    const warned = vi.spyOn(log, 'warn')
    const reader = await makeKey(portal.merchantId, ['configurations:read'])
    await call('POST', 'sessions', { apiKey: reader, form: `customer=${portal.customerId}` })
    await call('GET', 'configurations/bpc_ada%40example.com', { apiKey: reader })
    await call('GET', 'configurations', { apiKey: `psk_${portal.merchantId}.none.${'x'.repeat(43)}` })
    const lines = warned.mock.calls.map(([line]) => line as unknown as object).filter((line) => 'security' in line)
    warned.mockRestore()
    const known = { security: 'refused', door: 'api', who: `api:${reader.split('.')[1]}`, merchantId: portal.merchantId, requestId: expect.stringMatching(/^req_/) }
    expect(lines).toMatchObject([
      { ...known, what: 'POST /v1/billing_portal/sessions', why: 'not_allowed' },
      { ...known, what: 'GET /v1/billing_portal/configurations/[id]', why: 'not_found' },
      { security: 'refused', door: 'api', who: 'anonymous', what: 'GET /v1/billing_portal/configurations', why: 'unauthenticated', merchantId: null },
    ])
    expect(JSON.stringify(lines)).not.toMatch(/psk_|example/)
  })

  it('of made-up ids leave no counter behind', async () => {
    const counters = async () => (await pool().query('SELECT FROM rate_limits')).rowCount
    const before = await counters()
    for (let guess = 0; guess < 20; guess++) await call('GET', 'configurations', { apiKey: `psk_${portal.merchantId}.made${guess}.${'x'.repeat(43)}` })
    expect(await counters()).toBe(before)
  })

  it('note when they were last used', async () => {
    const fresh = await makeKey(portal.merchantId)
    await list(fresh)
    expect(await db.apiKey.findFirst({ where: { id: fresh.split('.')[1] } })).toMatchObject({ lastUsedAt: expect.any(Date) })
  })

  it('reach nothing of another merchant’s', async () => {
    const other = await makePortal()
    const theirs = sdk(await makeKey(other.merchantId))
    const { id } = await stripe.billingPortal.configurations.create({ features: { payment_method_update: { enabled: true } } })
    const { body: link } = await call('POST', 'links', { form: `customer=${portal.customerId}` })
    const foreign = await makeKey(other.merchantId)
    expect(await refusal(theirs.billingPortal.configurations.retrieve(id))).toMatchObject({ status: 404 })
    expect(await refusal(theirs.billingPortal.configurations.update(id, { active: false }))).toMatchObject({ status: 404 })
    expect(await refusal(theirs.billingPortal.sessions.create({ customer: other.customerId, configuration: id }))).toMatchObject({ status: 404 })
    expect(await refusal(theirs.billingPortal.sessions.create({ customer: portal.customerId }))).toMatchObject({ status: 404 })
    for (const [method, path] of [['GET', `links/${link.id}`], ['DELETE', `links/${link.id}`]] as const) {
      expect((await call(method, path, { apiKey: foreign })).answer.status).toBe(404)
    }
    expect((await call('GET', `links/${link.id}`)).body).toMatchObject({ status: 'active' })
    const headers = { 'stripe-account': 'acct_other' }
    expect((await call('GET', 'configurations', { headers })).body.error?.code).toBe('account_invalid')
  })
})

describe('an idempotency key', () => {
  const create = (idempotencyKey: string, params: object = {}) =>
    stripe.billingPortal.sessions.create({ customer: portal.customerId, ...params }, { idempotencyKey })

  it('gives the same answer again, and another request is Stripe’s idempotency_error', async () => {
    const first = await create('again')
    expect((await create('again')).id).toBe(first.id)
    expect(await refusal(create('again', { locale: 'it' }))).toMatchObject({ status: 400, type: 'idempotency_error' })
  })

  it('replays an error too, but not a form that was never carried out', async () => {
    expect(await refusal(create('error', { customer: 'cus_nobody' }))).toMatchObject({ status: 404 })
    const { answer } = await call('POST', 'sessions', { form: 'customer=cus_nobody', headers: { 'idempotency-key': 'error2' } })
    expect(answer.headers.get('idempotent-replayed')).toBeNull()
    const again = await call('POST', 'sessions', { form: 'customer=cus_nobody', headers: { 'idempotency-key': 'error2' } })
    expect([again.answer.status, again.answer.headers.get('idempotent-replayed')]).toEqual([404, 'true'])
    expect((await call('POST', 'sessions', { headers: { 'idempotency-key': 'empty' } })).answer.status).toBe(400)
    expect(await db.apiRequest.count({ where: { key: 'empty' } })).toBe(0)
  })

  it('used at the same time makes one session', async () => {
    const before = await db.portalSession.count()
    const answers = await Promise.all([1, 2, 3].map(() => refusal(create('race'))))
    expect(answers.every((answer) => answer === null || answer.code === 'idempotency_key_in_use')).toBe(true)
    expect(await db.portalSession.count()).toBe(before + 1)
  })

  it('is forgotten after a day, and its answer is sealed', async () => {
    const first = await create('day')
    const row = await db.apiRequest.findFirstOrThrow({ where: { key: 'day' } })
    expect(row.answer).not.toContain('/p/')
    await db.apiRequest.updateMany({ where: { key: 'day' }, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } })
    expect((await create('day')).id).not.toBe(first.id)
  })
})

describe('beyond Stripe’s portal', () => {
  it('links are made with a lifetime, told once, listed, and revoked', async () => {
    const form = `customer=${portal.customerId}&lifetime=3600&locale=pt&flow_data[type]=payment_method_update`
    const { body: made } = await call('POST', 'links', { form })
    expect(made).toMatchObject({ object: 'billing_portal.link', status: 'active', locale: 'pt-BR', flow: { type: 'payment_method_update' } })
    expect(Number(made.expires_at) - Number(made.created)).toBe(3600)
    expect(String(made.url)).toMatch(/\/p\//)
    const { body: listed } = await call('GET', `links?customer=${portal.customerId}&limit=1`)
    expect(listed).toMatchObject({ object: 'list', data: [{ id: made.id, url: null }] })
    expect((await call('DELETE', `links/${made.id}`)).body).toMatchObject({ status: 'revoked' })
    expect((await call('DELETE', `links/${made.id}`)).body).toMatchObject({ status: 'revoked' })
  })

  it.each([
    ['lifetime=3600&expires_at=4102444800', 'lifetime'], ['expires_at=1', 'expires_at'], ['lifetime=1', 'lifetime'], ['lifetime=soon', 'lifetime'],
  ])('a link with %s is refused', async (given, param) => {
    expect((await call('POST', 'links', { form: `customer=${portal.customerId}&${given}` })).body.error).toMatchObject({ param })
  })

  it('a link is mailed once to the address on file, in the language it was given', async () => {
    const email = 'ada@mailed.example'
    const { merchantId, customerId } = await makePortal({ customer: { email } })
    const asked = {
      form: `customer=${customerId}&send_email=true&locale=es`, headers: { 'idempotency-key': 'mailed' }, apiKey: await makeKey(merchantId),
    }
    const { body: made } = await call('POST', 'links', asked)
    await call('POST', 'links', asked)
    const mails = await db.customerMail.findMany({ where: { merchantId, customerId } })
    expect(mails).toMatchObject([{ kind: 'portal_link', linkId: made.id, status: 'queued' }])
    await sendCustomerMail(merchantId, mails[0]?.id ?? '')
    const { text } = await waitForMail(inject('sandboxUrl'), process.env.STRIPE_SECRET_KEY ?? '', email)
    expect(text).toContain(made.url)
    expect(text).toContain('suscripción')
  })

  it('what a key made ends with the key, and says so', async () => {
    const { merchantId, customerId } = await makePortal()
    const apiKey = await makeKey(merchantId)
    const { body: link } = await call('POST', 'links', { form: `customer=${customerId}`, apiKey })
    const { body: session } = await call('POST', 'sessions', { form: `customer=${customerId}`, apiKey })
    const id = (await db.apiKey.findFirstOrThrow({ where: { merchantId } })).id
    const other = await makeKey(merchantId)
    const statuses = async () => [
      (await call('GET', `links/${link.id}`, { apiKey: other })).body.status,
      (await call('GET', `sessions/${session.id}`, { apiKey: other })).body.status,
      ((await call('GET', `sessions?customer=${customerId}`, { apiKey: other })).body.data as { status: string }[])[0]?.status,
    ]
    expect(await statuses()).toEqual(['active', 'unopened', 'unopened'])
    await db.apiKey.updateMany({ where: { merchantId, id }, data: { revokedAt: new Date() } })
    expect(await statuses()).toEqual(['revoked', 'ended', 'ended'])
  })

  it('a link that was to be mailed is not mailed to another address, nor does it open once there is one', async () => {
    const { merchantId, customerId } = await makePortal({ customer: { email: 'before@example.com' } })
    const { body: made } = await call('POST', 'links', { form: `customer=${customerId}&send_email=true`, apiKey: await makeKey(merchantId) })
    await db.customer.updateMany({ where: { merchantId, id: customerId }, data: { email: 'after@example.com' } })
    const { id } = await db.customerMail.findFirstOrThrow({ where: { linkId: made.id } })
    await sendCustomerMail(merchantId, id)
    expect(await db.customerMail.findFirst({ where: { id } })).toMatchObject({ status: 'skipped' })
  })

  it.each(['sessions', 'links'])('%s whose flow ends at an address that the merchant does not allow are not made', async (path) => {
    const { merchantId, customerId } = await makePortal({ merchant: { returnUrls: ['https://shop.example/account'] } })
    const apiKey = await makeKey(merchantId)
    const param = 'flow_data[after_completion][redirect][return_url]'
    const form = (url: string) => `customer=${customerId}&flow_data[type]=payment_method_update&flow_data[after_completion][type]=redirect&${param}=${encodeURIComponent(url)}`
    for (const url of ['https://evil.example/', 'https://shop.example/accounts', 'https://shop.example:8443/account']) {
      const { answer, body } = await call('POST', path, { form: form(url), apiKey })
      expect([answer.status, body.error]).toEqual([400, expect.objectContaining({ type: 'invalid_request_error', param })])
    }
    expect((await call('POST', path, { form: form('https://shop.example/account/bye'), apiKey })).answer.status).toBe(200)
  })

  it('a link revoked before its mail is sent is not mailed', async () => {
    const { body: made } = await call('POST', 'links', { form: `customer=${portal.customerId}&send_email=true` })
    await call('DELETE', `links/${made.id}`)
    const { id } = await db.customerMail.findFirstOrThrow({ where: { linkId: made.id } })
    await sendCustomerMail(portal.merchantId, id)
    expect(await db.customerMail.findFirst({ where: { id } })).toMatchObject({ status: 'skipped' })
  })

  it('a link to a customer without an address is not made when it is to be mailed', async () => {
    await db.customer.update({ where: { merchantId_id: { merchantId: portal.merchantId, id: portal.customerId } }, data: { email: null } })
    const before = await db.portalLink.count()
    const { body } = await call('POST', 'links', { form: `customer=${portal.customerId}&send_email=true` })
    expect(body.error).toMatchObject({ param: 'send_email' })
    expect(await db.portalLink.count()).toBe(before)
  })

  it('a configuration has a login page of its own where that is enabled', async () => {
    const features = { payment_method_update: { enabled: true } }
    const { configurations } = stripe.billingPortal
    const { id, login_page: none } = await configurations.create({ features })
    expect(none).toEqual({ enabled: false, url: null })
    const { login_page: page } = await configurations.update(id, { login_page: { enabled: true } })
    expect(page).toEqual({ enabled: true, url: `${env().APP_URL}/login/${portal.merchantId}/${id}` })
    expect((await configurations.update(id, { name: 'Schools' })).login_page).toEqual(page)
    expect((await configurations.update(id, { login_page: { enabled: false } })).login_page).toEqual(none)
  })

  it('a link may live for ever', async () => {
    expect((await call('POST', 'links', { form: `customer=${portal.customerId}&expires_at=` })).body).toMatchObject({ expires_at: null })
  })

  it('sessions are read, listed and ended', async () => {
    const { id } = await stripe.billingPortal.sessions.create({ customer: portal.customerId })
    expect((await call('GET', `sessions/${id}`)).body).toMatchObject({ id, status: 'unopened', url: '', source: 'api' })
    expect((await call('DELETE', `sessions/${id}`)).body).toMatchObject({ id, status: 'ended' })
    const { body } = await call('GET', `sessions?customer=${portal.customerId}&limit=1`)
    expect(body).toMatchObject({ has_more: true, data: [{ id, status: 'ended' }] })
  })
})
