import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { commandLine } from './command-line'
import { releaseBuild } from './release/release-build'

afterEach(() => vi.unstubAllEnvs())

it('is npm’s in a checkout', () => {
  vi.stubEnv('PORTICO_DIST_DIR', undefined)
  expect(commandLine('start')).toBe('npm run build && npm start')
  expect(commandLine('reseal')).toBe('npm run reseal')
  expect(commandLine('import-portal', '--undo')).toBe('npm run import-portal -- --undo')
})

it('is Node’s in a release, which is built and has no npm', () => {
  vi.stubEnv('PORTICO_DIST_DIR', releaseBuild)
  const entry = path.resolve('portico.mjs')
  expect(commandLine('start')).toBe(`node ${entry} start`)
  expect(commandLine('import-portal', '--undo')).toBe(`node ${entry} import-portal --undo`)
})
