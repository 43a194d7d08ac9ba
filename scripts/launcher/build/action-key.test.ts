import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { afterAll, afterEach, expect, it, vi } from 'vitest'
import nextConfig from '../../../next.config.mjs'
import { deriveActionKey } from './action-key.mjs'
import { hashSources } from './source-hash.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'portico-sources-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.unstubAllEnvs())

function checkout(name: string, files: Record<string, string> = {}): string {
  const root = path.join(folder, name)
  const all = { 'app/page.tsx': 'page', 'lib/log.ts': 'log', 'package-lock.json': '{}', ...files }
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  return root
}

it('is the same in another folder at another time', () => {
  const one = checkout('one')
  const other = path.join(folder, 'deeper/other')
  cpSync(one, other, { recursive: true })
  utimesSync(path.join(other, 'app/page.tsx'), 0, 0)
  expect(hashSources(other)).toBe(hashSources(one))
})

it.each([
  ['a source', { 'lib/log.ts': 'other' }],
  ['a new source', { 'components/new.tsx': '' }],
  ['a source of another name', { 'app/log.ts': 'log' }],
  ['what is installed', { 'package-lock.json': '{ }' }],
])('is another after a change of %s', (_, files) => {
  expect(hashSources(checkout(`changed-${Math.random()}`, files))).not.toBe(hashSources(checkout('plain')))
})

it.each([
  ['a test', { 'lib/log.test.ts': 'test' }],
  ['what a system leaves behind', { 'app/.DS_Store': 'x' }],
  ['the generated client', { 'lib/db/generated/client.ts': 'x' }],
  ['the docs', { 'docs/testing.md': 'x' }],
])('is not changed by %s', (_, files) => {
  expect(hashSources(checkout(`same-${Math.random()}`, files))).toBe(hashSources(checkout('plain')))
})

it('is a key of AES-256, as Next takes it', () => {
  expect(Buffer.from(deriveActionKey('a'), 'base64')).toHaveLength(32)
  expect(deriveActionKey('a')).not.toBe(deriveActionKey('b'))
})

it('is what a bare `next build` takes, and names the build', async () => {
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', '')
  const config = await nextConfig(PHASE_PRODUCTION_BUILD)
  expect(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).toBe(deriveActionKey(hashSources()))
  expect(config.generateBuildId?.()).toBe(hashSources().slice(0, 20))
})

it("leaves an operator's own key alone", async () => {
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'of the operator')
  await nextConfig(PHASE_PRODUCTION_BUILD)
  expect(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).toBe('of the operator')
})
