import { expect, it } from 'vitest'
import { z } from 'zod'
import { configurationInput } from '../configurations/configuration-input'
import { openingInput, withCustomer } from '../opening-input'
import { page } from '../form'
import { inputFailure } from './input-failure'

function said(input: z.ZodType, given: object) {
  const parsed = input.safeParse(given, { reportInput: true })
  const { message, param, code } = inputFailure(parsed.error?.issues[0]).error
  return [message, param, ...(code ? [code] : [])]
}

const session = withCustomer(z.strictObject({ ...openingInput }))
const configuration = z.strictObject(configurationInput)

it('a parameter that Stripe does not know is named, and one that is missing', () => {
  expect(said(session, { customer: 'cus_1', colour: 'red' })).toEqual([
    'Received unknown parameter: colour',
    'colour',
    'parameter_unknown',
  ])
  expect(said(session, { customer: 'cus_1', a: '1', b: '1' })[0]).toBe('Received unknown parameters: a, b')
  expect(said(session, {})).toEqual(['Missing required param: customer.', 'customer', 'parameter_missing'])
  expect(said(session, { customer: 'cus_1', flow_data: {} })).toEqual([
    'Missing required param: flow_data[type].',
    'flow_data[type]',
    'parameter_missing',
  ])
  expect(said(session, { customer: '' })[2]).toBe('parameter_invalid_empty')
})

it('a value is refused in Stripe’s words, and never in those of a library', () => {
  expect(said(session, { customer: 'cus_1', flow_data: { type: 'x' } })[0]).toMatch(
    /^Invalid flow_data\[type\]: must be one of customer_update, .*, or \w+$/,
  )
  expect(said(session, { customer: { a: 'b' } })[0]).toBe('Invalid string: {"a":"b"}')
  expect(said(session, { customer: 'c'.repeat(5001) })[0]).toBe(
    'Invalid string: cccccccccc…cccc; must be at most 5000 characters',
  )
  expect(said(session, { customer: 'cus_1', flow_data: 'x' })[0]).toBe('Invalid object')
  expect(said(configuration, { login_page: { enabled: 'maybe' } })).toEqual([
    'Invalid boolean: maybe',
    'login_page[enabled]',
  ])
  expect(
    said(configuration, { metadata: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 'v'])) })[0],
  ).toBe('Invalid object: has more than 50 keys')
  const products = { features: { subscription_update: { products: 'x' } } }
  expect(said(configuration, products)[0]).toBe('Invalid array')
  expect(said(z.strictObject(page), { limit: 'ten' })).toEqual(['Invalid integer: ten', 'limit'])
  expect(said(z.strictObject(page), { limit: '101' })[0]).toBe('Invalid integer: must be less than or equal to 100')
})

it('booleans are taken as Python writes them', () => {
  for (const enabled of ['True', 'true'])
    expect(configuration.parse({ login_page: { enabled } }).login_page).toEqual({ enabled: true })
})
