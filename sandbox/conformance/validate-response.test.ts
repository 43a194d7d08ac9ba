import { Ajv } from 'ajv'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createValidator, type Validator } from './create-validator'

let validator: Validator
beforeAll(async () => {
  validator = await createValidator()
})

const coupon = {
  id: 'half',
  object: 'coupon',
  amount_off: null,
  created: 1700000000,
  currency: null,
  duration: 'once',
  duration_in_months: null,
  livemode: false,
  max_redemptions: null,
  metadata: { anything: 'goes' },
  name: null,
  percent_off: 50.5,
  redeem_by: null,
  times_redeemed: 0,
  valid: true,
}

describe('an answer', () => {
  it('passes when it is what the types say', () => {
    expect(validator.validateResponse('GET', '/v1/coupons/half', 200, coupon)).toEqual([])
    const list = { object: 'list', data: [coupon], has_more: false, url: '/v1/coupons' }
    expect(validator.validateResponse('GET', '/v1/coupons', 200, list)).toEqual([])
    const deleted = { id: 'half', object: 'coupon', deleted: true }
    expect(validator.validateResponse('DELETE', '/v1/coupons/half', 200, deleted)).toEqual([])
  })

  it.each([
    ['a field that was removed', { ...coupon, paid: true }, '/paid'],
    ['a missing field', { ...coupon, valid: undefined }, '/valid'],
    ['a wrong type', { ...coupon, created: '1700000000' }, '/created'],
    ['a fraction of the smallest unit', { ...coupon, amount_off: 0.5 }, '/amount_off'],
    ['a value outside the enumeration', { ...coupon, duration: 'weekly' }, '/duration'],
    ['metadata that is no text', { ...coupon, metadata: { 'a/b': 1 } }, '/metadata/a~1b'],
    ['another object', { ...coupon, object: 'price' }, '/object'],
  ])('fails for %s, with a pointer to it', (_name, body, pointer) => {
    const list = { object: 'list', data: [coupon, body], has_more: false, url: '/v1/coupons' }
    expect(validator.validateResponse('GET', '/v1/coupons', 200, list).map((violation) => violation.pointer)).toEqual([
      `/data/1${pointer}`,
    ])
  })

  it('of 400 and above must be an error in Stripe’s shape, as the SDK takes anything else for success', () => {
    const error = { error: { type: 'invalid_request_error', message: 'No such coupon' } }
    expect(validator.validateResponse('GET', '/v1/coupons/x', 404, error)).toEqual([])
    expect(validator.validateResponse('GET', '/v1/coupons/x', 404, coupon)).not.toEqual([])
  })
})

describe('an event', () => {
  const event = {
    id: 'evt_1',
    object: 'event',
    api_version: '2026-10-28.endive',
    created: 1700000000,
    data: { object: coupon, previous_attributes: { name: 'Half' } },
    livemode: false,
    pending_webhooks: 0,
    request: { id: null, idempotency_key: null },
    type: 'coupon.updated',
  }

  it('passes when it carries the object of its type', () => {
    expect(validator.validateEvent(event)).toEqual([])
  })

  it('fails when its object or what changed is not of that type', () => {
    expect(validator.validateEvent({ ...event, type: 'customer.updated' })).not.toEqual([])
    const broken = { ...event, data: { object: { ...coupon, valid: 1 }, previous_attributes: { nme: 'Half' } } }
    expect(validator.validateEvent(broken).map(({ pointer }) => pointer)).toEqual([
      '/data/object/valid',
      '/data/previous_attributes/nme',
    ])
  })
})

const fixtures = new URL('../../../shared/stripe-fixtures/fixtures3-2026-07-29.json', import.meta.url)

/** Where Stripe's own examples of 2026-07-29 differ from the pinned version, and why. */
const differences: { fields: RegExp; reason: string }[] = [
  {
    fields: /\/(allowed_payment_method_types|current_trial|electronic_commerce_indicator|payment_record)$/,
    reason: 'added after 2026-07-29',
  },
  {
    fields: /\/(feedback_options?|pause_schedules|subscription_pause|customer_update)$/,
    reason: 'added after 2026-07-29',
  },
  {
    fields: /\/(tax_details|requirements|specified_commercial_transactions_act_url)$/,
    reason: 'added after 2026-07-29',
  },
  {
    fields: /\/(pending_update\/cancel_at_period_end|end_behavior\/billing_cycle_anchor)$/,
    reason: 'added after 2026-07-29',
  },
  { fields: /\/(intended_submission_method|submission_method)$/, reason: 'added after 2026-07-29' },
  { fields: /\/components\/(active_entitlements|customer_portal)$/, reason: 'added after 2026-07-29' },
  {
    fields: /^\/subscription_data\/invoice_settings\/(account_tax_ids|custom_fields|description|footer)$/,
    reason: 'added after 2026-07-29',
  },
  {
    fields: /\/transfer_data\/destination\/(charges_enabled|details_submitted|email|payouts_enabled|type)$/,
    reason: 'the example expands the account and abridges it',
  },
  {
    fields: /^\/customer\/(balance|invoice_settings|metadata)$/,
    reason: 'the example expands the customer and abridges it',
  },
  { fields: /^\/subscription$/, reason: 'the example of an invoice still has what the types dropped' },
]

describe.skipIf(!existsSync(fixtures))('Stripe’s own examples', () => {
  const { resources } = JSON.parse(existsSync(fixtures) ? readFileSync(fixtures, 'utf8') : '{"resources":{}}') as {
    resources: Record<string, { object?: string }>
  }
  // A deleted person is no answer of a portal's operation, and shares its `object` with the person.
  const examples = Object.entries(resources).filter(([name]) => name !== 'deleted_person')

  it('are what the derived types say, but for the listed differences of version', () => {
    let compared = 0
    const unexpected: string[] = []
    for (const [name, example] of examples) {
      if (!validator.api.objects[example.object ?? '']) continue
      compared++
      for (const { pointer, message } of validator.validateObject(example)) {
        if (differences.some(({ fields }) => fields.test(pointer))) continue
        unexpected.push(`${name}${pointer} ${message}`)
      }
    }
    expect(unexpected).toEqual([])
    expect(compared).toBeGreaterThan(80)
  })

  it('of an event differs by one field of the plan inside it', () => {
    expect(validator.validateEvent(resources.event).map(({ pointer }) => pointer)).toEqual([
      '/data/object/aggregate_usage',
    ])
  })

  it('are judged alike by a general JSON Schema validator', { timeout: 60_000 }, () => {
    const ajv = new Ajv({ strict: false, allErrors: false, inlineRefs: false })
    ajv.addSchema({ $id: 'api', definitions: validator.api.definitions })
    for (const [name, example] of examples) {
      const schema = validator.api.objects[example.object ?? '']
      if (!schema) continue
      const refs = (schema.anyOf ?? [schema]).map(({ $ref }) => ({ $ref: `api${$ref}` }))
      const ours = validator.validateObject(example).length === 0
      expect([name, ajv.validate({ anyOf: refs }, example)]).toEqual([name, ours])
    }
  })
})
