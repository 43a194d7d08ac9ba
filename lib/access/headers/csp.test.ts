import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, takesCard } from './csp'

const page = {
  nonce: 'bm9uY2U',
  pathname: '/portal/a.b.c',
  embedOrigins: [],
  sandboxOrigin: null,
  secure: true,
  development: false,
}

const directivesOf = (policy: string) =>
  Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]))

describe('the policy of a page', () => {
  it('runs scripts and styles by nonce alone', () => {
    const directives = directivesOf(contentSecurityPolicy(page))
    expect(directives['script-src']).toEqual(["'nonce-bm9uY2U'", "'strict-dynamic'"])
    expect(directives['style-src']).toEqual(["'self'", "'nonce-bm9uY2U'"])
    expect(directives['object-src']).toEqual(["'none'"])
    expect(directives['base-uri']).toEqual(["'none'"])
  })

  it('lets nobody hold it in a frame until a merchant allows an origin', () => {
    expect(directivesOf(contentSecurityPolicy(page))['frame-ancestors']).toEqual(["'none'"])
    const embedOrigins = ['https://app.example']
    expect(directivesOf(contentSecurityPolicy({ ...page, embedOrigins }))['frame-ancestors']).toEqual(embedOrigins)
  })

  it('lets the console, and nobody else, hold its previews in a frame', () => {
    const of = (pathname: string) => directivesOf(contentSecurityPolicy({ ...page, pathname }))
    // A configuration that was just made keeps the policy of the list before it.
    for (const form of ['/console/merch_a/settings', '/console/merch_a/configurations'])
      expect([of(form)['frame-src'], of(form)['frame-ancestors']]).toEqual([["'self'"], ["'none'"]])
    const preview = of('/console/merch_a/preview/active/it/a.b.c')
    expect([preview['frame-src'], preview['frame-ancestors']]).toEqual([["'none'"], ["'self'"]])
    for (const other of ['/portal/a.b.c', '/p/a.b.c', '/login/merch_a', '/console'])
      expect([of(other)['frame-src'], of(other)['frame-ancestors']]).toEqual([["'none'"], ["'none'"]])
  })

  it('knows Stripe only where a card is taken', () => {
    expect(contentSecurityPolicy(page)).not.toContain('stripe')
    const directives = directivesOf(contentSecurityPolicy({ ...page, pathname: '/portal/a.b.c/payment-method' }))
    expect(directives['frame-src']).toContain('https://js.stripe.com')
    expect(directives['connect-src']).toContain('https://api.stripe.com')
    expect(directives['script-src']).toContain('https://js.stripe.com')
  })

  it('knows the stand-in only in sandbox mode, and only there', () => {
    const sandboxOrigin = 'http://localhost:12111'
    expect(contentSecurityPolicy({ ...page, sandboxOrigin })).not.toContain(sandboxOrigin)
    const directives = directivesOf(
      contentSecurityPolicy({ ...page, sandboxOrigin, pathname: '/portal/a.b.c/pay/in_1' }),
    )
    for (const name of ['script-src', 'frame-src', 'connect-src', 'img-src'])
      expect(directives[name]).toContain(sandboxOrigin)
  })

  it('holds a frame of ours only where QA reads mails', () => {
    expect(directivesOf(contentSecurityPolicy({ ...page, pathname: '/sandbox/mails/mail_1' }))['frame-src']).toEqual([
      "'self'",
    ])
    expect(directivesOf(contentSecurityPolicy({ ...page, pathname: '/sandbox/mails' }))['frame-src']).toEqual([
      "'none'",
    ])
    expect(directivesOf(contentSecurityPolicy(page))['frame-src']).toEqual(["'none'"])
  })

  it('asks for https only where the app has it, and allows eval and free styles only in development', () => {
    expect(contentSecurityPolicy(page)).toContain('upgrade-insecure-requests')
    expect(contentSecurityPolicy({ ...page, secure: false })).not.toContain('upgrade-insecure-requests')
    expect(contentSecurityPolicy(page)).not.toContain('unsafe')
    expect(contentSecurityPolicy({ ...page, development: true })).toContain("'unsafe-eval'")
  })
})

it.each([
  '/portal/t/payment-method',
  '/portal/t/payment-method/',
  '/portal/t/pay/in_1',
  '/portal/t/pay',
  '/portal/t/subscriptions/sub_1/pay',
])('a card is taken at %s', (pathname) => expect(takesCard(pathname)).toBe(true))

it.each([
  '/portal/t',
  '/portal/payment-method',
  '/portal/t/payments',
  '/portal/t/invoices/in_1',
  '/p/t/pay',
  '/console/pay',
  '/',
])('no card is taken at %s', (pathname) => expect(takesCard(pathname)).toBe(false))
