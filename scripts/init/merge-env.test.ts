import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, it } from 'vitest'
import { mergeEnv } from './merge-env'

it('fills in empty and commented-out settings where they stand, and leaves all else as it is', () => {
  const text = '# The keys.\nSTRIPE_SECRET_KEY=\n#DATABASE_URL=postgres://example\n\nOTHER=1 # mine\n'
  const values = { STRIPE_SECRET_KEY: 'rk_test_1', DATABASE_URL: 'postgres://db', APP_URL: 'https://a.example' }
  expect(mergeEnv(text, values)).toBe(
    '# The keys.\nSTRIPE_SECRET_KEY=rk_test_1\nDATABASE_URL=postgres://db\n\nOTHER=1 # mine\nAPP_URL=https://a.example\n',
  )
})

it('changes nothing where the file says so already, in whatever spelling', () => {
  const text = 'export APP_URL="https://a.example" # the address'
  expect(mergeEnv(text, { APP_URL: 'https://a.example' })).toBe(text)
})

it('replaces the line that counts where a setting stands twice', () => {
  expect(mergeEnv('A=1\nA=2\n', { A: '3' })).toBe('A=1\nA=3\n')
})

it.each([
  'k1:Zm9v/+==',
  'postgres://portico:p#ss word@localhost:5432/portico?sslmode=require',
  'Acme "Billing" <billing@example.com>',
  "it's",
  'a\\nb "quoted"',
])('writes what Node reads again: %s', (value) => {
  expect(parseEnv(mergeEnv('', { SETTING: value }))).toEqual({ SETTING: value })
})

it('fits the example that comes with Portico', () => {
  const merged = mergeEnv(readFileSync('.env.example', 'utf8'), { STRIPE_WEBHOOK_SECRET: 'whsec_1', PORT: '3001' })
  expect(parseEnv(merged)).toMatchObject({ STRIPE_WEBHOOK_SECRET: 'whsec_1', PORT: '3001' })
  expect(merged.split('\n')).toHaveLength(readFileSync('.env.example', 'utf8').split('\n').length)
})
