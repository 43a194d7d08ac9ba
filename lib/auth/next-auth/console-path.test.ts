import { expect, it } from 'vitest'
import { consolePath } from './console-path'

it.each(['/console', '/console/merch_1/customers?q=ada', '/console/account'])('leads to %s', (asked) => {
  expect(consolePath(asked)).toBe(asked)
})

it.each([
  null,
  '',
  '/',
  '/portal/x',
  '//evil.example/console',
  '/\\evil.example/console',
  'https://evil.example/console',
  'javascript:alert(1)//console',
  'http://console@evil.example/console',
  '/console/../portal',
  '/consoles',
  '/console/sign-in',
  '/console/sign-in/confirm?token=x',
  'https://сonsole/console',
])('leads nowhere but to the first page for %s', (asked) => {
  expect(consolePath(asked)).toBe('/console')
})
