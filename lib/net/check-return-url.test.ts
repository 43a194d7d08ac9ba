import { describe, expect, it } from 'vitest'
import { isReturnUrl } from './check-return-url'

describe('a URL to return to', () => {
  it.each([
    'https://shop.example/account?tab=billing#plan',
    'https://SHOP.example',
    'https://shop.example:8443/',
    'http://localhost:3000/account',
    'https://xn--bcher-kva.example/',
    'https://shop.example:443/',
  ])('may be %s', (url) => {
    expect(isReturnUrl(url, { secure: false })).toBe(true)
  })

  it.each([
    '//evil.example',
    '/account',
    'account',
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'https:evil.example',
    'https:///evil.example',
    'https://shop.example@evil.example',
    'https://user:pass@shop.example',
    'https://аррӏе.example/',
    'https://shop.example\\@evil.example',
    'https://shop。example/',
    'https://ⅰ.example',
    'ftp://shop.example',
    ' https://shop.example',
    'https://shop.example\t.evil.example',
    `https://shop.example/${'a'.repeat(2000)}`,
  ])('may not be %s', (url) => {
    expect(isReturnUrl(url, { secure: false })).toBe(false)
  })

  it('must be https where the portal is live', () => {
    expect(isReturnUrl('http://shop.example/', { secure: true })).toBe(false)
    expect(isReturnUrl('https://shop.example/', { secure: true })).toBe(true)
  })
})
