import { describe, expect, it } from 'vitest'
import { judgeRequest, type Asked } from './judge-request'
import { originForm } from './origin-form'
import { ownHosts } from './own-hosts'

const ask = (change: Partial<Asked>, hosts: string[] | null = null) =>
  judgeRequest({ method: 'GET', target: '/', host: 'portal.example', ...change }, hosts)?.status ?? null

describe('the target', () => {
  it.each(['/', '/portal/a%20b', '/%E2%82%AC', '/a?b=%ED%A0%80', '/a?b=%0A', '/a?b=%2500'])('%j is taken', (target) => {
    expect(ask({ target })).toBeNull()
  })

  it.each([
    '',
    '*',
    'portal',
    '/%ED%A0%80',
    '/portal/x/%',
    '/%E2%82',
    '/%FF',
    '/a%zz?b',
    '/a%00',
    '/a%0Ab',
    '/a%7f',
    '/a%C2%85',
    '/a?b=%00',
    '/a?b?c=%00',
    '/a?b#?c=%00',
  ])('%j is refused', (target) => {
    expect(ask({ target })).toBe(400)
  })

  it('may name a host before its path', () => {
    expect(originForm('http://portal.example/p/x?y=1')).toBe('/p/x?y=1')
    expect(originForm('/p/x')).toBe('/p/x')
    expect(originForm('http://[')).toBe('http://[')
  })
})

describe('the method', () => {
  it.each([
    ['GET', '/'],
    ['HEAD', '/v1/billing_portal/links'],
    ['POST', '/portal/x'],
    ['DELETE', '/v1/billing_portal/links/x'],
    ['OPTIONS', '/'],
  ])('%s %s is left to its route', (method, target) => expect(ask({ method, target })).toBeNull())

  it.each([
    ['TRACE', '/'],
    ['PUT', '/portal/x'],
    ['DELETE', '/portal/x'],
    ['PROPFIND', '/'],
    ['PATCH', '/v1/x'],
    ['DELETE', '/v1x'],
    ['DELETE', '/v1x?/v1/'],
  ])('%s %s is refused, with those that are taken', (method, target) => {
    const refusal = judgeRequest({ method, target, host: '' }, null)
    expect(refusal?.status).toBe(405)
    expect(refusal?.allow).toMatch(/^GET, HEAD, POST/)
  })
})

describe('a file', () => {
  it.each([
    '/favicon.ico',
    '/%66avicon.ico?a=b',
    '/embed.js',
    '/_next/static/chunks/a.js',
    '/_next/static/chunks/a.css',
    '/_next/x',
  ])('%s is read alone', (target) => {
    expect(ask({ target })).toBeNull()
    expect(ask({ target, method: 'HEAD' })).toBeNull()
    expect(judgeRequest({ method: 'POST', target, host: '' }, null)).toMatchObject({ status: 405, allow: 'GET, HEAD' })
  })

  it.each(['/portal/a.js', '/v1/openapi.json', '/console/_next/x'])('%s is none', (target) => {
    expect(ask({ target, method: 'POST' })).toBeNull()
  })
})

it.each(['/_global-error', '/_global-error?_rsc=1', '/_global-error.rsc', '/%5Fglobal-error/x'])(
  '%s, which Next keeps for itself, is nothing of ours',
  (target) => {
    expect(ask({ target })).toBe(404)
    expect(ask({ target: `/console${target}` })).toBeNull()
  },
)

it('may expect to be told to go on, and nothing else', () => {
  expect(ask({ expect: '100-Continue' })).toBeNull()
  expect(ask({ expect: 'foo' })).toBe(417)
  expect(ask({ expect: '' })).toBe(417)
  expect(ask({ expect: 'foo', host: 'evil.example' }, ['localhost'])).toBe(421)
})

it('tells of the state of a router what Next can read', () => {
  expect(ask({ routerState: encodeURIComponent('["",{"children":["__PAGE__",{}]}]') })).toBeNull()
  expect(ask({ routerState: 'garbage' })).toBe(400)
  expect(ask({ routerState: '%zz' })).toBe(400)
  expect(ask({ routerState: '[]' })).toBe(400)
})

describe('the host', () => {
  const own = ownHosts('http://demo.lan:3000')

  it.each(['demo.lan:3000', 'DEMO.lan', 'localhost:3000', 'localhost.', '127.0.0.1', '[::1]:3000'])(
    '%s is ours in a demo',
    (host) => {
      expect(ask({ host }, own)).toBeNull()
    },
  )

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '10.0.0.5', 'a b', 'localhost:x', ''])(
    '%j is not',
    (host) => {
      expect(ask({ host }, own)).toBe(421)
      expect(ask({ host })).toBeNull()
    },
  )

  it('is named by every request, but for the oldest kind', () => {
    expect(judgeRequest({ method: 'GET', target: '/', host: undefined }, null)?.status).toBe(400)
    expect(ask({ host: '' })).toBeNull()
  })

  it('is asked for first, since whoever names another learns nothing', () => {
    expect(ask({ host: 'evil.example', method: 'TRACE', target: '/%00' }, own)).toBe(421)
  })
})
