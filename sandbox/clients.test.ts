import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiVersion } from './core/http/api-version'
import { startSandbox, type RunningSandbox } from './server'
import { sandboxClient } from './testing/sandbox-client'

let sandbox: RunningSandbox

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
})
afterAll(() => sandbox.close())

const call = (path: string, body?: string, headers: Record<string, string> = {}) =>
  fetch(`${sandbox.url}${path}`, {
    ...(body !== undefined && { method: 'POST', body }),
    headers: {
      Authorization: 'Bearer sk_test_clients',
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  })

describe('a client of any language', () => {
  it('may write True and False, as Python’s SDK did before 12.0.1', async () => {
    const product = await call('/v1/products', 'name=Plan&active=False&shippable=True')
    expect(await product.json()).toMatchObject({ active: false, shippable: true })
    expect(await (await call('/v1/products?active=True')).json()).toMatchObject({ data: [] })
    const neither = await call('/v1/products', 'name=Plan&active=TRUE')
    expect(await neither.json()).toMatchObject({ error: { param: 'active', message: 'Invalid boolean: TRUE' } })
  })

  it('is told the version, its request and the one that did the work', async () => {
    const key = { 'Idempotency-Key': 'once' }
    const [first, again] = [await call('/v1/customers', '', key), await call('/v1/customers', '', key)]
    const id = first.headers.get('request-id')
    expect(first.headers.get('stripe-version')).toBe(apiVersion)
    expect(first.headers.get('original-request')).toBe(id)
    expect(again.headers.get('original-request')).toBe(id)
    expect(again.headers.get('request-id')).not.toBe(id)
    const refused = await fetch(`${sandbox.url}/v1/customers`)
    expect(refused.headers.get('stripe-version')).toBe(apiVersion)
    expect(refused.headers.get('request-id')).toMatch(/^req_/)
  })

  it.each(['2019-2-19', 'endive', '2026-13-01.endive', '2019-12-03, 2019-12-03'])(
    'is refused the version %s, which there cannot be',
    async (version) => {
      const answer = await call('/v1/customers', undefined, { 'Stripe-Version': version })
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({
        error: { type: 'invalid_request_error', message: `Invalid Stripe API version: ${version}` },
      })
    },
  )

  it.each(['2011-01-01', '2024-06-20', '2025-09-30.clover', '2026-10-28.preview; billing_beta=v1'])(
    'may ask for the version %s, and is answered in the one there is',
    async (version) => {
      const answer = await call('/v1/customers', undefined, { 'Stripe-Version': version })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('stripe-version')).toBe(apiVersion)
    },
  )
})

describe('a restricted key', () => {
  it('does what it was given, reads what it may write, and is refused the rest by the permission it lacks', async () => {
    const whole = sandboxClient(sandbox.url, 'sk_test_shop')
    const { id } = await whole.customers.create({ name: 'Ada' })
    const restricted = sandboxClient(sandbox.url, 'rk_test_shop__rak_customer_write__rak_plan_read')
    expect((await restricted.customers.retrieve(id)).id).toBe(id)
    await restricted.customers.update(id, { name: 'Ada King' })
    expect((await restricted.prices.list()).data).toEqual([])
    await expect(restricted.prices.create({ currency: 'usd', product: 'prod_1' })).rejects.toMatchObject({
      type: 'StripePermissionError',
      statusCode: 403,
      rawType: 'invalid_request_error',
      message: expect.stringMatching(
        /^The provided key 'rk_test_\*+read' does not have the required permissions for this endpoint on account 'acct_\w+'\. Having the 'rak_plan_write' permission would allow this request to continue\.$/,
      ),
    })
    await expect(restricted.subscriptions.list()).rejects.toThrow("'rak_subscription_read'")
    await expect(restricted.customers.listPaymentMethods(id)).rejects.toThrow("'rak_payment_method_read'")
  })

  it('that names no permission may do all', async () => {
    await expect(sandboxClient(sandbox.url, 'rk_test_shop').invoices.list()).resolves.toMatchObject({ data: [] })
  })

  it.each(['rk_test_shop', 'rk_test_shop__rak_customer_write', 'pk_test_shop'])(
    'does not control the sandbox, nor does a publishable one: %s',
    async (key) => {
      for (const path of ['/_sandbox/bill', '/_sandbox/scenarios/active']) {
        expect((await call(path, '', { Authorization: `Bearer ${key}` })).status, path).toBe(403)
      }
    },
  )
})
