import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './is-same-origin'
import { pageBelow } from '../flows/page-below'
import { readSmallForm } from './read-small-form'
import { returnPath } from '../flows/return-path'

describe('a form of ours', () => {
  const appUrl = 'https://portal.example'
  const from = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), appUrl)

  it('comes from the origin of APP_URL', () => {
    expect(from({ origin: appUrl })).toBe(true)
    expect(from({ origin: appUrl, 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(from({ origin: appUrl, host: 'upstream:3000', 'x-forwarded-host': 'evil.example' })).toBe(true)
  })

  it('never comes without an Origin, with null, or from elsewhere, whatever host it was sent to', () => {
    expect(from({ origin: 'https://10.0.0.5:3000', host: '10.0.0.5:3000' })).toBe(false)
    expect(from({})).toBe(false)
    expect(from({ origin: 'null' })).toBe(false)
    expect(from({ origin: 'https://evil.example', host: 'portal.example' })).toBe(false)
    expect(from({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'portal.example' })).toBe(
      false,
    )
    expect(from({ origin: 'https://portal.example.evil.example' })).toBe(false)
    expect(from({ origin: 'http://portal.example', host: 'portal.example' })).toBe(false)
    expect(from({ origin: appUrl, 'sec-fetch-site': 'cross-site' })).toBe(false)
  })
})

describe('the way back', () => {
  it.each(['/portal/t', '/portal/t/payment-method', '/portal/t?page=2'])('is %s', (from) => {
    expect(returnPath('t', from)).toBe(from)
  })

  it.each([
    null,
    '',
    '/',
    '//evil.example',
    'https://evil.example/portal/t',
    '/\\evil.example',
    'javascript:alert(1)',
    '/portal/tt',
    '/portal/other',
    '/portal/t/../other',
    '/portal/t/%2e%2e/other',
    '\\\\evil.example',
    'http://[',
  ])('is the portal for %o', (from) => {
    expect(returnPath('t', from)).toBe('/portal/t')
  })
})

describe('the page that a task leads back to', () => {
  it('is one below this portal, else none', () => {
    expect(pageBelow('t', '/portal/t/subscriptions/sub_1/resume?x=1')).toBe('/subscriptions/sub_1/resume?x=1')
    for (const from of [
      '/portal/t',
      '/portal/t?lang=it',
      '/portal/other/invoices',
      '//evil.example',
      undefined,
      ['/portal/t/invoices'],
    ]) {
      expect(pageBelow('t', from)).toBeNull()
    }
  })
})

describe('reading a form', () => {
  const post = (body: BodyInit, type = 'application/x-www-form-urlencoded') =>
    new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } })

  it('gives its fields', async () => {
    const form = await readSmallForm(post('locale=it&from=%2Fportal'))
    expect(form.ok && Object.fromEntries(form.value)).toEqual({ locale: 'it', from: '/portal' })
  })

  it('stops at the limit, whatever length was claimed', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024
        controller.enqueue(new Uint8Array(1024))
      },
    })
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    } as RequestInit)
    expect(await readSmallForm(request)).toEqual({ ok: false, code: 'too_large' })
    expect(sent).toBeLessThan(20_000)
  })

  it('refuses what the database cannot keep', async () => {
    expect(await readSmallForm(post('email=a%00b'))).toEqual({ ok: false, code: 'bad_request' })
  })

  it('refuses what is no form, and takes an empty one', async () => {
    expect(await readSmallForm(post('{}', 'application/json'))).toEqual({ ok: false, code: 'invalid_input' })
    expect((await readSmallForm(post(''))).ok).toBe(true)
  })
})
