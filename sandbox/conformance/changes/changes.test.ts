import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from '../../billing/testing/start-billing'
import { loadApi } from '../load-api'
import type { Api } from '../schema'
import { coveredEntries, type CoveredEntry } from './covered-entries'
import { judgeShown } from './judge-row'
import { readChangelog } from './read-changelog'
import { readTable, type ChangeRow } from './read-table'
import { refusalsOf } from './testing/refusals-of'
import { readSources } from './testing/read-sources'

let billing: BillingHarness
let api: Api
let entries: CoveredEntry[]
let rows: ChangeRow[]

beforeAll(async () => {
  billing = await startBilling('changes')
  api = await loadApi()
  const changelog = readFileSync(join(process.cwd(), 'node_modules', 'stripe', 'CHANGELOG.md'), 'utf8')
  entries = coveredEntries(readChangelog(changelog, 19), api)
  rows = readTable(readFileSync(join(import.meta.dirname, '..', '..', 'CHANGES.md'), 'utf8'))
})

afterAll(async () => {
  await billing.close()
})

const keyOf = ({ version, label }: { version: string; label: string }) => `${version}: ${label}`

it("every entry of the SDK's changelog that touches a covered object has one row, and no row is of anything else", () => {
  expect(entries.length).toBeGreaterThan(300)
  const known = rows.map(keyOf)
  expect(entries.map(keyOf).filter((key) => !known.includes(key))).toEqual([])
  const wanted = new Set(entries.map(keyOf))
  expect(known.filter((key, index) => !wanted.has(key) || known.indexOf(key) !== index)).toEqual([])
})

it('every row is shown: by a test there is, by a refusal that is met, or by what the sandbox cannot send', async () => {
  const judging = { api, sources: readSources(), refusalOf: await refusalsOf(billing) }
  const faults: string[] = []
  for (const row of rows) {
    const entry = entries.find((each) => keyOf(each) === keyOf(row))
    if (!entry) continue
    expect(row.does, keyOf(row)).not.toBe('')
    for (const shown of row.shown) {
      const fault = await judgeShown(shown, entry, judging)
      if (fault) faults.push(`${keyOf(row)}: ${fault}`)
    }
  }
  expect(faults).toEqual([])
})
