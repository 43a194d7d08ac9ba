import { randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openSecret } from './open-secret'
import { sealSecret } from './seal-secret'

const ring = ['new', 'old'].map((kid) => ({ kid, key: Uint8Array.from(randomBytes(32)) }))
const [newKey, oldKey] = ring as [(typeof ring)[0], (typeof ring)[0]]

it('gives a secret back, and never the same text twice', () => {
  const sealed = sealSecret(ring, 'row_1', 'whsec_été')
  expect(sealed).not.toContain('whsec')
  expect(openSecret(ring, 'row_1', sealed)).toBe('whsec_été')
  expect(sealSecret(ring, 'row_1', 'whsec_été')).not.toBe(sealed)
})

it('opens what an older key of the ring sealed', () => {
  expect(openSecret(ring, 'row_1', sealSecret([oldKey], 'row_1', 's'))).toBe('s')
})

it('refuses a secret moved to another row, changed, or of a key that has left', () => {
  const sealed = sealSecret(ring, 'row_1', 's')
  expect(() => openSecret(ring, 'row_2', sealed)).toThrow()
  const changed = sealed.replace(/\.[^.]*$/, `.${Buffer.from('another').toString('base64url')}`)
  expect(() => openSecret(ring, 'row_1', changed)).toThrow()
  expect(() => openSecret([oldKey], 'row_1', sealed)).toThrow(newKey.kid)
})

// Whoever seals into another column adds it to `sealedColumns`, or a rotation would lose it.
it('is used by those alone whose columns are sealed anew in a rotation', () => {
  const sealing = globSync('{app,lib,scripts,prisma}/**/*.{ts,tsx}', { exclude: ['**/node_modules/**'] }).filter(
    (file) => !file.includes('.test.') && /import \{ sealSecret \}/.test(readFileSync(file, 'utf8')),
  )
  expect(sealing.sort()).toEqual([
    'lib/access/links/create-link-secret.ts',
    'lib/api/with-idempotency.ts',
    'lib/db/reseal-secrets.ts',
    'lib/webhooks/create-webhook-endpoint.ts',
    'lib/webhooks/rotate-webhook-secret.ts',
  ])
})
