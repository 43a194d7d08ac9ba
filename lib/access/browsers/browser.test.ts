import { describe, expect, it } from 'vitest'
import { browserCookie } from './browser-cookie'
import { hashBrowser } from './hash-browser'
import { newBrowser } from './new-browser'

describe('the browser’s cookie', () => {
  const https = { APP_URL: 'https://portal.example', mode: 'live' } as const

  it('is for this host alone, over https, without scripts', () => {
    const { name, options } = browserCookie(https)
    expect(name).toMatch(/^__Host-portico-browser-[\da-f]{8}$/)
    expect(options).toEqual({ httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: 12 * 3600 })
  })

  it('goes without Secure in the sandbox on http, and nowhere else', () => {
    const secure = (APP_URL: string, mode: 'live' | 'test' | 'sandbox') =>
      browserCookie({ APP_URL, mode }).options.secure
    expect(secure('http://localhost:3000', 'sandbox')).toBe(false)
    expect(secure('https://localhost:3000', 'sandbox')).toBe(true)
    expect(secure('http://localhost:3000', 'test')).toBe(true)
    expect(secure('http://localhost:3000', 'live')).toBe(true)
    expect(browserCookie({ APP_URL: 'http://localhost:3000', mode: 'sandbox' }).name).not.toContain('__Host-')
  })

  it('has another name for each app, since ports share cookies', () => {
    const names = ['http://localhost:3000', 'http://localhost:3001'].map(
      (APP_URL) => browserCookie({ APP_URL, mode: 'sandbox' }).name,
    )
    expect(new Set(names).size).toBe(2)
  })

  it('holds a secret nobody guesses and the database does not have', () => {
    expect(newBrowser()).toMatch(/^[\w-]{43}$/)
    expect(newBrowser()).not.toBe(newBrowser())
    expect(hashBrowser('a')).toBe(hashBrowser('a'))
    expect(hashBrowser('a')).not.toContain('a'.repeat(43))
  })
})
