import { expect, it } from 'vitest'
import { deliveryFault } from './delivery-fault'
import { Undelivered } from './undelivered'

it.each([
  ['an answer of a proxy', new Undelivered('gateway_unavailable'), true, 'gateway_unavailable'],
  ['an error of our server', Object.assign(new Error('An error occurred'), { digest: '123' }), true, 'unexpected'],
  ['an answer that breaks off', new TypeError('network error'), true, 'connection_lost'],
  ['the same without a network', new TypeError('network error'), false, 'offline'],
])('names %s', (_, error, isOnline, code) => {
  expect(deliveryFault(error, isOnline)).toBe(code)
})
