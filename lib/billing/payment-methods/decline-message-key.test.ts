import fc from 'fast-check'
import { expect, it } from 'vitest'
import { declineMessageKey } from './decline-message-key'

it.each([
  ['card_declined', 'insufficient_funds', 'decline.insufficient_funds'],
  ['expired_card', null, 'decline.expired_card'],
  ['incorrect_cvc', 'incorrect_cvc', 'decline.incorrect_cvc'],
  ['authentication_required', 'authentication_required', 'decline.authentication_required'],
  ['payment_intent_authentication_failure', null, 'decline.authentication_required'],
  ['processing_error', null, 'decline.try_again'],
  ['incorrect_zip', 'incorrect_zip', 'decline.incorrect_address'],
  ['card_declined', 'do_not_honor', 'decline.generic'],
  ['card_declined', 'generic_decline', 'decline.generic'],
  ['card_declined', null, 'decline.generic'],
  [null, null, 'decline.generic'],
])('%s with %s is %s', (errorCode, declineCode, key) => {
  expect(declineMessageKey(errorCode, declineCode)).toBe(key)
})

it.each([
  'lost_card',
  'stolen_card',
  'fraudulent',
  'pickup_card',
  'restricted_card',
  'merchant_blacklist',
  'security_violation',
])('does not tell a thief of %s', (declineCode) => {
  expect(declineMessageKey('card_declined', declineCode)).toBe('decline.generic')
})

it('is generic for whatever Stripe may add', () => {
  fc.assert(
    fc.property(fc.string(), (code) => {
      expect(declineMessageKey(`new_${code}`, `new_${code}`)).toBe('decline.generic')
    }),
  )
})
