import { expect, it } from 'vitest'
import { allowedReturnUrl } from './allowed-return-url'

const allowed = ['https://shop.example/account', 'https://app.example']

it.each([
  ['https://shop.example/account', true],
  ['https://shop.example/account/billing?x=1#y', true],
  ['https://app.example/anything', true],
  ['https://shop.example/accounts', false],
  ['https://shop.example/account/../admin', false],
  ['https://shop.example:8443/account', false],
  ['http://app.example/', false],
  ['https://app.example.evil.example/', false],
  ['https://app.example@evil.example/', false],
  ['https://user:pw@app.example/', false],
  ['https://аpp.example/', false],
  ['//app.example/', false],
  ['javascript:alert(1)//https://app.example', false],
])('of a list, %s: %s', (url, is) => {
  expect(allowedReturnUrl(url, allowed)).toBe(is ? url : null)
})

it('without a list every URL that was taken is allowed', () => {
  expect(allowedReturnUrl('https://anywhere.example/', [])).toBe('https://anywhere.example/')
  expect(allowedReturnUrl(null, allowed)).toBeNull()
})
