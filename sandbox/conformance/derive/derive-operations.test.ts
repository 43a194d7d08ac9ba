import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadApi } from '../load-api'
import { portalOperations } from '../portal-operations'
import type { Api, Schema } from '../schema'

let api: Api
beforeAll(async () => {
  api = await loadApi()
})

describe('the API derived from the installed SDK', () => {
  it('has every operation that a portal needs, each with its verb and path', () => {
    expect(api.operations).toHaveLength(Object.values(portalOperations).flat().length)
    expect(route('subscriptions.cancel')).toBe('DELETE /v1/subscriptions/{id}')
    expect(route('billingPortal.sessions.create')).toBe('POST /v1/billing_portal/sessions')
    expect(route('testHelpers.testClocks.advance')).toBe('POST /v1/test_helpers/test_clocks/{id}/advance')
    expect(route('customers.deleteTaxId')).toBe('DELETE /v1/customers/{customerId}/tax_ids/{id}')
  })

  it('is of the version that the SDK pins', () => {
    expect(api.apiVersion).toMatch(/^\d{4}-\d{2}-\d{2}\.\w+$/)
  })

  it('refers to no type that it has not read', () => {
    const text = JSON.stringify(api)
    const keys = Array.from(text.matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g), ([, key]) => key ?? '')
    expect(keys.length).toBeGreaterThan(1000)
    expect(keys.filter((key) => !api.definitions[key])).toEqual([])
  })

  it('knows fields moved or removed in recent versions by their absence', () => {
    const { properties: subscription } = definition('Subscriptions:Subscription')
    expect(subscription).not.toHaveProperty('current_period_end')
    const { properties: invoice } = definition('Invoices:Invoice')
    for (const field of ['subscription', 'charge', 'payment_intent', 'paid']) expect(invoice).not.toHaveProperty(field)
    expect(definition('SetupIntents:SetupIntentCreateParams').properties).not.toHaveProperty('payment_method_types')
  })

  it('reads nullable, expandable, deleted and enumerated fields', () => {
    const { properties = {} } = definition('Subscriptions:Subscription')
    expect(properties.cancel_at).toEqual({ anyOf: [{ type: 'integer' }, { type: 'null' }] })
    expect(properties.customer?.anyOf).toEqual([
      { type: 'string' },
      { $ref: '#/definitions/Customers:Customer' },
      { $ref: '#/definitions/Customers:DeletedCustomer' },
    ])
    expect(properties.status?.enum).toContain('past_due')
    expect(properties.metadata).toEqual({ $ref: '#/definitions/shared:Metadata' })
  })

  it('has decimals as strings on the wire, and percentages as the only fractions', () => {
    const { properties: price = {} } = definition('Prices:Price')
    expect(price.unit_amount_decimal?.anyOf?.[0]).toMatchObject({ type: 'string', pattern: expect.any(String) })
    expect(definition('Coupons:Coupon').properties?.percent_off?.anyOf?.[0]).toEqual({ type: 'number' })
    expect(price.unit_amount?.anyOf?.[0]).toEqual({ type: 'integer' })
  })

  it('reads a list as a page of its objects', () => {
    const list = api.operations.find(({ name }) => name === 'invoices.list')?.response
    expect(list?.properties?.data).toEqual({ type: 'array', items: { $ref: '#/definitions/Invoices:Invoice' } })
    expect(list?.required).toEqual(['object', 'data', 'has_more', 'url'])
  })

  it('takes into a request what its parameters inherit', () => {
    expect(Object.keys(definition('Subscriptions:SubscriptionListParams').properties ?? {})).toEqual(
      expect.arrayContaining(['starting_after', 'limit', 'status']),
    )
  })

  it('knows the events about what it returns, and leaves out the rest of Stripe', () => {
    expect(api.events).toHaveProperty(['customer.subscription.updated'])
    expect(api.events).toHaveProperty(['billing_portal.configuration.updated'])
    expect(api.events).toHaveProperty(['test_helpers.test_clock.ready'])
    expect(api.events).not.toHaveProperty(['treasury.outbound_transfer.posted'])
  })

  function route(name: string): string {
    const operation = api.operations.find((candidate) => candidate.name === name)
    return `${operation?.verb} ${operation?.path}`
  }

  function definition(key: string): Schema {
    expect(Object.keys(api.definitions)).toContain(key)
    return api.definitions[key] ?? {}
  }
})

it('keeps what it derived beside the installed packages, so that nothing is committed', async () => {
  const folder = new URL('../../../node_modules/.cache/portico/', import.meta.url)
  const kept = readdirSync(folder).filter((name) => /^stripe-.*\.json$/.test(name))
  expect(kept).toHaveLength(1)
  expect(JSON.parse(readFileSync(new URL(String(kept[0]), folder), 'utf8'))).toEqual(api)
})
