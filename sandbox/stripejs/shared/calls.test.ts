import { describe, expect, it } from 'vitest'
import { formEncode } from './form-encode'
import { intentOfSecret } from './intent-of-secret'
import { returnUrl } from './return-url'

describe('a client secret', () => {
  it('names its intent', () => {
    expect(intentOfSecret('seti_1Abc_secret_Xyz9')).toEqual({
      kind: 'setup_intent',
      id: 'seti_1Abc',
      clientSecret: 'seti_1Abc_secret_Xyz9',
      path: '/v1/setup_intents/seti_1Abc',
    })
    expect(intentOfSecret('pi_1_secret_2')?.path).toBe('/v1/payment_intents/pi_1')
  })

  it.each([undefined, '', 'seti_1', 'cs_1_secret_2', 'seti_1_secret_', '../x_secret_1'])('is not %s', (text) => {
    expect(intentOfSecret(text)).toBeNull()
  })
})

describe('the address a customer returns to', () => {
  const intent = { object: 'setup_intent', id: 'seti_1', client_secret: 'seti_1_secret_2', status: 'succeeded' }

  it('keeps its own query and fragment', () => {
    expect(returnUrl('https://shop.test/done?step=2#top', intent)).toBe(
      'https://shop.test/done?step=2&setup_intent=seti_1&setup_intent_client_secret=seti_1_secret_2' +
        '&redirect_status=succeeded#top',
    )
  })

  it.each([
    ['processing', 'pending'],
    ['requires_payment_method', 'failed'],
    ['requires_capture', 'succeeded'],
  ])('tells of an intent that is %s as %s', (status, told) => {
    expect(returnUrl('https://shop.test/', { ...intent, status })).toContain(`redirect_status=${told}`)
  })
})

it('encodes nested parameters as Stripe reads them', () => {
  const form = formEncode({ card: { number: '4242', cvc: undefined }, expand: ['a', 'b'], use: true, name: null })
  expect(decodeURIComponent(form.toString())).toBe('card[number]=4242&expand[0]=a&expand[1]=b&use=true&name=')
})
