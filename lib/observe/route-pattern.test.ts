import { globSync } from 'node:fs'
import { expect, it } from 'vitest'
import { routePattern } from './route-pattern'
import { routePatterns } from './route-patterns'

it('knows every route of the app and no other', () => {
  const files = globSync('app/**/{page,route}.{ts,tsx}')
  const folders = files.map((file) => file.replace(/^app|\/(page|route)\.tsx?$/g, '').replace(/\/\([\w-]+\)/g, ''))
  expect([...routePatterns].sort()).toEqual([...new Set(folders)].sort())
})

it.each([
  ['/portal/eyJhbGci.x.y', '/portal/[token]'],
  ['/portal/eyJhbGci.x.y/invoices/in_1/pay', '/portal/[token]/invoices/[invoice]/pay'],
  ['/p/eyJ', '/p/[token]'],
  ['/console/account', '/console/account'],
  ['/console/merch_1', '/console/[merchant]'],
  ['/v1/billing_portal/sessions/bps_1', '/v1/billing_portal/sessions/[id]'],
  ['/v1/anything/else', '/v1/[[...path]]'],
  ['/api/health', '/api/health'],
  ['/_next/static/chunks/a.js', '/_next'],
  ['/wp-login.php', 'other'],
  ['/embedXjs', 'other'],
])('%s is %s', (path, pattern) => {
  expect(routePattern(path)).toBe(pattern)
})
