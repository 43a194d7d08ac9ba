import http from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedHttpClient } from './checked-http-client'
import { stripeFailure } from './stripe-failure'

let answer: (request: http.IncomingMessage, response: http.ServerResponse) => void
let server: http.Server
let stripe: Stripe

beforeEach(async () => {
  server = http.createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  stripe = new Stripe('sk_test_x', {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    protocol: 'http',
    maxNetworkRetries: 0,
    timeout: 200,
    telemetry: false,
    httpClient: checkedHttpClient(new http.Agent()),
  })
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

function answering(status: number, body: unknown): void {
  answer = (_, response) => {
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

async function failure() {
  const error = await stripe.customers.retrieve('cus_1').then(
    (customer) => expect.fail(`took ${JSON.stringify(customer)} for a customer`),
    (error: unknown) => error,
  )
  return stripeFailure(error)
}

it("takes Stripe's object", async () => {
  answering(200, { id: 'cus_1', object: 'customer' })
  expect(await stripe.customers.retrieve('cus_1')).toMatchObject({ id: 'cus_1' })
})

describe('an answer that is not Stripe’s is Stripe being away, whatever its status', () => {
  it.each([
    [200, {}],
    [200, []],
    [200, null],
    [200, '<html>'],
    [200, ''],
    [200, { message: 'hello' }],
    [502, { message: 'Bad gateway' }],
    [502, { object: 'customer', id: 'cus_1' }],
    [404, { status: 404 }],
  ])('HTTP %i %j', async (status, body) => {
    answering(status, body)
    expect(await failure()).toEqual({ ok: false, code: 'stripe_unavailable' })
  })
})

describe("Stripe's errors become codes of ours", () => {
  it.each([
    [
      402,
      { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' },
      { code: 'card_declined', details: { declineCode: 'insufficient_funds' } },
    ],
    [
      402,
      { type: 'card_error', code: 'expired_card' },
      { code: 'card_declined', details: { declineCode: 'expired_card' } },
    ],
    [
      402,
      { type: 'card_error', code: 'card_declined', decline_code: 'authentication_required' },
      { code: 'authentication_required', details: { stripeCode: 'card_declined' } },
    ],
    [
      402,
      { type: 'card_error', code: 'authentication_required' },
      { code: 'authentication_required', details: { stripeCode: 'authentication_required' } },
    ],
    [
      402,
      { type: 'invalid_request_error', code: 'payment_intent_authentication_failure' },
      { code: 'authentication_failed', details: { stripeCode: 'payment_intent_authentication_failure' } },
    ],
    [
      400,
      { type: 'invalid_request_error', code: 'payment_method_currency_mismatch' },
      { code: 'card_declined', details: { declineCode: 'payment_method_currency_mismatch' } },
    ],
    [
      404,
      { type: 'invalid_request_error', code: 'resource_missing', param: 'id' },
      { code: 'not_found', details: { stripeCode: 'resource_missing' } },
    ],
    [
      400,
      { type: 'invalid_request_error', code: 'parameter_unknown' },
      { code: 'stripe_refused', details: { stripeCode: 'parameter_unknown' } },
    ],
    [400, { type: 'idempotency_error' }, { code: 'conflict' }],
    [
      409,
      { type: 'invalid_request_error', code: 'idempotency_key_in_use' },
      { code: 'conflict', details: { stripeCode: 'idempotency_key_in_use' } },
    ],
    [
      429,
      { type: 'invalid_request_error', code: 'rate_limit' },
      { code: 'stripe_busy', details: { stripeCode: 'rate_limit' } },
    ],
    [429, { type: 'rate_limit_error' }, { code: 'stripe_busy' }],
    [500, { type: 'api_error' }, { code: 'stripe_failed' }],
    [503, { type: 'invalid_request_error' }, { code: 'stripe_failed' }],
    [401, { type: 'invalid_request_error' }, { code: 'stripe_refused' }],
    [403, { type: 'invalid_request_error' }, { code: 'stripe_refused' }],
  ])('%i %j', async (status, error, expected) => {
    answering(status, { error: { message: 'Words of the provider', ...error } })
    const failed = await failure()
    expect(failed).toEqual({ ok: false, ...expected })
    expect(JSON.stringify(failed)).not.toContain('provider')
  })
})

it('is unavailable when no answer comes in time', async () => {
  answer = () => undefined
  expect(await failure()).toEqual({ ok: false, code: 'stripe_unavailable' })
})

it('is unavailable when the connection breaks within the answer', async () => {
  answer = (request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"object":')
    setTimeout(() => request.socket.destroy(), 20)
  }
  expect(await failure()).toEqual({ ok: false, code: 'stripe_unavailable' })
})

it('is unavailable when nobody listens', async () => {
  await new Promise((resolve) => server.close(resolve))
  expect(await failure()).toEqual({ ok: false, code: 'stripe_unavailable' })
})

it('lets through why a call could not be made, which is no fault of Stripe’s', async () => {
  const gone = new Error('Connection terminated')
  const budget = { take: () => Promise.reject(gone), refused: async () => false }
  const own = new Stripe('sk_test_x', {
    host: '127.0.0.1',
    port: 9,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: checkedHttpClient(new http.Agent(), budget),
  })
  const error = await own.customers.retrieve('cus_1').catch((thrown: unknown) => thrown)
  expect(() => stripeFailure(error)).toThrow(gone)
})

it('tells which permission a restricted key lacks, and nothing else of the text', async () => {
  const message =
    "The provided key 'rk_test_****read' does not have the required permissions for this endpoint on account 'acct_1'. " +
    "Having the 'rak_customer_read' permission would allow this request to continue."
  answering(403, { error: { type: 'invalid_request_error', message } })
  expect(await failure()).toEqual({
    ok: false,
    code: 'stripe_refused',
    details: { permission: 'rak_customer_read' },
  })
  answering(403, { error: { type: 'invalid_request_error', message: 'Only platforms can.' } })
  expect(await failure()).toEqual({ ok: false, code: 'stripe_refused' })
})

it('lets a fault of our own through', () => {
  expect(() => stripeFailure(new TypeError('ours'))).toThrow('ours')
})
