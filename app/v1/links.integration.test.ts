import { beforeAll, describe, expect, inject, it } from 'vitest'
import { makePortal } from '@/lib/access/testing/make-portal'
import { db } from '@/lib/db/client'
import { sendCustomerMail } from '@/lib/email/send-customer-mail'
import { writeRequestMail } from '@/lib/tasks/write-request-mail'
import { env } from '@/lib/env'
import { waitForMail } from '@/sandbox/testing/wait-for-mail'
import { makeKey, openApi } from '@/scripts/testing/requests/open-api'

type Api = Awaited<ReturnType<typeof openApi>>

let { portal, stripe, call } = {} as Api

beforeAll(async () => {
  ;({ portal, stripe, call } = await openApi())
})

describe('beyond Stripe’s portal', () => {
  it('links are made with a lifetime, told once, listed, and revoked', async () => {
    const form = `customer=${portal.customerId}&lifetime=3600&locale=pt&flow_data[type]=payment_method_update`
    const { body: made } = await call('POST', 'links', { form })
    expect(made).toMatchObject({
      object: 'billing_portal.link',
      status: 'active',
      locale: 'pt',
      flow: { type: 'payment_method_update' },
    })
    expect(Number(made.expires_at) - Number(made.created)).toBe(3600)
    expect(String(made.url)).toMatch(/\/p\//)
    const { body: listed } = await call('GET', `links?customer=${portal.customerId}&limit=1`)
    expect(listed).toMatchObject({ object: 'list', data: [{ id: made.id, url: null }] })
    expect((await call('DELETE', `links/${made.id}`)).body).toMatchObject({ status: 'revoked' })
    expect((await call('DELETE', `links/${made.id}`)).body).toMatchObject({ status: 'revoked' })
  })

  it.each([
    ['lifetime=3600&expires_at=4102444800', 'lifetime'],
    ['expires_at=1', 'expires_at'],
    ['lifetime=1', 'lifetime'],
    ['lifetime=soon', 'lifetime'],
  ])('a link with %s is refused', async (given, param) => {
    expect((await call('POST', 'links', { form: `customer=${portal.customerId}&${given}` })).body.error).toMatchObject({
      param,
    })
  })

  it('a link is mailed once to the address on file, in the language it was given', async () => {
    const email = 'ada@mailed.example'
    const { merchantId, customerId } = await makePortal({ customer: { email } })
    const asked = {
      form: `customer=${customerId}&send_email=true&locale=es`,
      headers: { 'idempotency-key': 'mailed' },
      apiKey: await makeKey(merchantId),
    }
    const { body: made } = await call('POST', 'links', asked)
    await call('POST', 'links', asked)
    const mails = await db.customerMail.findMany({ where: { merchantId, customerId } })
    expect(mails).toMatchObject([{ kind: 'portal_link', linkId: made.id, status: 'queued' }])
    await sendCustomerMail(writeRequestMail, merchantId, mails[0]?.id ?? '')
    const { text } = await waitForMail(inject('sandboxUrl'), process.env.STRIPE_SECRET_KEY ?? '', email)
    expect(text).toContain(made.url)
    expect(text).toContain('suscripción')
  })

  it.each(['search', 'x'.repeat(5000), `cus_${'x'.repeat(251)}`, 'cus_a/b'])(
    'a customer that cannot be one of Stripe’s is missing, and Stripe is not asked',
    async (customer) => {
      for (const path of ['sessions', 'links']) {
        const { answer, body } = await call('POST', path, { form: `customer=${encodeURIComponent(customer)}` })
        expect([answer.status, body.error]).toEqual([
          400,
          expect.objectContaining({ code: 'resource_missing', param: 'customer' }),
        ])
      }
    },
  )

  it('a customer is mailed three links an hour at most', async () => {
    const { merchantId, customerId } = await makePortal()
    const apiKey = await makeKey(merchantId)
    const form = `customer=${customerId}&send_email=true`
    const headers = { 'idempotency-key': 'fourth' }
    const mail = (more = {}) => call('POST', 'links', { form, apiKey, ...more })
    for (let sent = 0; sent < 3; sent++) expect((await mail()).answer.status).toBe(200)
    const { answer, body } = await mail({ headers })
    expect([answer.status, body.error]).toEqual([
      429,
      expect.objectContaining({ code: 'rate_limit', param: 'send_email' }),
    ])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3500)
    expect((await mail({ headers })).answer.headers.get('idempotent-replayed')).toBeNull()
    const own = { merchantId, customerId }
    expect([await db.portalLink.count({ where: own }), await db.customerMail.count({ where: own })]).toEqual([3, 3])
    expect((await call('POST', 'links', { form: `customer=${customerId}`, apiKey })).answer.status).toBe(200)
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
      ((await call('GET', `sessions?customer=${customerId}`, { apiKey: other })).body.data as { status: string }[])[0]
        ?.status,
    ]
    expect(await statuses()).toEqual(['active', 'unopened', 'unopened'])
    await db.apiKey.updateMany({ where: { merchantId, id }, data: { revokedAt: new Date() } })
    expect(await statuses()).toEqual(['revoked', 'ended', 'ended'])
  })

  it('a link that was to be mailed is not mailed to another address, nor does it open once there is one', async () => {
    const { merchantId, customerId } = await makePortal({ customer: { email: 'before@example.com' } })
    const { body: made } = await call('POST', 'links', {
      form: `customer=${customerId}&send_email=true`,
      apiKey: await makeKey(merchantId),
    })
    await db.customer.updateMany({ where: { merchantId, id: customerId }, data: { email: 'after@example.com' } })
    const { id } = await db.customerMail.findFirstOrThrow({ where: { linkId: made.id } })
    await sendCustomerMail(writeRequestMail, merchantId, id)
    expect(await db.customerMail.findFirst({ where: { id } })).toMatchObject({ status: 'skipped' })
  })

  it.each(['sessions', 'links'])(
    '%s that lead back to an address that the merchant does not allow are not made',
    async (path) => {
      const { merchantId, customerId } = await makePortal({
        merchant: { returnUrls: ['https://shop.example/account'] },
      })
      const apiKey = await makeKey(merchantId)
      const redirect = 'flow_data[after_completion][redirect][return_url]'
      const form = (param: string, url: string) =>
        `customer=${customerId}${param === redirect ? '&flow_data[type]=payment_method_update&flow_data[after_completion][type]=redirect' : ''}&${param}=${encodeURIComponent(url)}`
      for (const param of [redirect, 'return_url']) {
        for (const url of [
          'https://evil.example/',
          'https://shop.example/accounts',
          'https://shop.example:8443/account',
        ]) {
          const { answer, body } = await call('POST', path, { form: form(param, url), apiKey })
          expect([answer.status, body.error]).toEqual([
            400,
            expect.objectContaining({ type: 'invalid_request_error', param }),
          ])
        }
        expect(
          (await call('POST', path, { form: form(param, 'https://shop.example/account/bye'), apiKey })).answer.status,
        ).toBe(200)
      }
    },
  )

  it('a link revoked before its mail is sent is not mailed', async () => {
    const { body: made } = await call('POST', 'links', { form: `customer=${portal.customerId}&send_email=true` })
    await call('DELETE', `links/${made.id}`)
    const { id } = await db.customerMail.findFirstOrThrow({ where: { linkId: made.id } })
    await sendCustomerMail(writeRequestMail, portal.merchantId, id)
    expect(await db.customerMail.findFirst({ where: { id } })).toMatchObject({ status: 'skipped' })
  })

  it('a link to a customer without an address is not made when it is to be mailed', async () => {
    await db.customer.update({
      where: { merchantId_id: { merchantId: portal.merchantId, id: portal.customerId } },
      data: { email: null },
    })
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
    expect((await call('POST', 'links', { form: `customer=${portal.customerId}&expires_at=` })).body).toMatchObject({
      expires_at: null,
    })
  })

  it('sessions are read, listed and ended', async () => {
    await stripe.billingPortal.sessions.create({ customer: portal.customerId })
    const { id } = await stripe.billingPortal.sessions.create({ customer: portal.customerId })
    expect((await call('GET', `sessions/${id}`)).body).toMatchObject({ id, status: 'unopened', url: '', source: 'api' })
    expect((await call('DELETE', `sessions/${id}`)).body).toMatchObject({ id, status: 'ended' })
    const { body } = await call('GET', `sessions?customer=${portal.customerId}&limit=1`)
    expect(body).toMatchObject({ has_more: true, data: [{ id, status: 'ended' }] })
  })
})
