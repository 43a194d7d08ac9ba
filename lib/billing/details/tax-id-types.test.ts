import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { taxIdTypes } from './tax-id-types'

it('are all that the SDK knows', () => {
  const types = readFileSync('node_modules/stripe/esm/resources/TaxIds.d.ts', 'utf8')
  const [, union = ''] = /type Type = ('ad_nrt'[^;]*);/.exec(types) ?? []
  const known = [...union.matchAll(/'(\w+)'/g)].map(([, name]) => name)
  // Stripe answers `unknown` for ids of old, and refuses it as a new one's type.
  expect(taxIdTypes).toEqual(known.filter((name) => name !== 'unknown'))
})
