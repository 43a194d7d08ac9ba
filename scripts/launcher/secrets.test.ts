import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeToOthers, writePrivate } from './private-files'
import { readSecrets, wellKnownKey, writeSecrets } from './secrets'

let folder = ''
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'portico-secrets-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const modeOf = (name: string) => statSync(path.join(folder, name)).mode & 0o777

it('of each data folder are others, and stay', () => {
  const first = readSecrets(folder)
  expect(first.sandboxKey).toMatch(/^[\da-f]{48}$/)
  expect(readSecrets(folder)).toEqual(first)
  mkdirSync(path.join(folder, 'other'))
  expect(readSecrets(path.join(folder, 'other')).sandboxKey).not.toBe(first.sandboxKey)
})

it('of a folder from before have its customers’ key', () => {
  writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify({ porticoSecret: 'demo:x', webhooks: {} }))
  expect(readSecrets(folder)).toEqual({ porticoSecret: 'demo:x', sandboxKey: wellKnownKey, webhooks: {} })
})

it('are for their owner’s eyes, whatever mode the files had', () => {
  writeFileSync(path.join(folder, 'demo.json.new'), '', { mode: 0o644 })
  writePrivate(path.join(folder, 'demo.json'), '{}')
  writeSecrets(folder, readSecrets(folder))
  expect([modeOf('demo.json'), modeOf('secrets.json')]).toEqual([0o600, 0o600])
})

it('are closed to others that an earlier version left open', () => {
  for (const name of ['secrets.json', 'seeded.json', 'demo.json'])
    writeFileSync(path.join(folder, name), '{}', { mode: 0o644 })
  mkdirSync(path.join(folder, 'sandbox'))
  chmodSync(path.join(folder, 'sandbox'), 0o755)
  closeToOthers(folder)
  expect(['secrets.json', 'seeded.json', 'demo.json', 'sandbox', 'logs'].map(modeOf)).toEqual([
    0o600, 0o600, 0o600, 0o700, 0o700,
  ])
})
