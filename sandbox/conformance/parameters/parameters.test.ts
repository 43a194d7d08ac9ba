import { beforeAll, expect, it } from 'vitest'
import { baseCalls } from './base-calls'
import { findTest } from './find-test'
import { judgeParameter, type Verdict } from './judge-parameter'
import { listParameters, type Parameter } from './list-parameters'
import { makeObjects } from './make-objects'
import { companionsFor, namesFor } from './names-for'
import { fits, type Row } from './row'
import { rowsFor } from './rows/rows-for'
import { startWorld } from './start-world'
import { lastName } from './values-of'

const now = Date.UTC(2026, 0, 15) / 1000

let judged: { parameter: Parameter; row: Row | null; verdict: Verdict }[]
let rows: Row[]

beforeAll(async () => {
  const world = await startWorld(now)
  const made = makeObjects(world, now)
  const judging = { world, names: namesFor(made), companions: companionsFor(made), now }
  const bases = baseCalls(made, now)
  rows = rowsFor(made, now)
  judged = world.operations
    .flatMap((operation) => listParameters(operation, world.api.definitions))
    .map((parameter) => {
      const row = rows.find((each) => fits(each, parameter)) ?? null
      const base = bases[parameter.operation]
      const verdict: Verdict = row?.acts
        ? judgeTest(row.acts, parameter)
        : base
          ? judgeParameter(judging, parameter, base, row)
          : { kind: 'fault', message: `there is no call of ${parameter.operation} in base-calls.ts to add it to` }
      return { parameter, row, verdict }
    })
}, 60_000)

/** A test that is said to show a parameter names it. */
function judgeTest(reference: string, { path }: Parameter): Verdict {
  const text = findTest(reference)
  if (text === null) return { kind: 'fault', message: `there is no test "${reference}"` }
  if (!new RegExp(`\\b${lastName(path)}\\b`).test(text))
    return { kind: 'fault', message: `"${reference}" does not name it` }
  return { kind: 'acts' }
}

it('every parameter of every operation is reflected, acts or is refused by name', () => {
  const faults = judged.flatMap(({ parameter: { operation, path }, verdict }) =>
    verdict.kind === 'fault' ? [`${operation} ${path}: ${verdict.message}`] : [],
  )
  expect(faults).toEqual([])
})

it('no row is of a parameter that is no more', () => {
  const used = new Set(judged.map(({ row }) => row))
  expect(rows.filter((row) => !used.has(row)).map(({ on, param }) => ({ on, param }))).toEqual([])
})

it('thousands are judged, of each kind hundreds', () => {
  const count = (kind: Verdict['kind']) => judged.filter(({ verdict }) => verdict.kind === kind).length
  expect(count('reflected')).toBeGreaterThan(1000)
  expect(count('acts')).toBeGreaterThan(500)
  expect(count('refused')).toBeGreaterThan(1000)
})
