import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import type { Stripe } from '@/lib/stripe/client/client'
import { createValidator } from '@/sandbox/conformance/create-validator'
import { apiFetch } from '@/scripts/testing/requests/api-fetch'
import { openApi, refusal } from '@/scripts/testing/requests/open-api'

type Api = Awaited<ReturnType<typeof openApi>>

const validator = await createValidator()
const features = { subscription_cancel: { enabled: true }, payment_method_update: { enabled: true } }

let { portal, key, stripe, call } = {} as Api
beforeAll(async () => {
  ;({ portal, key, stripe, call } = await openApi())
})

describe('through the official SDK', () => {
  it('a session is made in Stripe’s own shape, and expanded', async () => {
    const session = await stripe.billingPortal.sessions.create({
      customer: portal.customerId,
      locale: 'it',
      return_url: 'https://shop.example/account',
      expand: ['configuration'],
      flow_data: {
        type: 'subscription_cancel',
        subscription_cancel: { subscription: 'sub_1' },
        after_completion: { type: 'redirect', redirect: { return_url: 'https://shop.example/bye' } },
      },
    })
    expect(validator.validateObject(session)).toEqual([])
    expect(session).toMatchObject({
      object: 'billing_portal.session',
      customer: portal.customerId,
      locale: 'it',
      return_url: 'https://shop.example/account',
      configuration: { object: 'billing_portal.configuration', is_default: true },
      flow: { type: 'subscription_cancel', after_completion: { redirect: { return_url: 'https://shop.example/bye' } } },
    })
    expect(session.url).toMatch(/^http:\/\/localhost:3999\/p\/[\w.-]+$/)
  })

  it('a session leads to changing the plan, and to one plan, in Stripe’s own shape', async () => {
    const { customerId: customer, merchantId } = portal
    const now = new Date()
    await db.subscriptionItem.create({
      data: {
        merchantId,
        id: 'si_1',
        subscriptionId: 'sub_1',
        priceId: 'price_1',
        quantity: 1,
        position: 0,
        currentPeriodStart: now,
        currentPeriodEnd: now,
        createdAt: now,
      },
    })
    const choosing = await stripe.billingPortal.sessions.create({
      customer,
      flow_data: { type: 'subscription_update', subscription_update: { subscription: 'sub_1' } },
    })
    expect(validator.validateObject(choosing)).toEqual([])
    expect(choosing.flow).toMatchObject({ type: 'subscription_update', subscription_update: { subscription: 'sub_1' } })
    const confirm = (id: string) =>
      stripe.billingPortal.sessions.create({
        customer,
        flow_data: {
          type: 'subscription_update_confirm',
          subscription_update_confirm: { subscription: 'sub_1', items: [{ id, price: 'price_2', quantity: 3 }] },
        },
      })
    const confirming = await confirm('si_1')
    expect(validator.validateObject(confirming)).toEqual([])
    expect(confirming.flow?.subscription_update_confirm).toEqual({
      subscription: 'sub_1',
      discounts: null,
      items: [{ id: 'si_1', price: 'price_2', quantity: 3 }],
    })
    expect(await refusal(confirm('si_9'))).toMatchObject({
      code: 'resource_missing',
      param: 'flow_data[subscription_update_confirm][items][0][id]',
    })
  })

  it('a configuration is made, read, changed and listed in Stripe’s own shape', async () => {
    const made = await stripe.billingPortal.configurations.create({
      features: {
        ...features,
        customer_update: { enabled: true, allowed_updates: ['email'] },
        subscription_update: {
          enabled: true,
          default_allowed_updates: ['price'],
          products: [{ product: 'prod_1', prices: ['price_1', 'price_2'] }],
        },
      },
      business_profile: { headline: 'Hello', privacy_policy_url: 'https://shop.example/privacy' },
      metadata: { team: 'billing' },
      default_return_url: 'https://shop.example/',
      name: 'Shop',
    })
    expect(validator.validateObject(made)).toEqual([])
    expect(made.features.invoice_history.enabled).toBe(false)
    expect(await stripe.billingPortal.configurations.retrieve(made.id)).toMatchObject({ id: made.id, name: 'Shop' })
    const changed = await stripe.billingPortal.configurations.update(made.id, {
      active: false,
      metadata: { team: '', tier: 'gold' },
      features: { subscription_cancel: { mode: 'immediately' } },
      default_return_url: '',
    })
    expect(validator.validateObject(changed)).toEqual([])
    expect(changed).toMatchObject({
      active: false,
      metadata: { tier: 'gold' },
      default_return_url: null,
      business_profile: { headline: 'Hello' },
      features: {
        subscription_cancel: { enabled: true, mode: 'immediately' },
        customer_update: { allowed_updates: ['email'] },
      },
    })
    const inactive = await stripe.billingPortal.configurations.list({ active: false })
    expect(inactive.data.map(({ id }) => id)).toEqual([made.id])
    expect(
      await refusal(stripe.billingPortal.sessions.create({ customer: portal.customerId, configuration: made.id })),
    ).toMatchObject({
      status: 400,
      param: 'configuration',
    })
  })

  it('lists are paged to their end by the SDK’s own cursor, either way', async () => {
    const made = []
    for (let count = 0; count < 5; count++)
      made.push((await stripe.billingPortal.configurations.create({ features, name: `page ${count}` })).id)
    const all: string[] = []
    for await (const { id } of stripe.billingPortal.configurations.list({ limit: 2 })) all.push(id)
    expect(all.slice(0, 5)).toEqual(made.toReversed())
    expect(new Set(all).size).toBe(all.length)
    const before = await stripe.billingPortal.configurations.list({ limit: 2, ending_before: all[3] })
    expect(before.data.map(({ id }) => id)).toEqual(all.slice(1, 3))
    expect(before.has_more).toBe(true)
  })
})

describe('refuses in Stripe’s words', () => {
  const create = (params: object) =>
    refusal(stripe.billingPortal.sessions.create(params as Stripe.BillingPortal.SessionCreateParams))

  it.each<[string, object, object]>([
    ['no customer', {}, { status: 400, code: 'parameter_missing', param: 'customer' }],
    [
      'an unknown parameter',
      { customer: 'cus_1', colour: 'red' },
      { status: 400, code: 'parameter_unknown', param: 'colour' },
    ],
    ['an unknown customer', { customer: 'cus_nobody' }, { status: 400, code: 'resource_missing', param: 'customer' }],
    ['an empty customer', { customer: '' }, { status: 400, code: 'parameter_invalid_empty', param: 'customer' }],
    [
      'a script to return to',
      { customer: 'cus_1', return_url: 'javascript:alert(1)' },
      { status: 400, param: 'return_url' },
    ],
    [
      'another host to return to',
      { customer: 'cus_1', return_url: '//evil.example' },
      { status: 400, param: 'return_url' },
    ],
    [
      'a user in what to return to',
      { customer: 'cus_1', return_url: 'https://shop.example@evil.example' },
      { status: 400, param: 'return_url' },
    ],
    [
      'a look-alike to return to',
      { customer: 'cus_1', return_url: 'https://аррӏе.example' },
      { status: 400, param: 'return_url' },
    ],
    ['a flow there is not', { customer: 'cus_1', flow_data: { type: 'x' } }, { status: 400, param: 'flow_data[type]' }],
  ])('%s', async (_, params, expected) => {
    expect(await create(params)).toMatchObject(expected)
  })

  it('a flow for another customer’s subscription, and one that is switched off', async () => {
    const flow = (subscription: string) => ({ type: 'subscription_cancel', subscription_cancel: { subscription } })
    expect(await create({ customer: portal.customerId, flow_data: flow('sub_2') })).toMatchObject({
      code: 'resource_missing',
      param: 'flow_data[subscription_cancel][subscription]',
    })
    const { id } = await stripe.billingPortal.configurations.create({
      features: { payment_method_update: { enabled: true } },
    })
    expect(await create({ customer: portal.customerId, configuration: id, flow_data: flow('sub_1') })).toMatchObject({
      param: 'flow_data[type]',
    })
  })

  it('JSON, a body too large and one nested too deep, without a throw', async () => {
    expect(
      (await call('POST', 'sessions', { form: '{}', headers: { 'content-type': 'application/json' } })).answer.status,
    ).toBe(415)
    expect((await call('POST', 'sessions', { form: `customer=${'a'.repeat(70_000)}` })).answer.status).toBe(413)
    expect((await call('POST', 'sessions', { form: `a${'[b]'.repeat(40)}=1` })).answer.status).toBe(400)
    await call('POST', 'sessions', { form: '__proto__[polluted]=1&constructor[prototype][polluted]=1' })
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })

  it.each([
    ['configurations', 'name=a%00b', 'name'],
    ['configurations', 'metadata[order]=a%1Bb', 'metadata[order]'],
    ['configurations', 'metadata[a%0Ab]=1', 'metadata[a�b]'],
    ['sessions', 'customer=cus_%00', 'customer'],
    ['sessions', 'customer=cus_1&return_url=https://shop.example/%7F', 'return_url'],
  ])('control characters: POST %s %s', async (path, form, param) => {
    const { answer, body } = await call('POST', path, { form })
    expect(answer.status).toBe(400)
    expect(body.error).toMatchObject({ type: 'invalid_request_error', param })
  })

  it('control characters in a list’s parameters, to HEAD as to GET', async () => {
    expect((await call('GET', 'links?limit=1%00')).answer.status).toBe(400)
    const head = await apiFetch('http://portico.test/v1/billing_portal/configurations?limit=x', {
      method: 'HEAD',
      headers: { authorization: `Bearer ${key}` },
    })
    expect(head.status).toBe(400)
  })

  it('an address that this API does not have', async () => {
    expect(await refusal(stripe.customers.list())).toMatchObject({ status: 404, type: 'invalid_request_error' })
  })
})
