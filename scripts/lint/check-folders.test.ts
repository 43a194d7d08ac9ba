import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'portico-folders-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const check = () => spawnSync(process.execPath, ['scripts/lint/check-folders.mjs', root], { encoding: 'utf8' })

function plant(folder: string, count: number, ending = '.ts') {
  mkdirSync(path.join(root, folder), { recursive: true })
  for (let number = 1; number <= count; number++) writeFileSync(path.join(root, folder, `file-${number}${ending}`), '')
}

it('a folder may hold 25 source files', () => {
  plant('lib/billing', 20)
  plant('lib/billing', 5, '.tsx')
  expect(check()).toMatchObject({ status: 0, stderr: '' })
})

it('the 26th is a fault', () => {
  plant('lib/billing', 25)
  plant('lib/billing', 1, '.mjs')
  expect(check()).toMatchObject({
    status: 1,
    stderr: 'lib/billing holds 26 source files; split it by subject, 25 at most\n',
  })
})

it('every folder that is too full is named, one inside of another too', () => {
  plant('e2e', 26)
  plant('scripts/testing/portal', 30)
  plant('scripts', 27)
  const folders = check().stderr.match(/^\S+/gm)
  expect(folders?.sort()).toEqual(['e2e', 'scripts', 'scripts/testing/portal'])
})

it('tests, data and folders inside of a folder do not count', () => {
  plant('lib/billing', 25)
  plant('lib/billing', 3, '.test.ts')
  plant('lib/billing', 3, '.integration.test.tsx')
  plant('lib/billing', 3, '.spec.ts')
  plant('lib/billing', 3, '.json')
  plant('lib/billing/plans', 25)
  expect(check().status).toBe(0)
})

it('nor does what is not our source', () => {
  for (const folder of ['node_modules/pg', '.next/server', 'var/app', 'lib/db/generated/models']) plant(folder, 26)
  expect(check().status).toBe(0)
})
