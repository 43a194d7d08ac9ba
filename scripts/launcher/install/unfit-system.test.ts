import { expect, it } from 'vitest'
import { unfitSystem } from './unfit-system.mjs'

it('is Windows without WSL', () => {
  expect(unfitSystem('demo', { platform: 'win32', version: null })).toContain('run Portico in WSL')
  expect(unfitSystem('demo', { platform: 'linux', version: '20.19.0' })).toBeNull()
  expect(unfitSystem('demo', { platform: 'darwin', version: '20.19.0' })).toBeNull()
})

it('is a Node that is too old for the tests', () => {
  expect(unfitSystem('test', { platform: 'darwin', version: '22.11.0' })).toBe(
    'npm test needs Node 22.12 or later here, not 22.11.0',
  )
  expect(unfitSystem('test', { platform: 'darwin', version: '22.12.0' })).toBeNull()
  expect(unfitSystem('test', { platform: 'darwin', version: '24.0.0' })).toBeNull()
  expect(unfitSystem('test', { platform: 'linux', version: null })).toBeNull()
})
