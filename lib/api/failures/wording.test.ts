import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { configurationInput } from '../configurations/configuration-input'
import { featureInputs } from '../feature-inputs'
import { page } from '../form'
import { openingInput, withCustomer } from '../opening-input'
import { inputFailure } from './input-failure'

vi.mock('@/lib/env', () => ({ env: () => ({ mode: 'sandbox' }) }))

type Value = string | Value[] | { [name: string]: Value }

/** Every parameter, as it may be sent. */
const calls: [string, z.ZodType, { [name: string]: Value }][] = [
  [
    'a configuration',
    z.strictObject({ ...configurationInput, features: featureInputs }),
    {
      active: 'true',
      name: 'Shop',
      business_profile: { headline: 'Hi', privacy_policy_url: 'https://a.example', terms_of_service_url: '' },
      default_return_url: 'https://a.example',
      login_page: { enabled: 'true' },
      metadata: { key: 'value' },
      features: {
        customer_update: { enabled: 'true', allowed_updates: ['email'] },
        invoice_history: { enabled: 'true' },
        payment_method_update: { enabled: 'true', payment_method_configuration: 'pmc_1' },
        subscription_cancel: {
          enabled: 'true',
          mode: 'immediately',
          proration_behavior: 'none',
          cancellation_reason: { enabled: 'true', options: ['other'], feedback_options: ['fo_1'] },
        },
        subscription_pause: {
          enabled: 'true',
          duration: { type: 'interval_options', interval_options: [{ interval: 'month', interval_count: '2' }] },
        },
        subscription_update: {
          enabled: 'true',
          default_allowed_updates: ['price'],
          proration_behavior: 'none',
          billing_cycle_anchor: 'now',
          trial_update_behavior: 'end_trial',
          products: [
            {
              product: 'prod_1',
              prices: ['price_1'],
              adjustable_quantity: { enabled: 'true', minimum: '1', maximum: '9' },
            },
          ],
          schedule_at_period_end: { conditions: [{ type: 'shortening_interval' }] },
        },
      },
    },
  ],
  [
    'a session',
    withCustomer(z.strictObject({ ...openingInput })),
    {
      customer: 'cus_1',
      customer_account: 'acct_2',
      configuration: 'bpc_1',
      on_behalf_of: 'acct_1',
      locale: 'it',
      return_url: 'https://a.example',
      flow_data: {
        type: 'subscription_update_confirm',
        subscription_update_confirm: {
          subscription: 'sub_1',
          items: [{ id: 'si_1', price: 'price_1', quantity: '2' }],
          discounts: [{ coupon: 'half' }],
        },
        after_completion: { type: 'redirect', redirect: { return_url: 'https://a.example' } },
      },
    },
  ],
  ['a page of a list', z.strictObject(page), { limit: '3', starting_after: 'a', expand: ['data.x'] }],
]

const junk: Value[] = [
  '',
  'x',
  '-1',
  '1e3',
  '1000',
  '9'.repeat(30),
  'x'.repeat(6000),
  [],
  ['x'],
  { x: 'y' },
  [{ x: ['y'] }],
]

/** The input with one of its parts replaced by junk, gone, or with a member too many, part by part. */
function* spoilt(given: Value): Generator<Value | undefined> {
  yield* junk
  if (typeof given === 'string') return
  if (Array.isArray(given)) {
    yield Array.from({ length: 300 }, () => given[0] ?? 'x')
    for (const each of spoilt(given[0] ?? 'x')) yield each === undefined ? [] : [each]
    return
  }
  yield { ...given, colour: 'red' }
  yield { ...given, ['k'.repeat(50)]: 'v' }
  for (const [name, part] of Object.entries(given)) {
    const { [name]: _, ...rest } = given
    yield rest
    for (const each of spoilt(part)) if (each !== undefined) yield { ...given, [name]: each }
  }
}

const stripes = [
  /^Invalid (?:boolean|integer|string|array|object|URL)(?:$|[:;] )/,
  /^Invalid [a-z_]+(?:\[\w+\])*: must be one of /,
  /^Missing required param: [a-z_]+(?:\[\w+\])*\.$/,
  /^Received unknown parameters?: /,
  /^You passed an empty string for '/,
  /^Metadata (?:keys|values) /,
]

it.each(calls)('however %s is wrong, it is told in Stripe’s words', (_, schema, given) => {
  const told = new Set<string>()
  for (const input of spoilt(given)) {
    const { error } = schema.safeParse(input, { reportInput: true })
    if (typeof input === 'object' && error) told.add(inputFailure(error.issues[0]).error.message)
  }
  expect(told.size).toBeGreaterThan(5)
  expect([...told].filter((message) => !stripes.some((form) => form.test(message)))).toEqual([])
})
