import { beforeAll, describe, expect, it, vi } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { revokeApiKey } from '@/lib/api/keys/revoke-api-key'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'
import { apiFetch } from '@/scripts/testing/requests/api-fetch'
import { makeKey, openApi, refusal, sdk } from '@/scripts/testing/requests/open-api'

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
    const answer = await apiFetch('http://portico.test/v1/billing_portal/configurations', {
      headers: { authorization: `Bearer ${apiKey}` },
    })
    expect(answer.status).toBe(401)
  })

  it('guessed too often are told to come back later', async () => {
    const guess = `${key.slice(0, -43)}${'x'.repeat(43)}`
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => call('GET', 'configurations', { apiKey: guess })),
    )
    expect(new Set(answers.map(({ answer }) => answer.status))).toEqual(new Set([401, 429]))
    expect(
      Number(answers.find(({ answer }) => answer.status === 429)?.answer.headers.get('retry-after')),
    ).toBeGreaterThan(0)
    expect(await list(key)).toBeNull()
  })

  it('do only what their scopes say, and nothing once revoked', async () => {
    const reader = await makeKey(portal.merchantId, ['configurations:read'])
    expect(await list(reader)).toBeNull()
    expect(await refusal(sdk(reader).billingPortal.sessions.create({ customer: portal.customerId }))).toMatchObject({
      status: 403,
    })
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
    const known = {
      security: 'refused',
      door: 'api',
      who: `api:${reader.split('.')[1]}`,
      merchantId: portal.merchantId,
      requestId: expect.stringMatching(/^req_/),
    }
    expect(lines).toMatchObject([
      { ...known, what: 'POST /v1/billing_portal/sessions', why: 'not_allowed' },
      { ...known, what: 'GET /v1/billing_portal/configurations/[id]', why: 'not_found' },
      {
        security: 'refused',
        door: 'api',
        who: 'anonymous',
        what: 'GET /v1/billing_portal/configurations',
        why: 'unauthenticated',
        merchantId: null,
      },
    ])
    expect(JSON.stringify(lines)).not.toMatch(/psk_|example/)
  })

  it('of made-up ids leave no counter behind', async () => {
    const counters = async () => (await pool().query('SELECT FROM rate_limits')).rowCount
    const before = await counters()
    for (let guess = 0; guess < 20; guess++)
      await call('GET', 'configurations', { apiKey: `psk_${portal.merchantId}.made${guess}.${'x'.repeat(43)}` })
    expect(await counters()).toBe(before)
  })

  it('note when they were last used', async () => {
    const fresh = await makeKey(portal.merchantId)
    await list(fresh)
    expect(await db.apiKey.findFirst({ where: { id: fresh.split('.')[1] } })).toMatchObject({
      lastUsedAt: expect.any(Date),
    })
  })

  it('reach nothing of another merchant’s', async () => {
    const other = await makePortal()
    const theirs = sdk(await makeKey(other.merchantId))
    const { id } = await stripe.billingPortal.configurations.create({
      features: { payment_method_update: { enabled: true } },
    })
    const { body: link } = await call('POST', 'links', { form: `customer=${portal.customerId}` })
    const foreign = await makeKey(other.merchantId)
    expect(await refusal(theirs.billingPortal.configurations.retrieve(id))).toMatchObject({ status: 404 })
    expect(await refusal(theirs.billingPortal.configurations.update(id, { active: false }))).toMatchObject({
      status: 404,
    })
    expect(
      await refusal(theirs.billingPortal.sessions.create({ customer: other.customerId, configuration: id })),
    ).toMatchObject({ status: 400 })
    expect(await refusal(theirs.billingPortal.sessions.create({ customer: portal.customerId }))).toMatchObject({
      status: 400,
    })
    for (const [method, path] of [
      ['GET', `links/${link.id}`],
      ['DELETE', `links/${link.id}`],
    ] as const) {
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
    expect(await refusal(create('error', { customer: 'cus_nobody' }))).toMatchObject({ status: 400 })
    const { answer } = await call('POST', 'sessions', {
      form: 'customer=cus_nobody',
      headers: { 'idempotency-key': 'error2' },
    })
    expect(answer.headers.get('idempotent-replayed')).toBeNull()
    const again = await call('POST', 'sessions', {
      form: 'customer=cus_nobody',
      headers: { 'idempotency-key': 'error2' },
    })
    expect([again.answer.status, again.answer.headers.get('idempotent-replayed')]).toEqual([400, 'true'])
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
    await db.apiRequest.updateMany({
      where: { key: 'day' },
      data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
    })
    expect((await create('day')).id).not.toBe(first.id)
  })
})
