import { beforeAll, describe, expect, it } from 'vitest'
import { createValidator, type Validator } from './create-validator'

let validator: Validator
beforeAll(async () => {
  validator = await createValidator()
})

function accepted(verb: string, path: string, params: Record<string, unknown>) {
  const verdict = validator.validateRequest(verb, path, params)
  expect(verdict).toMatchObject({ ok: true })
  return verdict.ok ? verdict.params : {}
}

function refused(verb: string, path: string, params: Record<string, unknown>) {
  const verdict = validator.validateRequest(verb, path, params)
  expect(verdict).toMatchObject({ ok: false })
  return verdict.ok ? {} : verdict.error
}

describe('a request within the API', () => {
  it('has its texts read by their types', () => {
    const params = accepted('POST', '/v1/subscriptions', {
      customer: 'cus_1',
      cancel_at_period_end: 'true',
      items: { 0: { price: 'price_1', quantity: '2' } },
      trial_end: 'now',
      application_fee_percent: '2.5',
      metadata: { seats: '5', vip: 'true' },
      expand: ['latest_invoice'],
    })
    expect(params).toEqual({
      customer: 'cus_1',
      cancel_at_period_end: true,
      items: [{ price: 'price_1', quantity: 2 }],
      trial_end: 'now',
      application_fee_percent: 2.5,
      metadata: { seats: '5', vip: 'true' },
      expand: ['latest_invoice'],
    })
  })

  it('may unset with an empty text what can be unset', () => {
    expect(accepted('POST', '/v1/subscriptions/sub_1', { cancel_at: '', metadata: '', pause_collection: '' })).toEqual({
      cancel_at: '',
      metadata: '',
      pause_collection: '',
    })
    expect(accepted('POST', '/v1/customers/cus_1', { metadata: { old: '' }, phone: '' })).toEqual({
      metadata: { old: '' },
      phone: '',
    })
    accepted('POST', '/v1/customers', { address: { line1: 'Via Roma 1', line2: '' } })
  })

  it('may give a moment or a range of them', () => {
    expect(accepted('GET', '/v1/invoices', { created: '1700000000' })).toEqual({ created: 1700000000 })
    expect(accepted('GET', '/v1/invoices', { created: { gte: '1' } })).toEqual({ created: { gte: 1 } })
  })

  it('keeps the digits of a decimal', () => {
    const tier = { product: 'prod_1', currency: 'usd', unit_amount_decimal: '0.000000000001' }
    expect(accepted('POST', '/v1/prices', tier)).toEqual(tier)
  })

  it('may expand in any call, and lists by their indexes in order', () => {
    expect(accepted('DELETE', '/v1/customers/cus_1', { expand: { 1: 'b', 0: 'a' } })).toEqual({ expand: ['a', 'b'] })
  })

  it('is a search, not a customer called search', () => {
    expect(validator.matchOperation('GET', '/v1/customers/search')?.operation.name).toBe('customers.search')
    expect(validator.matchOperation('GET', '/v1/customers/cus_%2F1')).toMatchObject({ ids: { id: 'cus_/1' } })
    const preview = validator.matchOperation('POST', '/v1/invoices/create_preview')
    expect(preview?.operation.name).toBe('invoices.createPreview')
  })
})

describe('a request outside the API', () => {
  it('is told its unknown parameters, nested ones in brackets', () => {
    expect(refused('POST', '/v1/customers', { nme: 'x', address: { planet: 'Mars' } })).toEqual({
      type: 'invalid_request_error',
      code: 'parameter_unknown',
      doc_url: 'https://stripe.com/docs/error-codes/parameter-unknown',
      message: 'Received unknown parameters: nme, address[planet]',
      param: 'nme',
    })
  })

  it('is told a parameter that today’s version has retired', () => {
    expect(refused('POST', '/v1/setup_intents', { payment_method_types: ['card'] })).toMatchObject({
      code: 'parameter_unknown',
      param: 'payment_method_types',
    })
  })

  it('is told what is missing', () => {
    expect(refused('POST', '/v1/tax_rates', { percentage: '22' })).toMatchObject({
      code: 'parameter_missing',
      message: 'Missing required param: display_name.',
    })
    expect(refused('POST', '/v1/subscriptions', { items: [{ price_data: { currency: 'usd' } }] })).toMatchObject({
      param: 'items[0][price_data][product]',
    })
  })

  it.each([
    ['/v1/subscriptions', { collection_method: 'weekly' }, 'collection_method', /^Invalid collection_method: must/],
    ['/v1/subscriptions', { items: [{ price: 'p', quantity: 'two' }] }, 'items[0][quantity]', /^Invalid integer: two$/],
    ['/v1/subscriptions', { cancel_at_period_end: 'yes' }, 'cancel_at_period_end', /^Invalid boolean: yes$/],
    ['/v1/subscriptions', { items: 'price_1' }, 'items', /^Invalid array$/],
    ['/v1/customers', { address: 'Rome' }, 'address', /^Invalid object$/],
    ['/v1/customers', { name: ['a'] }, 'name', /^Invalid string/],
    ['/v1/invoices/in_1', { default_payment_method: {} }, 'default_payment_method', /^Invalid string/],
    ['/v1/coupons', { percent_off: 'half' }, 'percent_off', /^Invalid decimal: half$/],
    ['/v1/products', { name: '' }, 'name', /empty string/],
  ])('%s with %j is told about %s', (path, params, param, message) => {
    expect(refused('POST', path, params)).toMatchObject({ param, message: expect.stringMatching(message) })
  })

  it('may come from a browser with what only Stripe.js sends', () => {
    const params = { client_secret: 'seti_1_secret_2', payment_method_data: { type: 'card', card: { cvc: '1' } } }
    expect(validator.validateRequest('POST', '/v1/setup_intents/seti_1/confirm', params, true).ok).toBe(true)
    expect(validator.validateRequest('POST', '/v1/setup_intents/seti_1/confirm', params).ok).toBe(false)
  })

  it('is told of a path that Stripe has not', () => {
    expect(validator.validateRequest('POST', '/v1/subscription', {})).toMatchObject({
      ok: false,
      status: 404,
      error: { message: expect.stringContaining('Unrecognized request URL (POST: /v1/subscription)') },
    })
  })
})
