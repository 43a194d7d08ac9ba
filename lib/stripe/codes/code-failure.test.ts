import Stripe from 'stripe'
import { expect, it } from 'vitest'
import { codeFailure } from './code-failure'

const refused = (message: string, code?: string) =>
  new Stripe.errors.StripeInvalidRequestError({
    type: 'invalid_request_error',
    statusCode: 400,
    message,
    ...(code && { code }),
  } as ConstructorParameters<typeof Stripe.errors.StripeInvalidRequestError>[0])

const plain = { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null }
const minimum = { ...plain, minimum_amount: 5000, minimum_amount_currency: 'usd' }
const both = { ...minimum, first_time_transaction: true }
const prior = 'This promotion code cannot be redeemed because the associated customer has prior transactions.'

const codeOf = (error: Error, restrictions: Stripe.PromotionCode.Restrictions, currency = 'usd') =>
  codeFailure(error, { restrictions }, currency).code

it('tells what a promotion code asks for that a purchase is not', () => {
  expect(codeOf(refused(prior), { ...plain, first_time_transaction: true })).toBe('code_first_purchase')
  expect(codeOf(refused('Too little.'), minimum)).toBe('code_minimum')
  expect(codeFailure(refused('Too little.'), { restrictions: minimum }, 'usd').details).toEqual({
    amount: 5000,
    currency: 'usd',
  })
  expect(codeOf(refused('Too little.'), both)).toBe('code_minimum')
  expect(codeOf(refused(prior), both)).toBe('code_first_purchase')
  expect(codeOf(refused('No.'), plain)).toBe('promotion_code_refused')
})

it('knows the minimum of another currency', () => {
  const inEuro = { ...minimum, currency_options: { eur: { minimum_amount: 4000 } } }
  expect(codeFailure(refused('Too little.'), { restrictions: inEuro }, 'eur').details).toMatchObject({ amount: 4000 })
  expect(codeOf(refused('No.'), minimum, 'gbp')).toBe('promotion_code_refused')
})

it('leaves what is not about the code as it is', () => {
  expect(codeOf(refused('This promotion code is not active.', 'promotion_code_expired'), plain)).toBe('code_expired')
  expect(codeOf(refused('No such price', 'resource_missing'), minimum)).toBe('not_found')
  expect(() => codeOf(new Error('ours'), plain)).toThrow('ours')
})
