import { expect, it } from 'vitest'
import { paymentMethodName } from './payment-method-name'

const card = { type: 'card', brand: 'visa', last4: '4242', label: null }

it('is the brand and the last digits, which are read from left to right in every language', () => {
  expect(paymentMethodName(card, 'it')).toBe('Visa •••• 4242')
  expect(paymentMethodName(card, 'he')).toBe('\u2068Visa \u2066•••• 4242\u2069\u2069')
})

it('is the address of a wallet', () => {
  const paypal = { type: 'paypal', brand: null, last4: null, label: 'ada@example.com' }
  expect(paymentMethodName(paypal, 'it')).toBe('PayPal ada@example.com')
  expect(paymentMethodName(paypal, 'ar')).toBe('\u2068PayPal \u2068ada@example.com\u2069\u2069')
})
