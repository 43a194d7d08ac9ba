import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { loadApi } from '../../sandbox/conformance/load-api'
import { findTest } from '../../sandbox/conformance/parameters/find-test'
import type { Api } from '../../sandbox/conformance/schema'
import { fieldsOfRow } from './fields-of-row'
import { listFields } from './list-fields'
import { fieldRows } from './rows'
import { writeTables } from './write-table'

let api: Api
beforeAll(async () => {
  api = await loadApi()
})

it.each(['configuration', 'session'] as const)(
  'every field of Stripe’s %s has one row, and no row is of another',
  (object) => {
    const wanted = listFields(api, object)
    expect(wanted.length).toBeGreaterThan(30)
    expect(Object.keys(fieldRows[object]).flatMap(fieldsOfRow).sort()).toEqual(wanted)
  },
)

it('every effect is shown by a test that there is', () => {
  const tests = Object.values(fieldRows).flatMap((rows) => Object.values(rows).flatMap((row) => row.tests))
  expect(tests.filter((test) => findTest(test, process.cwd()) === null)).toEqual([])
})

it('docs/integrating.md has the rows as they are: npm run portal-fields writes them', () => {
  const page = readFileSync('docs/integrating.md', 'utf8')
  expect(writeTables(page, fieldRows)).toBe(page)
})
