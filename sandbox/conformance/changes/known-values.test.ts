import { afterAll, beforeAll, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from '../../billing/testing/start-billing'
import { loadApi } from '../load-api'
import type { Api, Schema } from '../schema'
import { resolveSchema } from '../validate-value'

// Lists that grow with each version of the SDK, of values that are all alike to the sandbox.

let billing: BillingHarness
let api: Api

beforeAll(async () => {
  billing = await startBilling('known_values')
  api = await loadApi()
})

afterAll(async () => {
  await billing.close()
})

/** The values that the types name for a parameter of an operation, its lists' elements included. */
function valuesOf<Value extends string>(operation: string, param: string): Value[] {
  const params = api.operations.find(({ name }) => name === operation)?.params ?? {}
  const valuesIn = (schema: Schema): string[] => {
    const { enum: values, anyOf, items } = resolveSchema(schema, api.definitions)
    return values ?? [...(anyOf ?? []), ...(items ? [items] : [])].flatMap(valuesIn)
  }
  const values = valuesIn(resolveSchema(params, api.definitions).properties?.[param] ?? {})
  return values.filter((value) => value !== '') as Value[]
}

it('every type of tax id that the SDK knows is taken and answered', async () => {
  const types = valuesOf<Stripe.CustomerCreateTaxIdParams.Type>('customers.createTaxId', 'type')
  expect(types.length).toBeGreaterThan(100)
  const customer = await billing.customer('2026-04-01T00:00:00Z')
  for (const type of types) {
    const value = type === 'eu_vat' ? 'IT12345678901' : '12345678'
    expect((await billing.stripe.customers.createTaxId(customer.id, { type, value })).type).toBe(type)
  }
  const { id } = await billing.stripe.customers.create({ tax_id_data: [{ type: 'au_acn', value: '123456789' }] })
  const invoice = await billing.stripe.invoices.create({ customer: id })
  expect(invoice.customer_tax_ids).toEqual([{ type: 'au_acn', value: '123456789' }])
})

it('every type of tax that the SDK knows is taken and answered', async () => {
  const types = valuesOf<Stripe.TaxRateCreateParams.TaxType>('taxRates.create', 'tax_type')
  expect(types.length).toBeGreaterThan(20)
  for (const tax_type of types) {
    const rate = { display_name: 'Tax', percentage: 5, inclusive: false, tax_type }
    expect((await billing.stripe.taxRates.create(rate)).tax_type).toBe(tax_type)
  }
})

it('an endpoint takes every version and every event that the SDK knows', async () => {
  const url = 'http://127.0.0.1:9/hooks'
  const versions = valuesOf<Stripe.WebhookEndpointCreateParams.ApiVersion>('webhookEndpoints.create', 'api_version')
  expect(versions.length).toBeGreaterThan(20)
  for (const api_version of versions) {
    const made = await billing.stripe.webhookEndpoints.create({
      url,
      enabled_events: ['customer.created'],
      api_version,
    })
    expect(made.api_version).toBe(api_version)
    await billing.stripe.webhookEndpoints.del(made.id)
  }
  const events = valuesOf<Stripe.WebhookEndpointCreateParams.EnabledEvent>('webhookEndpoints.create', 'enabled_events')
  expect(events).toContain('three_d_secure.authentication.succeeded')
  const all = await billing.stripe.webhookEndpoints.create({ url, enabled_events: events })
  expect(all.enabled_events).toEqual(events)
})

it("fits Stripe's types throughout", () => {
  expect([...new Set(billing.violations)]).toEqual([])
})
