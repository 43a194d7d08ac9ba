import { expect, it } from 'vitest'
import { checkEndpointUrl } from './check-endpoint-url'

it('takes https on any port of a public host', () => {
  expect(checkEndpointUrl('https://shop.example:8443/hooks?a=1', 'live')).toEqual({
    ok: true,
    value: 'https://shop.example:8443/hooks?a=1',
  })
})

it.each([
  ['http://shop.example/hooks', 'not_https'],
  ['ftp://shop.example/hooks', 'not_https'],
  ['https://me:pw@shop.example/hooks', 'credentials'],
  ['https://127.0.0.1/hooks', 'not_public'],
  ['https://2130706433/hooks', 'not_public'],
  ['https://[::1]/hooks', 'not_public'],
  ['https://169.254.169.254/latest/meta-data', 'not_public'],
  ['https://localhost/hooks', 'not_public'],
  ['hooks', 'not_a_url'],
])('refuses %s', (url, reason) => {
  for (const mode of ['live', 'test'] as const) {
    expect(checkEndpointUrl(url, mode)).toEqual({ ok: false, code: 'invalid_input', details: { field: 'url', reason } })
  }
})

it('takes this machine in sandbox mode, and still no other protocol', () => {
  expect(checkEndpointUrl('http://127.0.0.1:9/hooks', 'sandbox').ok).toBe(true)
  expect(checkEndpointUrl('file:///etc/passwd', 'sandbox').ok).toBe(false)
})
